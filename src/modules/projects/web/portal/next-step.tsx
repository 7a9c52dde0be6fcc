/** How the plan of a project stands, and what comes next in it: by when, and who does it. */
import { LightShape } from '../../../../ui/light.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { NextStepWire } from '../../../nodes/next-steps.ts'

export function NextStep({ step }: { step: NextStepWire | undefined }) {
  const { t, name } = useTexts()
  const reading = useReading()
  if (step === undefined) return <span className="muted">{t('project.portal.noPlan')}</span>
  const { light, next } = step
  const who = next?.isBuilders === true ? t('project.portal.yours') : name(next?.department)
  return (
    <>
      <span className={`light light-${light === 'done' ? 'green' : light}`}>
        <LightShape light={light === 'done' ? 'green' : light} />
        <span>{t(`node.light.${light}`)}</span>
      </span>
      {next !== null && (
        <span>
          {t('project.portal.next', { name: next.name, on: dayWords(next.plannedToOn, reading) })}{' '}
          <span className="muted">{who}</span>
        </span>
      )}
    </>
  )
}
