/** How suggestions were followed: by week as a figure and a table, by department and model; every number opens its appeals. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { AcceptanceWire, BehindQueryWire } from '../../wire.ts'
import { OUTCOMES } from '../../words.ts'
import { BehindDrawer, type Asked } from './behind-drawer.tsx'
import { FollowedFigure } from './followed-figure.tsx'
import { percentWords } from './numbers.ts'
import { RegionChoice } from './region-choice.tsx'

type Counted = AcceptanceWire['total']

export function AcceptancePart({ regionId }: { regionId: string | undefined }) {
  const { t, name } = useTexts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const found = useQuery({
    queryKey: [...queryKeys.lists(), 'suggestion-acceptance', regionId],
    queryFn: ({ signal }) => get<AcceptanceWire>('/api/suggestions/acceptance', { regionId }, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = found
  if (found.error || data === undefined) return <Loading of={found} />
  const open = (title: string, query: BehindQueryWire) =>
    setAsked({ title, path: '/api/suggestions/appeals', query: { regionId: data.region.id, ...query } })
  return (
    <>
      <div className="suggest-bar">
        <RegionChoice region={data.region} regions={data.regions} />
        <span className="desk-muted">
          {data.from} – {data.to}
        </span>
      </div>
      {data.isBelow && (
        <Alert type="warning" showIcon title={t('suggestion.below', { line: data.warnBelow ?? 0 })} />
      )}
      <Card title={t('suggestion.total')}>
        <div className="suggest-big">
          <Button type="link" onClick={() => open(t('suggestion.total'), {})}>
            {percentWords(data.total.followed)}
          </Button>
          <span className="desk-muted">
            {t('suggestion.totalOf', { n: data.total.all })}
            {' · '}
            {t('suggestion.agreed', { share: percentWords(data.total.agreed) })}
            {' · '}
            {data.warnBelow === null
              ? t('suggestion.noLine')
              : t('suggestion.line', { line: data.warnBelow })}
          </span>
        </div>
        <FollowedFigure
          weeks={data.weeks}
          line={data.warnBelow}
          onWeek={(weekOn) => open(t('suggestion.week', { day: weekOn }), { weekOn })}
        />
      </Card>
      <Counts
        title={t('suggestion.byWeek')}
        rows={data.weeks.toReversed().map((week) => ({
          key: week.weekOn,
          label: week.weekOn,
          counted: week,
          query: { weekOn: week.weekOn },
          drift: week.drift,
        }))}
        withDrift
        onOpen={open}
      />
      <Counts
        title={t('suggestion.byDepartment')}
        rows={data.departments.map((one) => ({
          key: one.departmentId,
          label: name(one.name),
          counted: one,
          query: { departmentId: one.departmentId },
        }))}
        onOpen={open}
      />
      <Counts
        title={t('suggestion.byModel')}
        rows={data.models.map((one) => ({
          key: String(one.modelNo),
          label: t('appeal.suggested.model', { no: one.modelNo }),
          counted: one,
          query: { modelNo: String(one.modelNo) },
        }))}
        onOpen={open}
      />
      <BehindDrawer asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

interface Row {
  readonly key: string
  readonly label: string
  readonly counted: Counted
  readonly query: BehindQueryWire
  readonly drift?: number | null
}

interface CountsProps {
  readonly title: string
  readonly rows: readonly Row[]
  readonly withDrift?: boolean
  readonly onOpen: (title: string, query: BehindQueryWire) => void
}

function Counts({ title, rows, withDrift = false, onOpen }: CountsProps): ReactNode {
  const { t } = useTexts()
  return (
    <Card title={title}>
      {rows.length === 0 && <p className="desk-muted">{t('suggestion.nothingYet')}</p>}
      {rows.length > 0 && (
        <div className="suggest-scroll">
          <table className="suggest-table">
            <thead>
              <tr>
                <th />
                <th>{t('suggestion.column.followed')}</th>
                <th>{t('suggestion.column.agreed')}</th>
                <th>{t('suggestion.column.all')}</th>
                {OUTCOMES.map((outcome) => (
                  <th key={outcome}>{t(`suggestion.outcome.${outcome}`)}</th>
                ))}
                {withDrift && <th title={t('suggestion.driftMeans')}>{t('suggestion.drift')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CountsRow key={row.key} row={row} withDrift={withDrift} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function CountsRow({ row, withDrift, onOpen }: { row: Row } & Omit<CountsProps, 'title' | 'rows'>) {
  const { t } = useTexts()
  const { label, counted, query } = row
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{percentWords(counted.followed)}</td>
      <td>{percentWords(counted.agreed)}</td>
      <td>
        <Number n={counted.all} onOpen={() => onOpen(label, query)} />
      </td>
      {OUTCOMES.map((outcome) => (
        <td key={outcome}>
          <Number
            n={counted.outcomes[outcome]}
            onOpen={() => onOpen(`${label} · ${t(`suggestion.outcome.${outcome}`)}`, { ...query, outcome })}
          />
        </td>
      ))}
      {withDrift && <td>{percentWords(row.drift ?? null)}</td>}
    </tr>
  )
}

function Number({ n, onOpen }: { n: number; onOpen: () => void }) {
  if (n === 0) return <span className="desk-muted">0</span>
  return (
    <Button type="link" size="small" onClick={onOpen}>
      {n}
    </Button>
  )
}
