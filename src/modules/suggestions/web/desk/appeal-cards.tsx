/** On the page of an appeal: what was suggested and chosen, past appeals like it, the cluster it stands in, what was corrected. */
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { AppealFactsWire } from '../../../appeals/wire.ts'
import type { SuggestionWire } from '../../wire.ts'
import { CorrectionForm } from './correction-form.tsx'
import { percentWords } from './numbers.ts'
import { useSuggestion } from './queries.ts'

export function SuggestionCards({ view }: { view: MatterViewWire }) {
  const { suggested } = view.facts as AppealFactsWire
  const { data } = useSuggestion(view.id)
  return (
    <>
      {suggested !== null && (
        <SuggestedCard
          suggested={suggested}
          appealId={view.id}
          corrections={data?.corrections ?? []}
          mayCorrect={data?.mayCorrect ?? false}
        />
      )}
      {data !== undefined && data.clusters.length > 0 && <ClusterCard clusters={data.clusters} />}
      {data !== undefined && data.alike.length > 0 && <AlikeCard alike={data.alike} />}
    </>
  )
}

interface SuggestedProps {
  readonly suggested: NonNullable<AppealFactsWire['suggested']>
  readonly appealId: string
  readonly corrections: SuggestionWire['corrections']
  readonly mayCorrect: boolean
}

function SuggestedCard({ suggested, appealId, corrections, mayCorrect }: SuggestedProps) {
  const { t, name } = useTexts()
  const [isCorrecting, setCorrecting] = useState(false)
  return (
    <Card
      title={t('appeal.suggested.title')}
      extra={<span className="desk-muted">{t('appeal.suggested.model', { no: suggested.modelNo })}</span>}
    >
      <FactList
        items={[
          {
            label: t('appeal.suggested.departments'),
            value:
              suggested.departments.length === 0 ? (
                t('appeal.suggested.none')
              ) : (
                <>
                  {!suggested.isSure && <Tag color="warning">{t('appeal.suggested.unsure')}</Tag>}
                  <ol className="desk-plain">
                    {suggested.departments.map((one) => (
                      <li key={name(one.name)}>
                        {name(one.name)} <span className="desk-muted">{percentWords(one.share)}</span>
                      </li>
                    ))}
                  </ol>
                </>
              ),
          },
          {
            label: t('appeal.suggested.topics'),
            value: suggested.topics
              .map(({ topic, share }) => `${t(`appeal.topic.${topic}`)} ${percentWords(share)}`)
              .join(' · '),
          },
          {
            label: t('appeal.suggested.chosen'),
            value: (
              <>
                {name(suggested.chosenDepartment)} · {t(`appeal.topic.${suggested.chosenTopic}`)}{' '}
                {suggested.isFollowed && <Tag color="success">{t('appeal.suggested.followed')}</Tag>}
                {suggested.isAtOnce && <Tag color="blue">{t('appeal.suggested.atOnce')}</Tag>}
                {suggested.isRecalled && <Tag>{t('appeal.suggested.recalled')}</Tag>}
              </>
            ),
          },
        ]}
      />
      <Corrections corrections={corrections} />
      {mayCorrect && !isCorrecting && (
        <Button size="small" onClick={() => setCorrecting(true)}>
          {t('suggestion.correct')}
        </Button>
      )}
      {isCorrecting && <CorrectionForm appealId={appealId} onClose={() => setCorrecting(false)} />}
    </Card>
  )
}

function Corrections({ corrections }: Pick<SuggestedProps, 'corrections'>) {
  const { t, name } = useTexts()
  const reading = useReading()
  if (corrections.length === 0) return null
  return (
    <ul className="desk-plain suggest-corrections">
      {corrections.map((one) => (
        <li key={one.id}>
          {t('suggestion.corrected', {
            by: one.by,
            what: [
              one.department === null ? '' : name(one.department),
              one.topic === null ? '' : t(`appeal.topic.${one.topic}`),
            ]
              .filter((word) => word !== '')
              .join(' · '),
          })}{' '}
          <span className="desk-muted">
            {momentWords(one.at, reading)} · {one.reason}
          </span>
        </li>
      ))}
    </ul>
  )
}

function ClusterCard({ clusters }: Pick<SuggestionWire, 'clusters'>) {
  const { t } = useTexts()
  return (
    <Card title={t('suggestion.cluster')}>
      {clusters.map((cluster) => (
        <div key={cluster.id}>
          <strong>{cluster.name}</strong>{' '}
          <span className="desk-muted">{t('suggestion.clusterSize', { n: cluster.size })}</span>
          <ul className="desk-plain">
            {cluster.appeals.map(({ id, code, title }) => (
              <li key={id}>
                <DeskLink href={deskPaths.matter('appeals', id)}>{title}</DeskLink>{' '}
                <span className="desk-code desk-muted">{code}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

function AlikeCard({ alike }: Pick<SuggestionWire, 'alike'>) {
  const { t, name } = useTexts()
  return (
    <Card title={t('suggestion.alike')}>
      <ul className="desk-plain suggest-alike">
        {alike.map((one) => (
          <li key={one.id}>
            <DeskLink href={deskPaths.matter('appeals', one.id)}>{one.title}</DeskLink>
            <div className="desk-row-more">
              <span className="desk-code">{one.code}</span>
              {one.department !== null && <span>{name(one.department)}</span>}
              {one.solved !== null && (
                <span>{t(one.solved ? 'suggestion.solved' : 'suggestion.unsolved')}</span>
              )}
              {one.level !== null && <span>{t(`appeal.level.${one.level}`)}</span>}
            </div>
            {one.reply !== null && <div className="suggest-reply">{one.reply}</div>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
