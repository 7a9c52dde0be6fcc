/** A leader's queue as one ranked list, and what each leader received, instructed, had executed in time and to satisfaction. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Tag } from 'antd'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { MatterRows } from '../../../../ui/desk/list/matter-rows.tsx'
import { Loading, LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { CountedWire, FiguresWire, QueueWire } from '../../wire.ts'
import { COUNTED, FIGURE_READERS } from '../../words.ts'

/** An answer about the through train, asked anew with all lists. */
function useTrain<Answer>(address: string, question: Readonly<Record<string, string | undefined>> = {}) {
  return useQuery({
    queryKey: [...queryKeys.lists(), 'through-train', address, question],
    queryFn: ({ signal }) => get<Answer>(address, question, signal),
    placeholderData: keepPreviousData,
  })
}

export function ThroughTrainPage() {
  const { t } = useTexts()
  const powers = usePowers()
  return (
    <Page title={t('ui.train.title')}>
      <Queue />
      {FIGURE_READERS.some((power) => powers.includes(power)) && <Figures />}
    </Page>
  )
}

function Queue() {
  const { t } = useTexts()
  const queue = useTrain<QueueWire>('/api/through-train/queue')
  const { data } = queue
  if (data?.hasQueue === false) return null
  return (
    <Card title={t('ui.train.queue')}>
      <Loading of={queue} />
      {data?.rows.length === 0 && <p className="desk-muted">{t('ui.train.empty')}</p>}
      <ol className="cockpit-lines">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <QueueLine row={row} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** A whole line is one target for a thumb. */
function QueueLine({ row }: { row: QueueWire['rows'][number] }) {
  const speech = useTexts()
  const { t } = speech
  const labels = labelsOf(speech, row.kind)
  return (
    <DeskLink href={deskPaths.matter(row.path, row.id)} className="cockpit-line">
      <Days days={row.daysOver} />
      <span className="cockpit-what">
        <strong>{row.title}</strong>
        <span className="desk-muted">
          {row.isOfPark && `${t('ui.train.ofPark')} · `}
          {row.enterprise?.name} · {labels.status(row.status)}
          {row.dueOn !== null && ` · ${t('ui.train.dueOn', { on: row.dueOn })}`}
        </span>
      </span>
      {row.isMine && <span className="cockpit-act">{t('ui.train.mine')}</span>}
    </DeskLink>
  )
}

function Days({ days }: { days: number | null }) {
  const { t } = useTexts()
  if (days === null) return <Tag>{t('ui.train.noLimit')}</Tag>
  if (days > 0) return <Tag color="error">■ {t('ui.train.late', { n: days })}</Tag>
  if (days === 0) return <Tag color="warning">▲ {t('ui.train.today')}</Tag>
  return <Tag>● {t('ui.train.left', { n: -days })}</Tag>
}

function Figures() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const span = { from: search['from'], to: search['to'] }
  const figures = useTrain<FiguresWire>('/api/through-train/figures', span)
  const { data } = figures
  return (
    <Card title={t('ui.train.figures')}>
      <p className="train-span">
        <label>
          {t('ui.train.from')}{' '}
          <Input
            type="date"
            value={span.from ?? ''}
            onChange={({ target }) => change({ from: target.value === '' ? undefined : target.value })}
          />
        </label>
        <label>
          {t('ui.train.to')}{' '}
          <Input
            type="date"
            value={span.to ?? ''}
            onChange={({ target }) => change({ to: target.value === '' ? undefined : target.value })}
          />
        </label>
      </p>
      <LoadError of={figures} />
      {data?.rows.length === 0 && <p className="desk-muted">{t('ui.train.noFigures')}</p>}
      {data !== undefined && data.rows.length > 0 && (
        <ul className="train-leaders">
          {data.rows.map(({ leader, ...counts }) => (
            <li key={leader.postId}>
              <span>
                <strong>{leader.person ?? name(leader.post)}</strong>{' '}
                <span className="desk-muted">
                  {name(leader.department)} {name(leader.post)}
                </span>
              </span>
              {COUNTED.map((what) => (
                <DeskLink
                  key={what}
                  href={withSearch(deskPaths.throughTrain(), { ...span, leader: leader.postId, what })}
                >
                  {t(`ui.train.${what}`)} {counts[what]}
                </DeskLink>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Counted figures={data} />
    </Card>
  )
}

/** The matters behind the number that was opened. */
function Counted({ figures }: { figures: FiguresWire | undefined }) {
  const { search } = useAddress()
  const leader = figures?.rows.find((row) => row.leader.postId === search['leader'])?.leader
  const what = COUNTED.find((one) => one === search['what'])
  if (leader === undefined || what === undefined) return null
  return <CountedRows leader={leader} what={what} />
}

interface CountedProps {
  readonly leader: FiguresWire['rows'][number]['leader']
  readonly what: (typeof COUNTED)[number]
}

function CountedRows({ leader, what }: CountedProps) {
  const { t, name } = useTexts()
  const { search } = useAddress()
  const question = { leader: leader.postId, what, from: search['from'], to: search['to'] }
  const counted = useTrain<CountedWire>('/api/through-train/counted', question)
  const { data } = counted
  return (
    <section>
      <h3>
        {t('ui.train.counted', { person: leader.person ?? name(leader.post), what: `ui.train.${what}` })}
      </h3>
      <LoadError of={counted} />
      {data !== undefined && <MatterRows rows={data.rows} />}
    </section>
  )
}
