/** The record of a turn: on the left of the table what is late now, taken up with one click; minutes are kept while they are typed. */
import { Button, Input } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useId, useState, type ReactNode } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { AgendaItemWire } from '../../wire.ts'
import type { InvitationWire } from '../../wire-inviting.ts'
import { AgendaList } from './agenda-list.tsx'
import { Failed } from './failed.tsx'
import { OpinionFields } from './opinion-fields.tsx'
import { PresentList } from './present-list.tsx'
import { useAgenda, useHold, usePreparation, useSchedule } from './queries.ts'
import { isWhole as isWholeOpinion, NEW_OPINION, opinionBody, type OpinionDraft } from './use-opinions.ts'
import { useTitle } from './use-title.ts'

interface Decision {
  readonly aboutId: string
  readonly title: string
  readonly departmentId: string
  readonly requirement: string
}

const LINES = ['place', 'chair', 'attendance'] as const
const LEADERS = ['partyLeader', 'governmentLeader'] as const
const EMPTY = {
  heldOn: '',
  place: '',
  chair: '',
  attendance: '',
  partyLeader: '',
  governmentLeader: '',
  minutes: '',
  decisions: '[]',
  absent: '[]',
  opinions: '[]',
}

export function HoldPage() {
  const { id = '', turn = '' } = useParams({ strict: false }) as { id?: string; turn?: string }
  const { t } = useTexts()
  const agenda = useAgenda(id)
  const series = useSchedule().data?.series.find((one) => one.id === id)
  const invited = usePreparation(id, turn).data?.invited ?? []
  const form = useHolding(id, turn, invited, series?.name === 'talk')
  const called = useTitle()
  return (
    <Page title={series === undefined ? t('ui.meetings.record') : called(series)}>
      <p className="desk-muted">{t('ui.meetings.turn', { on: turn })}</p>
      <Card title={t('ui.meetings.agenda')}>
        <Loading of={agenda} />
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
      {invited.length > 0 && (
        <Card title={t('ui.meetings.whoWasThere')}>
          <PresentList invited={invited} isPresent={form.isPresent} onToggle={form.togglePresent} />
        </Card>
      )}
      <Card title={t('ui.meetings.opinions', { n: form.opinions.length })}>
        {form.opinions.map((opinion, index) => (
          <OpinionFields
            key={index}
            opinion={opinion}
            onChange={(part) => form.changeOpinion(index, part)}
            onDrop={() => form.dropOpinion(index)}
          />
        ))}
        <Button onClick={form.addOpinion}>{t('ui.meetings.addOpinion')}</Button>
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
  const id = useId()
  return (
    <section className="desk-filed meeting-decision">
      <h3>{decision.title}</h3>
      <label htmlFor={id}>{t('ui.meetings.decidedWho')}</label>
      <DepartmentPicker
        id={id}
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
function useHolding(id: string, turn: string, invited: readonly InvitationWire[], isTalk: boolean) {
  const { t } = useTexts()
  const { go } = useAddress()
  const today = useSchedule().data?.today ?? ''
  const [empty] = useState(() => EMPTY)
  const draft = useDraft(`meeting.${id}.${turn}`, empty)
  const { values } = draft
  const decisions = JSON.parse(values.decisions) as Decision[]
  const opinions = JSON.parse(values.opinions) as OpinionDraft[]
  const absent = JSON.parse(values.absent) as string[]
  // Whoever has declined is not taken for somebody who was there.
  const isPresent = ({ id: invitation, answer }: InvitationWire) =>
    absent.includes(invitation) !== (answer !== 'declined')
  const keepOpinions = (next: readonly OpinionDraft[]) => draft.change({ opinions: JSON.stringify(next) })
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
      ...Object.fromEntries(
        LEADERS.filter((field) => isTalk && values[field].trim() !== '').map((field) => [
          field,
          values[field],
        ]),
      ),
      present: invited.filter(isPresent).map((one) => one.id),
      opinions: opinions.map(opinionBody),
    })
  const isWhole =
    [...LINES, 'minutes' as const].every((field) => values[field].trim() !== '') &&
    decisions.every(({ departmentId, requirement }) => departmentId !== '' && requirement.trim() !== '') &&
    opinions.every(isWholeOpinion)
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
      {isTalk && <p className="desk-muted">{t('ui.meetings.countsWhen')}</p>}
      {[...LINES, ...(isTalk ? LEADERS : [])].map((field) => (
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
      {holding.error !== null && <Failed error={holding.error} />}
      <Button type="primary" size="large" loading={holding.isPending} disabled={!isWhole} onClick={send}>
        {t('ui.meetings.keep')}
      </Button>
    </div>
  )
  return {
    fields,
    isPresent,
    togglePresent: ({ id: one }: InvitationWire) =>
      draft.change({
        absent: JSON.stringify(
          absent.includes(one) ? absent.filter((other) => other !== one) : [...absent, one],
        ),
      }),
    opinions,
    addOpinion: () => keepOpinions([...opinions, NEW_OPINION]),
    changeOpinion: (index: number, part: Partial<OpinionDraft>) =>
      keepOpinions(opinions.map((one, at) => (at === index ? { ...one, ...part } : one))),
    dropOpinion: (index: number) => keepOpinions(opinions.filter((_one, at) => at !== index)),
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
