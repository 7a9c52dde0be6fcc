/** The facts of a referral: the reason, the file of the case as it stood, and what inspection has found. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { labelsOf, useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { CaseFileWire, ReferralFactsWire } from '../../wire.ts'
import { Confidential } from './confidential.tsx'

export function ReferralPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const reading = useReading()
  const { reason, file, result, finding } = view.facts as ReferralFactsWire
  return (
    <>
      <Confidential readers="ui.supervision.referralReaders" />
      {result !== null && (
        <Card title={labels.field('result')} extra={<Tag>{labels.choice('result', result)}</Tag>}>
          <Writing>{finding ?? ''}</Writing>
        </Card>
      )}
      <Card title={labels.field('reason')}>
        <Writing>{reason}</Writing>
      </Card>
      <Card
        title={labels.field('file')}
        extra={
          <span className="desk-muted">
            {t('ui.supervision.takenAt', { moment: momentWords(file.takenAt, reading) })}
          </span>
        }
      >
        {file.matters.map((matter) => (
          <FiledMatter key={matter.code} matter={matter} />
        ))}
      </Card>
    </>
  )
}

type Filed = CaseFileWire['matters'][number]

/** One matter of the file, by the words of its own kind. */
function FiledMatter({ matter }: { matter: Filed }) {
  const speech = useTexts()
  const { t, name } = speech
  const labels = labelsOf(speech, matter.kind)
  return (
    <section className="desk-filed">
      <h3>
        {labels.kind} <span className="desk-code">{matter.code}</span> {matter.title}
      </h3>
      <FactList
        items={[
          { label: t('ui.supervision.status'), value: labels.status(matter.status) },
          { label: t('ui.supervision.unit'), value: matter.department && name(matter.department) },
          { label: t('ui.supervision.handler'), value: matter.handler },
          ...matter.facts
            .filter(({ text }) => text.length > 1)
            .map((fact) => ({
              label: factLabel(speech, matter.kind, fact.name),
              value: factText(speech, matter.kind, fact),
            })),
        ]}
      />
      <FiledClocks matter={matter} />
      <details>
        <summary>{t('ui.supervision.lines', { count: matter.lines.length })}</summary>
        <FiledLines matter={matter} />
      </details>
    </section>
  )
}

type Speech = ReturnType<typeof useTexts>

/** A field by the word of its kind; one that no screen names keeps its own. */
function factLabel({ t, has }: Speech, kind: string, field: string): string {
  const code = `${kind}.field.${field}`
  return has(code) ? t(code) : field
}

/** A value that is a word of the kind as that word. */
function factText({ t, has }: Speech, kind: string, { name, text }: { name: string; text: string }): string {
  const code = `${kind}.${name}.${text}`
  return has(code) ? t(code) : text
}

function FiledClocks({ matter }: { matter: Filed }) {
  const speech = useTexts()
  const reading = useReading()
  const labels = labelsOf(speech, matter.kind)
  return (
    <ul className="desk-plain-list">
      {matter.clocks.map((clock, index) => (
        <li key={index}>
          {speech.t('ui.supervision.clock', {
            clock: labels.clock(clock.name),
            unit: clock.responsible === null ? '—' : speech.name(clock.responsible),
            due: clock.dueAt === null ? '—' : momentWords(clock.dueAt, reading),
            verdict: clock.verdict === null ? '—' : speech.t(`verdict.${clock.verdict}`),
          })}
        </li>
      ))}
    </ul>
  )
}

function FiledLines({ matter }: { matter: Filed }) {
  const speech = useTexts()
  const reading = useReading()
  const labels = labelsOf(speech, matter.kind)
  return (
    <ol className="desk-plain-list">
      {matter.lines.map((line, index) => (
        <li key={index}>
          <span className="desk-muted">{momentWords(line.at, reading)}</span> {labels.act(line.act)}{' '}
          {line.who === '' ? speech.t('ui.desk.system') : line.who}{' '}
          <span className="desk-muted">{line.post && speech.name(line.post)}</span>
        </li>
      ))}
    </ol>
  )
}
