/** 项目推进评价: scores of departments and officers over a period, with the projects behind each. The address says region and period. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Empty, Segmented, Select } from 'antd'
import { useState } from 'react'
import { CHINA_ZONE } from '../../../../calendar/days.ts'
import { get } from '../../../../ui/api.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { todayIso } from '../../../../ui/time.ts'
import type { EvaluatedQueryWire, EvaluationWire } from '../../wire-evaluation.ts'
import { EvaluatedProjects } from './evaluated-projects.tsx'
import { PERIODS, periodOf, type PeriodName } from './race-periods.ts'

const WIDTH = 640

interface Asked {
  readonly title: string
  readonly query: EvaluatedQueryWire
}

export function EvaluationPage() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const [asked, setAsked] = useState<Asked | null>(null)
  const chosen = PERIODS.find((one) => one === search['period']) ?? 'quarter'
  const { from, to } = periodOf(chosen, todayIso(browserNow(), CHINA_ZONE))
  const question = { regionId: search['regionId'], from, to }
  const evaluation = useQuery({
    queryKey: [...queryKeys.lists(), 'evaluation', question],
    queryFn: ({ signal }) => get<EvaluationWire>('/api/project-evaluation', question, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = evaluation
  const open = (title: string, more: Partial<EvaluatedQueryWire>) =>
    data && setAsked({ title, query: { regionId: data.region.id, from, to, ...more } })
  return (
    <Page title={t('evaluation.title')}>
      <Loading of={evaluation} />
      {data && (
        <>
          <div className="target-bar">
            <Select
              aria-label={t('target.region')}
              value={data.region.id}
              options={data.regions.map((region) => ({ value: region.id, label: name(region.name) }))}
              onChange={(regionId: string) => change({ regionId })}
            />
            <Segmented<PeriodName>
              aria-label={t('race.period')}
              value={chosen}
              options={PERIODS.map((one) => ({ value: one, label: t(`race.${one}`) }))}
              onChange={(period) => change({ period })}
            />
            <Button type="link" onClick={() => open(name(data.region.name), {})}>
              {t('evaluation.whole', { count: data.count, score: data.score?.toFixed(1) ?? '–' })}
            </Button>
          </div>
          <Rule rule={data.rule} />
          <Scores
            title={t('evaluation.departments')}
            rows={data.departments.map((row) => ({ ...row, label: name(row.name), more: null }))}
            onOpen={(id, label) => open(label, { departmentId: id })}
          />
          <Scores
            title={t('evaluation.officers')}
            rows={data.officers.map((row) => ({
              ...row,
              label: row.name,
              more: row.department === null ? null : name(row.department),
            }))}
            onOpen={(id, label) => open(label, { personId: id })}
          />
        </>
      )}
      <Drawer
        open={asked !== null}
        onClose={() => setAsked(null)}
        size={WIDTH}
        title={`${t('target.behind')} · ${asked?.title ?? ''}`}
        destroyOnHidden
      >
        {asked !== null && <EvaluatedProjects query={asked.query} />}
      </Drawer>
    </Page>
  )
}

function Rule({ rule }: Pick<EvaluationWire, 'rule'>) {
  const { t } = useTexts()
  if (rule === null) return <Alert type="info" title={t('evaluation.unset')} />
  return (
    <p className="desk-muted">
      {rule.weights
        .map(({ indicator, weight }) => `${t(`evaluation.${indicator}`)} ${weight}%`)
        .join(t('evaluation.comma'))}
      {t('evaluation.basis', { basis: rule.basis })}
      {t('evaluation.how')}
    </p>
  )
}

interface ScoresProps {
  readonly title: string
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    readonly more: string | null
    readonly count: number
    readonly score: number | null
  }[]
  readonly onOpen: (id: string, label: string) => void
}

function Scores({ title, rows, onOpen }: ScoresProps) {
  const { t } = useTexts()
  return (
    <Card title={title} className="desk-gap">
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('evaluation.none')} />}
      {rows.length > 0 && (
        <table className="race-table evaluation-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t('evaluation.score')}</th>
              <th scope="col">{t('evaluation.projects')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.label} {row.more !== null && <span className="desk-muted">{row.more}</span>}
                </th>
                <td>{row.score?.toFixed(1) ?? '–'}</td>
                <td>
                  <Button type="link" size="small" onClick={() => onOpen(row.id, row.label)}>
                    {row.count}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
