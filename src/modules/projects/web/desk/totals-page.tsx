/** What projects sum up to by industry, source, region or stage; every number opens the list of the projects behind it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { get, urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ProjectTotalsWire } from '../../wire-totals.ts'
import { TOTALS_BY, type TotalsBy } from '../../words.ts'
import { FILTERS, ProjectFilters } from './project-filters.tsx'

const NUMBERS = ['landArea', 'energy', 'emissions', 'jobs'] as const
const written = (value: number) => value.toLocaleString('en-US')

export function TotalsPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const by = TOTALS_BY.find((one) => one === search['by']) ?? 'industry'
  const values = Object.fromEntries(FILTERS.map((name) => [name, search[name]]))
  const totals = useQuery({
    queryKey: [...queryKeys.lists(), 'project-totals', by, values],
    queryFn: ({ signal }) => get<ProjectTotalsWire>('/api/projects/totals', { by, ...values }, signal),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('ui.project.totals.title')}>
      <ProjectFilters values={values} onChange={change} />
      <Segmented
        aria-label={t('ui.project.totals.by')}
        value={by}
        onChange={(next) => change({ by: next })}
        options={TOTALS_BY.map((one) => ({ value: one, label: t(`ui.project.totals.${one}`) }))}
      />
      <Loading of={totals} />
      {totals.data && <TotalsTable by={by} totals={totals.data} values={values} />}
    </Page>
  )
}

interface TableProps {
  readonly by: TotalsBy
  readonly totals: ProjectTotalsWire
  readonly values: Readonly<Record<string, string | undefined>>
}

function TotalsTable({ by, totals: { rows, whole }, values }: TableProps) {
  const { t } = useTexts()
  const labels = useLabels('project')
  const nameOf = useGroupName(by)
  return (
    <div className="project-totals">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`ui.project.totals.${by}`)}</th>
            <th scope="col">{t('ui.project.totals.count')}</th>
            <th scope="col">{labels.field('investment')}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col">
                {labels.field(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? ''}>
              <th scope="row">{nameOf(row)}</th>
              <td>
                <Count by={by} row={row} values={values} />
              </td>
              <td>{written(row.wan)}</td>
              {NUMBERS.map((name) => (
                <td key={name}>{written(row[name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ui.project.totals.whole')}</th>
            <td>{written(whole.count)}</td>
            <td>{written(whole.wan)}</td>
            {NUMBERS.map((name) => (
              <td key={name}>{written(whole[name])}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type Row = ProjectTotalsWire['rows'][number]

/** The number, as a way to the projects that it counts. */
function Count({ by, row, values }: { by: TotalsBy; row: Row; values: TableProps['values'] }) {
  const asked = { ...values, [by]: row.key ?? 'none' }
  return <DeskLink href={urlOf(deskPaths.list('projects'), asked)}>{written(row.count)}</DeskLink>
}

function useGroupName(by: TotalsBy): (row: Row) => string {
  const { t, name } = useTexts()
  const labels = useLabels('project')
  return (row) => {
    if (row.key === null) return t('ui.project.totals.unknown')
    if (row.name !== null) return name(row.name)
    return by === 'channel' || by === 'stage' ? labels.choice(by, row.key) : row.key
  }
}
