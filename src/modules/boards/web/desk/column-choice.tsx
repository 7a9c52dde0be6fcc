/** Which columns a board shows: rates, exclusions and every count; the choice stands in the address. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { columnCode, COLUMNS, rateIn, type Column } from '../../words.ts'

interface Props {
  readonly shown: readonly Column[]
  /** Undefined brings the usual ones back. */
  readonly change: (columns: string | undefined) => void
}

/** Some rates and counts have the same word, so each kind stands for itself. */
const KINDS = [
  { title: 'board.columns.rates', columns: COLUMNS.filter((column) => rateIn(column) !== null) },
  { title: 'board.columns.counts', columns: COLUMNS.filter((column) => rateIn(column) === null) },
] as const

export function ColumnChoice({ shown, change }: Props) {
  const { t } = useTexts()
  const set = (columns: readonly Column[]) => change(columns.length === 0 ? undefined : columns.join(','))
  const choice = (
    <div className="board-columns">
      {KINDS.map(({ title, columns }) => (
        <fieldset key={title}>
          <legend>{t(title)}</legend>
          <Checkbox.Group<Column>
            value={shown.filter((column) => columns.includes(column))}
            options={columns.map((value) => ({ value, label: t(columnCode(value)) }))}
            onChange={(values) => set([...shown.filter((column) => !columns.includes(column)), ...values])}
          />
        </fieldset>
      ))}
      <Button size="small" onClick={() => change(undefined)}>
        {t('board.columns.usual')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={choice} destroyOnHidden>
      <Button className="desk-no-print" icon={<SettingOutlined />}>
        {t('board.columns')}
      </Button>
    </Popover>
  )
}
