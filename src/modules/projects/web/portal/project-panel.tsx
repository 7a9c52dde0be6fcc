/** A project as its enterprise sees it: its code, what is planned, and on which day each stage was reached. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import { ProjectNodes } from '../../../nodes/web/portal/project-nodes.tsx'
import type { ProjectFactsWire } from '../../wire.ts'
import { StageDays } from './stage-days.tsx'

export function ProjectPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const { projectCode, content, plannedStartOn, plannedFinishOn, gates } = view.facts as ProjectFactsWire
  const day = (on: string | null) => (on === null ? null : dayWords(on, reading))
  return (
    <div className="panel">
      <Said label={t('project.field.projectCode')} text={projectCode} />
      <Said label={t('project.field.content')} text={content} />
      <Said label={t('project.field.plannedStartOn')} text={day(plannedStartOn)} />
      <Said label={t('project.field.plannedFinishOn')} text={day(plannedFinishOn)} />
      <StageDays stages={gates} />
      <ProjectNodes projectId={view.id} />
    </div>
  )
}

function Said({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null
  return (
    <div className="said">
      <h3>{label}</h3>
      <p className="written">{text}</p>
    </div>
  )
}
