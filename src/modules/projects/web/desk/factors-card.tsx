/** The supply of a project with land, power, water and so on: what the region wants by which stage, who was asked, what is there. */
import { Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { ProjectFactsWire } from '../../wire.ts'

type Line = ProjectFactsWire['factors'][number]

const COLOURS: Readonly<Record<Line['state'], string>> = {
  notAsked: 'default',
  asked: 'processing',
  supplied: 'success',
  missing: 'error',
}

/** Nothing wanted and nothing asked for, nothing shown. */
export function FactorsCard({ facts: { factors } }: { facts: ProjectFactsWire }) {
  const { t } = useTexts()
  const labels = useLabels('project')
  if (factors.length === 0) return null
  return (
    <Card title={t('ui.project.factors')}>
      <FactList
        items={factors.map((line) => ({
          label: labels.choice('factor', line.factor),
          value: <Supply line={line} />,
        }))}
      />
    </Card>
  )
}

function Supply({ line: { by, state, department, askedOn, suppliedOn, note } }: { line: Line }) {
  const { t, name } = useTexts()
  const reading = useReading()
  return (
    <>
      <Tag color={COLOURS[state]}>{t(`project.factorState.${state}`)}</Tag>
      {by !== null && (
        <span className="desk-muted">{t('ui.project.factorBy', { stage: `project.stage.${by}` })} </span>
      )}
      {department !== null && `${name(department)} `}
      {note}{' '}
      {askedOn !== null && (
        <span className="desk-muted">
          {t('ui.project.factorAskedOn', { day: dayWords(askedOn, reading) })}{' '}
        </span>
      )}
      {suppliedOn !== null && (
        <span className="desk-muted">
          {t('ui.project.factorSuppliedOn', { day: dayWords(suppliedOn, reading) })}
        </span>
      )}
    </>
  )
}
