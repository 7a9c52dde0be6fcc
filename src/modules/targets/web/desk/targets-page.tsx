/** Annual targets 年度目标: each figure with its curve and target, lists of key projects by stage; every number opens its projects. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select, Space } from 'antd'
import { useState } from 'react'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { BehindQueryWire, TargetsWire } from '../../wire.ts'
import { BehindDrawer } from './behind-drawer.tsx'
import { Curve } from './curve.tsx'
import { ListsCard } from './lists-card.tsx'
import { SetTarget } from './set-target.tsx'

/** How many years before and after this one may be chosen. */
const YEARS_AROUND = [-2, -1, 0, 1] as const
const PER_CENT = 100

export function TargetsPage() {
  const { t } = useTexts()
  const { search } = useAddress()
  const [isSetting, setSetting] = useState(false)
  const [asked, setAsked] = useState<{ query: BehindQueryWire; title: string } | null>(null)
  const question = { year: search['year'], regionId: search['regionId'] }
  const targets = useQuery({
    queryKey: [...queryKeys.lists(), 'targets', question],
    queryFn: ({ signal }) => get<TargetsWire>('/api/targets', question, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = targets
  const open = (title: string, more: Partial<BehindQueryWire>) =>
    data && setAsked({ title, query: { regionId: data.region.id, year: String(data.year), ...more } })
  return (
    <Page
      title={t('target.title')}
      extra={
        <Space wrap>
          <DeskLink href={deskPaths.evaluation()}>{t('evaluation.title')}</DeskLink>
          {data?.maySet === true && !isSetting && (
            <Button onClick={() => setSetting(true)}>{t('target.set')}</Button>
          )}
        </Space>
      }
    >
      <Loading of={targets} />
      {data && (
        <>
          <Choices targets={data} />
          {isSetting && <SetTarget targets={data} onClose={() => setSetting(false)} />}
          <LargeNote large={data.large} />
          <div className="target-grid">
            {data.figures.map((figure) => (
              <FigureCard
                key={figure.figure}
                figure={figure}
                onOpen={(month) =>
                  open(t(`target.figure.${figure.figure}`), {
                    figure: figure.figure,
                    ...(month === null ? {} : { month: String(month) }),
                  })
                }
              />
            ))}
          </div>
          <ListsCard
            lists={data.lists}
            onOpen={(list, stage) =>
              open(t(`target.figure.list.${list}`), { list, ...(stage === null ? {} : { stage }) })
            }
          />
        </>
      )}
      <BehindDrawer asked={asked} onClose={() => setAsked(null)} />
    </Page>
  )
}

function Choices({ targets }: { targets: TargetsWire }) {
  const { t, name } = useTexts()
  const { change } = useAddress()
  const years = YEARS_AROUND.map((away) => targets.year + away)
  return (
    <div className="target-bar">
      <Select
        aria-label={t('target.year')}
        value={targets.year}
        options={years.map((year) => ({ value: year, label: String(year) }))}
        onChange={(year) => change({ year: String(year) })}
      />
      {targets.regions.length > 1 && (
        <Select
          aria-label={t('target.region')}
          value={targets.region.id}
          popupMatchSelectWidth={false}
          options={targets.regions.map((region) => ({ value: region.id, label: name(region.name) }))}
          onChange={(regionId) => change({ regionId })}
        />
      )}
    </div>
  )
}

function LargeNote({ large }: Pick<TargetsWire, 'large'>) {
  const { t, language } = useTexts()
  return (
    <p className="desk-muted">
      {large === null ? t('target.largeUnset') : t('target.large', { amount: moneyWords(large, language) })}
    </p>
  )
}

type Figure = TargetsWire['figures'][number]

interface CardProps {
  readonly figure: Figure
  readonly onOpen: (month: number | null) => void
}

function FigureCard({ figure, onOpen }: CardProps) {
  const { t, language } = useTexts()
  const { target, count } = figure
  return (
    <section className="target-figure">
      <h2>{t(`target.figure.${figure.figure}`)}</h2>
      <div>
        <Button type="link" className="target-count" onClick={() => onOpen(null)}>
          {count}
        </Button>{' '}
        <span className="desk-muted">
          {target === null
            ? t('target.none')
            : t('target.of', {
                value: target.value,
                percent: target.value === 0 ? PER_CENT : Math.floor((count / target.value) * PER_CENT),
              })}
        </span>
      </div>
      <Pace figure={figure} />
      <Curve figure={figure} onMonth={onOpen} />
      <span className="desk-muted">
        {t('target.investment', { amount: moneyWords(figure.investment, language) })}
      </span>
      {target !== null && (
        <span className="desk-muted">
          {t('target.basis', { basis: target.basis, day: target.validFrom })}
        </span>
      )}
    </section>
  )
}

/** Whether the figure lags behind the line of the last month that is over. */
function Pace({ figure: { lag } }: { figure: Figure }) {
  const { t } = useTexts()
  if (lag === null) return null
  if (lag === 0) return <span>{t('target.onLine')}</span>
  return <span className="target-behind-line">{t('target.behindLine', { n: lag })}</span>
}
