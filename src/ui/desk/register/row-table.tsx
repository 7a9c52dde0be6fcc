/** Rows of a register as a table of its listed fields; the name leads to the row. */
import { Empty, Table, type TableColumnsType } from 'antd'
import type { FieldWire, RegisterRowWire, RegisterWire } from '../../../engines/registers/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { DeskLink } from '../link.tsx'
import { useRowLeave } from '../list/row-return.ts'
import { FieldValue } from './field-value.tsx'
import { useIsWide } from '../use-wide.ts'

interface Props {
  readonly register: RegisterWire
  readonly rows: readonly RegisterRowWire[]
  readonly isLoading: boolean
  /** Fields that are the same in all rows. */
  readonly without?: readonly string[]
}

const COLUMN_WIDTH = 140
const NAME_WIDTH = 220
/** Kinds of fields whose figures stand under each other. */
const NUMBERS: readonly string[] = ['money', 'decimal', 'whole']

export function RowTable({ register, rows, isLoading, without = [] }: Props) {
  const { t, name } = useTexts()
  const isWide = useIsWide('md')
  const listed = register.fields.filter((field) => field.isListed && !without.includes(field.name))
  const columns: TableColumnsType<RegisterRowWire> = [
    ...listed.map((field: FieldWire) => ({
      key: field.name,
      title: name(field.label),
      width: field.name === register.naming ? NAME_WIDTH : COLUMN_WIDTH,
      align: NUMBERS.includes(field.kind) ? ('right' as const) : undefined,
      render: (_: unknown, row: RegisterRowWire) =>
        field.name === register.naming ? (
          <NameLink path={register.path} row={row} />
        ) : (
          <FieldValue field={field} row={row} />
        ),
    })),
    {
      key: 'region',
      title: t('ui.desk.column.region'),
      width: COLUMN_WIDTH,
      render: (_: unknown, row: RegisterRowWire) => name(row.region),
    },
  ]
  if (!isWide && rows.length > 0) return <RowCards register={register} rows={rows} listed={listed} />
  return (
    <div className="desk-table">
      <Table
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        pagination={false}
        loading={isLoading}
        // What moves sideways must be reachable by keys: without rows there is nothing in it to reach.
        scroll={rows.length === 0 ? {} : { x: NAME_WIDTH + listed.length * COLUMN_WIDTH }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.register.none')} />,
        }}
      />
    </div>
  )
}

interface NameProps {
  readonly path: string
  readonly row: RegisterRowWire
}

function NameLink({ path, row }: NameProps) {
  const leave = useRowLeave()
  return (
    <DeskLink href={deskPaths.matter(path, row.id)} data-row={row.id} onLeave={() => leave(row.id)}>
      {row.name}
    </DeskLink>
  )
}

interface CardsProps extends Pick<Props, 'register' | 'rows'> {
  readonly listed: readonly FieldWire[]
}

/** The same on a phone: what is filled in stands under the name, with what it is. */
function RowCards({ register, rows, listed }: CardsProps) {
  const { name } = useTexts()
  return (
    <ul className="desk-rows desk-rows-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <NameLink path={register.path} row={row} />
          <div className="desk-row-more">
            {listed
              .filter((field) => field.name !== register.naming && (row.values[field.name] ?? '') !== '')
              .map((field) => (
                <span key={field.name}>
                  <span className="desk-muted">{name(field.label)}</span>{' '}
                  <FieldValue field={field} row={row} />
                </span>
              ))}
            <span>{name(row.region)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
