/** The facts of a monthly report: what was planned and invested, the score with what it lost, and who has been there. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ReportFactsWire } from '../../wire.ts'
import { PlanCard } from './plan-card.tsx'

const YEAR = 'YYYY'.length

export function ReportPanel({ view }: { view: MatterViewWire }) {
  const { t, language } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const facts = view.facts as ReportFactsWire
  const money = (fen: number | null) => (fen === null ? null : moneyWords(fen, language))
  const losses = (facts.losses ?? []).filter(({ points }) => points > 0)
  return (
    <>
      <Card title={t('monitoring.report.title')}>
        <FactList
          items={[
            { label: labels.field('month'), value: facts.month },
            { label: labels.field('planned'), value: money(facts.planned) },
            { label: t('monitoring.invested'), value: money(facts.actual) },
            {
              label: labels.field('deviation'),
              value:
                facts.deviation === null ? null : (
                  <span className={facts.isDeviating ? 'monitoring-bad' : undefined}>{facts.deviation}%</span>
                ),
            },
            {
              label: labels.field('filedAt'),
              value: facts.filedAt === null ? null : momentWords(facts.filedAt, reading),
            },
            { label: labels.field('lateDays'), value: facts.lateDays === 0 ? null : facts.lateDays },
            { label: labels.field('returns'), value: facts.returns === 0 ? null : facts.returns },
            {
              label: labels.field('score'),
              value:
                facts.score === null ? null : (
                  <>
                    <strong>{facts.score}</strong>{' '}
                    {losses.map(({ cause, points }) => (
                      <Tag key={cause}>
                        {t('monitoring.points', { cause: `monitoring.loss.${cause}`, points })}
                      </Tag>
                    ))}
                  </>
                ),
            },
            {
              label: labels.field('progress'),
              value: facts.progress === null ? null : <Writing>{facts.progress}</Writing>,
            },
            {
              label: labels.field('problems'),
              value: facts.problems === null ? null : <Writing>{facts.problems}</Writing>,
            },
          ]}
        />
      </Card>
      <Visits visits={facts.visits} />
      <PlanCard projectId={facts.projectId} year={Number(facts.month.slice(0, YEAR))} />
    </>
  )
}

function Visits({ visits }: Pick<ReportFactsWire, 'visits'>) {
  const { t } = useTexts()
  return (
    <Card title={t('monitoring.visits')}>
      {visits.length === 0 && <p className="desk-muted">{t('monitoring.visits.none')}</p>}
      {visits.map((visit) => (
        <section key={visit.no} className="desk-filed">
          <h3>
            {visit.no}. {visit.visitedOn} {visit.people}{' '}
            <Tag color={visit.isAsReported ? 'success' : 'error'}>
              {t(visit.isAsReported ? 'monitoring.visit.as' : 'monitoring.visit.otherwise')}
            </Tag>
            {visit.isStruck && <Tag>{t('monitoring.visit.struck')}</Tag>}
          </h3>
          <Writing>{visit.finding}</Writing>
        </section>
      ))}
    </Card>
  )
}
