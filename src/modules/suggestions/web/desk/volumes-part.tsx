/**
 * Where, about what and when appeals come in, what to expect next week, and what may be thought about; advice only. Every
 * number opens the appeals that it was counted from.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { VolumeBehindQueryWire, VolumesWire } from '../../wire.ts'
import { BehindDrawer, type Asked } from './behind-drawer.tsx'
import { percentWords } from './numbers.ts'
import { RegionChoice } from './region-choice.tsx'

type Place = VolumesWire['places'][number]
type Proposal = VolumesWire['proposals'][number]
type Wanted = Omit<VolumeBehindQueryWire, 'regionId'>
type Open = (title: string, wanted: Wanted) => void

/** What is expected is the mean of so many weeks, and has grown against as many before them. */
const LATEST_WEEKS = 4
const HOURS = 24

export function VolumesPart({ regionId }: { regionId: string | undefined }) {
  const { t, name: nameOf } = useTexts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const volumes = useQuery({
    queryKey: [...queryKeys.lists(), 'suggestion-volumes', regionId],
    queryFn: ({ signal }) => get<VolumesWire>('/api/suggestions/volumes', { regionId }, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = volumes
  if (volumes.error || data === undefined) return <Loading of={volumes} />
  const open: Open = (title, wanted) =>
    setAsked({
      title,
      path: '/api/suggestions/volume-appeals',
      query: { regionId: data.region.id, ...wanted },
    })
  const openProposal = (proposal: Proposal) => open(nameOf(proposal.name), behindProposal(proposal))
  return (
    <>
      <div className="suggest-bar">
        <RegionChoice region={data.region} regions={data.regions} />
        <span className="desk-muted">
          {data.from} – {data.to}
        </span>
      </div>
      <Card
        title={t('suggestion.proposals')}
        extra={<span className="desk-muted">{t('suggestion.proposals.advice')}</span>}
      >
        {data.proposals.length === 0 && <p className="desk-muted">{t('suggestion.proposals.none')}</p>}
        <ul className="desk-plain">
          {data.proposals.map((proposal) => (
            <li key={`${proposal.what} ${proposal.regionId}`}>
              <ProposalWords proposal={proposal} />{' '}
              <Button type="link" size="small" onClick={() => openProposal(proposal)}>
                {t('suggestion.proposal.appeals')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <Places places={data.places} onOpen={open} />
      <BehindDrawer asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

function behindProposal(proposal: Proposal): Wanted {
  const { regionId: placeId } = proposal
  if (proposal.what === 'peak')
    return { placeId, fromHour: String(proposal.from), toHour: String(Math.min(HOURS, proposal.to)) }
  return { placeId, weeks: String(proposal.what === 'growth' ? 2 * LATEST_WEEKS : LATEST_WEEKS) }
}

function ProposalWords({ proposal }: { proposal: Proposal }) {
  const { t, name } = useTexts()
  const called = name(proposal.name)
  if (proposal.what === 'terminal')
    return t('suggestion.proposal.terminal', {
      name: called,
      share: percentWords(proposal.share),
      forecast: Math.round(proposal.forecast),
    })
  if (proposal.what === 'peak')
    return t('suggestion.proposal.peak', {
      name: called,
      share: percentWords(proposal.share),
      from: proposal.from,
      to: proposal.to,
    })
  return t('suggestion.proposal.growth', {
    name: called,
    before: Math.round(proposal.before),
    forecast: Math.round(proposal.forecast),
  })
}

interface PlacesProps {
  readonly places: readonly Place[]
  readonly onOpen: Open
}

function Places({ places, onOpen }: PlacesProps) {
  const { t } = useTexts()
  return (
    <Card title={t('suggestion.volumes')}>
      {places.length === 0 && <p className="desk-muted">{t('suggestion.volume.none')}</p>}
      {places.length > 0 && (
        <div className="suggest-scroll">
          <table className="suggest-table">
            <thead>
              <tr>
                <th>{t('suggestion.volume.place')}</th>
                <th>{t('suggestion.volume.total')}</th>
                <th>{t('suggestion.volume.forecast')}</th>
                <th>{t('suggestion.volume.hours')}</th>
                <th>{t('suggestion.volume.topics')}</th>
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <PlaceLine key={place.regionId} place={place} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

interface LineProps {
  readonly place: Place
  readonly onOpen: Open
}

function PlaceLine({ place, onOpen }: LineProps) {
  const { t, name } = useTexts()
  const called = name(place.name)
  const placeId = place.regionId
  const hourWords = (hour: number) => t('suggestion.volume.hour', { hour, n: place.hours[hour] ?? 0 })
  return (
    <tr>
      <th scope="row">{called}</th>
      <td>
        <Button type="link" onClick={() => onOpen(called, { placeId })}>
          {place.total}
        </Button>
      </td>
      <td>
        <Button
          type="link"
          title={t('suggestion.volume.forecastOf')}
          onClick={() =>
            onOpen(`${called} · ${t('suggestion.volume.forecastOf')}`, {
              placeId,
              weeks: String(LATEST_WEEKS),
            })
          }
        >
          {Math.round(place.forecast)}
        </Button>
      </td>
      <td>
        <Hours
          hours={place.hours}
          wordsOf={hourWords}
          onHour={(hour) =>
            onOpen(`${called} · ${hourWords(hour)}`, {
              placeId,
              fromHour: String(hour),
              toHour: String(hour + 1),
            })
          }
        />
      </td>
      <td>
        {place.topics.map(({ topic, count }) => (
          <Button
            key={topic}
            type="link"
            onClick={() => onOpen(`${called} · ${t(`appeal.topic.${topic}`)}`, { placeId, topic })}
          >
            {t(`appeal.topic.${topic}`)} {count}
          </Button>
        ))}
      </td>
    </tr>
  )
}

const BAR = 6
const HEIGHT = 28

interface HoursProps {
  readonly hours: readonly number[]
  readonly wordsOf: (hour: number) => string
  readonly onHour: (hour: number) => void
}

/** A day as 24 bars, drawn to the scale of the place; an hour opens over its whole height, by key as well. */
function Hours({ hours, wordsOf, onHour }: HoursProps) {
  const { t } = useTexts()
  const most = Math.max(1, ...hours)
  const byKey = (hour: number) => (event: KeyboardEvent) => {
    if (event.key === 'Enter') onHour(hour)
  }
  return (
    <svg
      width={BAR * hours.length}
      height={HEIGHT}
      role="group"
      aria-label={t('suggestion.volume.hours')}
      className="suggest-hours"
    >
      {hours.map((n, hour) => {
        const height = (n / most) * HEIGHT
        const x = hour * BAR
        if (n === 0) return null
        return (
          <g
            key={hour}
            role="button"
            tabIndex={0}
            aria-label={wordsOf(hour)}
            onClick={() => onHour(hour)}
            onKeyDown={byKey(hour)}
          >
            <title>{wordsOf(hour)}</title>
            <rect className="ground" x={x} width={BAR - 1} height={HEIGHT} />
            <rect x={x} y={HEIGHT - height} width={BAR - 1} height={height} />
          </g>
        )
      })}
    </svg>
  )
}
