/** A matter on the through train: what was written to whom, what the leader instructed, what units report, what both answer. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ThroughTrainFactsWire } from '../../wire.ts'

interface Props {
  readonly facts: ThroughTrainFactsWire
}

export function ThroughTrainPanel({ view }: { view: MatterViewWire }) {
  const facts = view.facts as ThroughTrainFactsWire
  return (
    <>
      <Topic facts={facts} />
      <Instructions facts={facts} />
      <Answers facts={facts} />
    </>
  )
}

function Topic({ facts: { leader, text, note } }: Props) {
  const { name } = useTexts()
  const labels = useLabels('throughTrain')
  const who =
    leader === null ? null : `${leader.person ?? ''} · ${name(leader.department)} ${name(leader.post)}`
  return (
    <Card title={labels.kind}>
      <FactList
        items={[
          { label: labels.field('leaderPostId'), value: who },
          { label: labels.field('text'), value: <Writing>{text}</Writing> },
          { label: labels.field('note'), value: note === null ? null : <Writing>{note}</Writing> },
        ]}
      />
    </Card>
  )
}

function Instructions({ facts: { instructions, units } }: Props) {
  const { t, name } = useTexts()
  if (instructions.length === 0) return null
  return (
    <Card title={t('ui.train.instructions')}>
      {instructions.map(({ text, on }, index) => (
        <section key={index} className="desk-filed">
          <h3>{on}</h3>
          <Writing>{text}</Writing>
        </section>
      ))}
      {units.map((unit, index) => (
        <section key={index} className="desk-filed">
          <h3>
            {name(unit.department)}{' '}
            <Tag color={unit.fedBackOn === null ? 'processing' : 'success'}>
              {unit.fedBackOn === null
                ? t('ui.train.running')
                : t('ui.train.fedBackOn', { on: unit.fedBackOn })}
            </Tag>
          </h3>
          {unit.feedback !== null && <Writing>{unit.feedback}</Writing>}
        </section>
      ))}
    </Card>
  )
}

function Answers({ facts: { evaluation, review, leader } }: Props) {
  const { t } = useTexts()
  if (evaluation === null && review === null) return null
  return (
    <Card title={t('ui.train.answers')}>
      <FactList
        items={[
          { label: t('ui.train.ofFirm'), value: <FirmAnswer evaluation={evaluation} /> },
          {
            label: leader?.person ?? t('throughTrain.field.leaderPostId'),
            value:
              review === null ? t('ui.train.waiting') : <Writing>{`${review.on} ${review.opinion}`}</Writing>,
          },
        ]}
      />
    </Card>
  )
}

function FirmAnswer({ evaluation }: Pick<ThroughTrainFactsWire, 'evaluation'>) {
  const { t } = useTexts()
  if (evaluation === null) return t('ui.train.waiting')
  const { solved, level, comment, on } = evaluation
  if (solved === null || level === null) return `${on} ${t('ui.train.silent')}`
  return (
    <>
      {on} {t(solved ? 'ui.train.solved' : 'ui.train.unsolved')} · {t(`throughTrain.level.${level}`)}
      {comment !== null && <Writing>{comment}</Writing>}
    </>
  )
}
