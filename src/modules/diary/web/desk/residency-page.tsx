/** 驻企率: the month by department and secretary, with the days behind every number; whoever is behind stands first. */
import { Empty, Table, Tag, type TableColumnsType } from 'antd'
import { urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ResidencyWire, ResidentWire } from '../../wire-residency.ts'
import { RESIDENCY_COUNTS } from '../../words.ts'
import { useResidency, useResidencyDays } from './queries.ts'

type Department = ResidencyWire['departments'][number]

export function ResidencyPage() {
  const { t, language } = useTexts()
  const { search, change } = useAddress()
  const month = search['month']
  const residency = useResidency(month)
  const { data } = residency
  return (
    <Page
      title={t('residency.name')}
      extra={
        <span className="residency-bar">
          <input
            type="month"
            className="diary-month"
            aria-label={t('ui.diary.chooseMonth')}
            value={data?.month ?? month ?? ''}
            max={data?.today.slice(0, 'YYYY-MM'.length)}
            onChange={(event) => change({ month: event.target.value })}
          />
          <a href={urlOf('/api/residency.xlsx', { month, language })}>{t('ui.residency.export')}</a>
          <DeskLink href={deskPaths.diary()}>{t('ui.diary.title')}</DeskLink>
        </span>
      }
    >
      <p className="desk-muted">{t('ui.residency.what')}</p>
      <Loading of={residency} />
      {data?.departments.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.residency.none')} />
      )}
      {data?.departments
        .filter(({ rate }) => rate !== null)
        .map((department) => (
          <OfDepartment key={department.id} department={department} month={data.month} />
        ))}
      {data !== undefined && <Others departments={data.departments} month={data.month} />}
    </Page>
  )
}

function OfDepartment({ department, month }: { department: Department; month: string }) {
  const { t, name } = useTexts()
  const { id, people, rate, met, due, without } = department
  return (
    <Card
      title={name(department.name)}
      className="desk-gap"
      extra={
        <span className={without > 0 ? 'residency-behind' : 'desk-muted'}>
          {t('ui.residency.of', { rate, met, due })}
        </span>
      }
    >
      <People people={people.map((person) => ({ ...person, departmentId: id, unit: null }))} month={month} />
    </Card>
  )
}

/** Departments without a secretary owe no days: their people stand in one table. */
function Others({ departments, month }: { departments: readonly Department[]; month: string }) {
  const { t, name } = useTexts()
  const people = departments
    .filter(({ rate }) => rate === null)
    .flatMap((department) =>
      department.people.map((person) => ({
        ...person,
        departmentId: department.id,
        unit: name(department.name),
      })),
    )
  if (people.length === 0) return null
  return (
    <Card title={t('ui.residency.noSecretary')} className="desk-gap">
      <People people={people} month={month} />
    </Card>
  )
}

interface Row extends ResidentWire {
  readonly departmentId: string
  /** The department where the table has several. */
  readonly unit: string | null
}

function People({ people, month }: { people: readonly Row[]; month: string }) {
  const isWide = useIsWide('md')
  // Whoever owes no days has no rate, only days.
  const columns = useColumns(people.some(({ rate }) => rate !== null))
  return (
    <Table<Row>
      size="small"
      rowKey={({ departmentId, personId }) => `${departmentId} ${personId}`}
      pagination={false}
      columns={isWide ? columns : columns.slice(0, NARROW)}
      dataSource={people}
      expandable={{
        expandRowByClick: true,
        expandedRowRender: (person) => <Days person={person} month={month} isWide={isWide} />,
      }}
    />
  )
}

/** Columns that a phone shows; the rest stands with the days. */
const NARROW = 3

function useColumns(hasRate: boolean): TableColumnsType<Row> {
  const { t } = useTexts()
  return [
    {
      key: 'person',
      title: t('residency.person'),
      render: (_value, { name: person, isSecretary, unit }) => (
        <>
          {person} {isSecretary && <Tag>{t('residency.secretary')}</Tag>}
          {unit !== null && <span className="desk-muted">{unit}</span>}
        </>
      ),
    },
    {
      key: 'rate',
      title: t(hasRate ? 'residency.rate' : 'residency.confirmed'),
      render: (_value, { rate, met, due, confirmed }) =>
        rate === null ? t('ui.residency.days', { n: confirmed }) : `${rate}% (${met}/${due})`,
    },
    {
      key: 'without',
      title: t('residency.without'),
      render: (_value, { without }) =>
        without === 0 ? '0' : <span className="residency-behind">■ {without}</span>,
    },
    ...RESIDENCY_COUNTS.map((key) => ({
      key,
      title: t(`residency.${key}`),
      align: 'right' as const,
      render: (_value: unknown, person: Row) => person[key],
    })),
  ]
}

interface DaysProps {
  readonly person: Row
  readonly month: string
  readonly isWide: boolean
}

const MARKS = { confirmed: '●', waiting: '○', disputed: '▲', unconfirmed: '‖', without: '■' } as const

function Days({ person, month, isWide }: DaysProps) {
  const { t } = useTexts()
  const { departmentId, personId } = person
  const days = useResidencyDays({ month, departmentId, personId })
  const { data } = days
  if (days.error || data === undefined) return <Loading of={days} />
  return (
    <>
      {!isWide && (
        <p>
          {RESIDENCY_COUNTS.filter((key) => person[key] > 0)
            .map((key) => `${t(`residency.${key}`)} ${person[key]}`)
            .join(' · ')}
        </p>
      )}
      {data.days.length === 0 && <p className="desk-muted">{t('ui.residency.noDays')}</p>}
      <ul className="residency-days">
        {data.days.map(({ on, state, isDue, visits }) => (
          <li key={on}>
            <span className="residency-on">{on}</span>
            <span className={state === null ? 'residency-behind' : ''}>
              {MARKS[state ?? 'without']} {t(`residency.${state ?? 'without'}`)}
            </span>
            {!isDue && person.isSecretary && <span className="desk-muted">{t('ui.residency.notDue')}</span>}
            {visits.map(({ id, title }) => (
              <DeskLink key={id} href={deskPaths.matter('visits', id)}>
                {title}
              </DeskLink>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
