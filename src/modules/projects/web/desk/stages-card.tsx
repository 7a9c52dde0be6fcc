/** The way of a project: every stage with the day on which it was reached, and what the reached ones and the next one lack. */
import { Alert, Tag } from 'antd'
import type { NameWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { ProjectFactsWire } from '../../wire.ts'
import { STAGES } from '../../words.ts'

interface Props {
  readonly facts: ProjectFactsWire
  readonly isOpen: boolean
  /** The body that leads it now. */
  readonly owner: NameWire | null
}

export function StagesCard({ facts, isOpen, owner }: Props) {
  const { t } = useTexts()
  const labels = useLabels('project')
  const reading = useReading()
  const at = STAGES.indexOf(facts.stage)
  const gaps = facts.gates.slice(0, at + 1).flatMap(({ missing }) => missing)
  const next = isOpen ? facts.gates[at + 1] : undefined
  return (
    <Card
      title={t('ui.project.stages')}
      extra={
        <>
          <span className="desk-muted">{t('ui.project.days', { days: facts.daysInStage })}</span>
          {facts.isStuck && <Tag color="error">{t('ui.project.stuck')}</Tag>}
        </>
      }
    >
      <ol className="project-stages">
        {facts.gates.map(({ stage, reachedOn }, index) => (
          <li
            key={stage}
            className={index < at ? 'project-past' : index === at ? 'project-here' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <span>{labels.choice('stage', stage)}</span>
            <span className="desk-muted">{reachedOn === null ? '' : dayWords(reachedOn, reading)}</span>
          </li>
        ))}
      </ol>
      <Handed facts={facts} owner={owner} />
      {next !== undefined && next.missing.length > 0 && (
        <Alert
          type="info"
          title={t('ui.project.nextLacks', { stage: `project.stage.${next.stage}` })}
          description={<Missing codes={next.missing} />}
        />
      )}
      {gaps.length > 0 && (
        <Alert
          type="warning"
          title={t('ui.project.gaps', { count: gaps.length })}
          description={<Missing codes={gaps} />}
        />
      )}
    </Card>
  )
}

/** Who is to accept this stage, and who answers for it until then. */
function Handed({ facts: { handing }, owner }: Pick<Props, 'facts' | 'owner'>) {
  const { t, name } = useTexts()
  if (handing === null) return null
  const { stage, department, isLate } = handing
  return (
    <Alert
      type={isLate ? 'error' : 'warning'}
      title={t('ui.project.handed', {
        stage: `project.stage.${stage}`,
        department: name(department),
        owner: owner === null ? '–' : name(owner),
      })}
      description={isLate ? t('ui.project.handedLate') : undefined}
    />
  )
}

function Missing({ codes }: { codes: readonly string[] }) {
  const { t } = useTexts()
  return (
    <ul className="project-missing">
      {codes.map((code) => (
        <li key={code}>{t(code)}</li>
      ))}
    </ul>
  )
}
