/** The record of a turn: on the left of the table what is late now, taken up with one click; minutes are kept while they are typed. */
import { Alert, Button, Input, Skeleton } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { ProblemError } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { AgendaItemWire } from '../../wire.ts'
import { AgendaList } from './agenda-list.tsx'
import { useAgenda, useHold, useSchedule } from './queries.ts'

interface Decision {
  readonly aboutId: string
  readonly title: string
  readonly departmentId: string
  readonly requirement: string
}

const LINES = ['place', 'chair', 'attendance'] as const
const EMPTY = { heldOn: '', place: '', chair: '', attendance: '', minutes: '', decisions: '[]' }

export function HoldPage() {
  const { id = '', turn = '' } = useParams({ strict: false }) as { id?: string; turn?: string }
  const { t, problem, name } = useTexts()
  const agenda = useAgenda(id)
  const series = useSchedule().data?.series.find((one) => one.id === id)
  const form = useHolding(id, turn)
  return (
    <Page
      title={
        series === undefined
          ? t('ui.meetings.record')
          : `${name(series.region)} · ${t(`meeting.name.${series.name}`)}`
      }
    >
      <p className="desk-muted">{t('ui.meetings.turn', { on: turn })}</p>
      <Card title={t('ui.meetings.agenda')}>
        {agenda.error && <Alert type="error" title={problem(agenda.error)} />}
        {agenda.isPending && <Skeleton active />}
        {agenda.data?.isCut === true && <p className="desk-muted">{t('ui.meetings.cut')}</p>}
        {agenda.data !== undefined && <AgendaList items={agenda.data.items} onDecide={form.take} />}
      </Card>
      <Card title={t('ui.meetings.decisions', { n: form.decisions.length })}>
        {form.decisions.length === 0 && <p className="desk-muted">{t('ui.meetings.noDecisions')}</p>}
        {form.decisions.map((decision, index) => (
          <DecisionFields
            key={decision.aboutId}
            decision={decision}
            onChange={(part) => form.changeDecision(index, part)}
            onDrop={() => form.drop(index)}
          />
        ))}
      </Card>
      <Card title={t('ui.meetings.minutes')}>{form.fields}</Card>
    </Page>
  )
}

function DecisionFields(props: {
  decision: Decision
  onChange: (part: Partial<Decision>) => void
  onDrop: () => void
}) {
  const { t } = useTexts()
  const { decision, onChange, onDrop } = props
  return (
    <section className="desk-filed meeting-decision">
      <h3>{decision.title}</h3>
      <DepartmentPicker
        value={decision.departmentId}
        onChange={(departmentId) => onChange({ departmentId })}
      />
      <Input.TextArea
        aria-label={t('ui.meetings.requirement')}
        placeholder={t('ui.meetings.requirement')}
        value={decision.requirement}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => onChange({ requirement: event.target.value })}
      />
      <Button size="small" onClick={onDrop}>
        {t('ui.meetings.drop')}
      </Button>
    </section>
  )
}

/** The state of the form, kept on the device; decisions are a text there, as drafts hold texts. */
function useHolding(id: string, turn: string) {
  const { t, problem } = useTexts()
  const { go } = useAddress()
  const today = useSchedule().data?.today ?? ''
  const [empty] = useState(() => EMPTY)
  const draft = useDraft(`meeting.${id}.${turn}`, empty)
  const { values } = draft
  const decisions = JSON.parse(values.decisions) as Decision[]
  const keep = (next: readonly Decision[]) => draft.change({ decisions: JSON.stringify(next) })
  const holding = useHold(id, (meeting) => {
    draft.forget()
    go(deskPaths.meeting(meeting.id), true)
  })
  const heldOn = values.heldOn === '' ? today : values.heldOn
  const send = () =>
    holding.mutate({
      turnOn: turn,
      heldOn,
      place: values.place,
      chair: values.chair,
      attendance: values.attendance,
      minutes: values.minutes,
      decisions: decisions.map(({ title: _title, ...decision }) => decision),
    })
  const isWhole =
    [...LINES, 'minutes' as const].every((field) => values[field].trim() !== '') &&
    decisions.every(({ departmentId, requirement }) => departmentId !== '' && requirement.trim() !== '')
  const fields: ReactNode = (
    <div className="meeting-fields">
      <label htmlFor="meeting-heldOn">{t('ui.meetings.field.heldOn')}</label>
      <input
        id="meeting-heldOn"
        type="date"
        className="diary-month"
        max={today}
        value={heldOn}
        onChange={(event) => draft.change({ heldOn: event.target.value })}
      />
      {LINES.map((field) => (
        <label key={field} htmlFor={`meeting-${field}`}>
          {t(`ui.meetings.field.${field}`)}
          <Input
            id={`meeting-${field}`}
            value={values[field]}
            onChange={(event) => draft.change({ [field]: event.target.value })}
          />
        </label>
      ))}
      <label htmlFor="meeting-minutes">{t('ui.meetings.minutes')}</label>
      <Input.TextArea
        id="meeting-minutes"
        value={values.minutes}
        maxLength={20_000}
        autoSize={{ minRows: 6, maxRows: 24 }}
        onChange={(event) => draft.change({ minutes: event.target.value })}
      />
      {holding.error && (
        <Alert
          type="error"
          title={problem(holding.error)}
          description={
            holding.error instanceof ProblemError
              ? holding.error.problem.fields.map(({ text }) => text).join(' ')
              : undefined
          }
        />
      )}
      <Button type="primary" size="large" loading={holding.isPending} disabled={!isWhole} onClick={send}>
        {t('ui.meetings.keep')}
      </Button>
    </div>
  )
  return {
    fields,
    decisions,
    take: (item: AgendaItemWire) => {
      if (decisions.some(({ aboutId }) => aboutId === item.id)) return
      const { id: aboutId, title, departmentId } = item
      keep([...decisions, { aboutId, title, departmentId: departmentId ?? '', requirement: '' }])
    },
    changeDecision: (index: number, part: Partial<Decision>) =>
      keep(decisions.map((one, at) => (at === index ? { ...one, ...part } : one))),
    drop: (index: number) => keep(decisions.filter((_one, at) => at !== index)),
  }
}
