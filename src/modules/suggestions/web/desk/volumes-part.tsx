/** Where, about what and when appeals come in, what to expect next week, and what may be thought about; advice only. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { VolumesWire } from '../../wire.ts'
import { percentWords } from './numbers.ts'
import { RegionChoice } from './region-choice.tsx'

type Place = VolumesWire['places'][number]
type Proposal = VolumesWire['proposals'][number]

export function VolumesPart({ regionId }: { regionId: string | undefined }) {
  const { t, problem } = useTexts()
  const { data, error, isPending } = useQuery({
    queryKey: [...queryKeys.lists(), 'suggestion-volumes', regionId],
    queryFn: ({ signal }) => get<VolumesWire>('/api/suggestions/volumes', { regionId }, signal),
    placeholderData: keepPreviousData,
  })
  if (error) return <Alert type="error" title={problem(error)} />
  if (isPending || data === undefined) return <Skeleton active />
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
              <ProposalWords proposal={proposal} />
            </li>
          ))}
        </ul>
      </Card>
      <Places places={data.places} />
    </>
  )
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

function Places({ places }: { places: readonly Place[] }) {
  const { t, name, language } = useTexts()
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
                <tr key={place.regionId}>
                  <th scope="row">{name(place.name)}</th>
                  <td>{place.total}</td>
                  <td>{Math.round(place.forecast)}</td>
                  <td>
                    <Hours hours={place.hours} />
                  </td>
                  <td>
                    {place.topics
                      .map(({ topic, count }) => `${t(`appeal.topic.${topic}`)} ${count}`)
                      .join(language === 'zh' ? '、' : ', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

const BAR = 6
const HEIGHT = 28

/** A day as 24 bars, drawn to the scale of the place. */
function Hours({ hours }: Pick<Place, 'hours'>) {
  const { t } = useTexts()
  const most = Math.max(1, ...hours)
  return (
    <svg
      width={BAR * hours.length}
      height={HEIGHT}
      role="img"
      aria-label={t('suggestion.volume.hours')}
      className="suggest-hours"
    >
      {hours.map((n, hour) => {
        const height = (n / most) * HEIGHT
        return (
          <rect key={hour} x={hour * BAR} y={HEIGHT - height} width={BAR - 1} height={height}>
            <title>{t('suggestion.volume.hour', { hour, n })}</title>
          </rect>
        )
      })}
    </svg>
  )
}
