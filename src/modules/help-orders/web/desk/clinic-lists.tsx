/** Problems of clinics with their prescriptions, and what leaders did: as an order, a project and the page across orders show them. */
import { Tag } from 'antd'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { LedWire, PrescriptionWire } from '../../wire.ts'
import type { PrescriptionState } from '../../words.ts'

const COLOURS: Readonly<Record<PrescriptionState, string>> = {
  found: 'default',
  prescribed: 'processing',
  treated: 'warning',
  closed: 'success',
}

export function Prescriptions({ rows }: { rows: readonly PrescriptionWire[] }) {
  const { t } = useTexts()
  return (
    <ol className="desk-lines help-steps">
      {rows.map((one) => (
        <li key={one.no}>
          <span className="help-step-name">
            {one.no}. {one.problem}
          </span>
          <Tag color={COLOURS[one.state]}>{t(`helpOrder.prescription.${one.state}`)}</Tag>
          <Owner one={one} />
          {one.remedy !== null && <Line label="helpOrder.field.remedy" text={one.remedy} />}
          {one.report !== null && <Line label="helpOrder.field.report" text={one.report} />}
          {one.note !== null && <Line label="ui.clinic.note" text={one.note} />}
        </li>
      ))}
    </ol>
  )
}

function Owner({ one: { owner, dueOn, closedOn, returns } }: { one: PrescriptionWire }) {
  const { t, name } = useTexts()
  if (owner === null) return null
  const who = `${name(owner.department)} ${owner.person ?? name(owner.post)}`
  return (
    <span className="desk-muted">
      {who} ·{' '}
      {closedOn === null ? t('ui.clinic.due', { on: dueOn ?? '' }) : t('ui.clinic.closed', { on: closedOn })}
      {returns > 0 && ` · ${t('ui.help.returns', { n: returns })}`}
    </span>
  )
}

function Line({ label, text }: { label: string; text: string }) {
  const { t } = useTexts()
  return (
    <div className="help-line">
      <span className="desk-muted">{t(label)}</span>
      <Writing>{text}</Writing>
    </div>
  )
}

export function LeaderActs({ rows }: { rows: readonly LedWire[] }) {
  const { t, name } = useTexts()
  return (
    <ul className="help-lines">
      {rows.map((one) => (
        <li key={one.no}>
          {one.no}. {one.on} <strong>{one.leader}</strong>{' '}
          <span className="desk-muted">{name(one.post)}</span>{' '}
          <Tag color={one.struck === null ? 'processing' : 'default'}>
            {t(`helpOrder.leaderAct.${one.act}`)}
          </Tag>
          <Writing>{one.result}</Writing>
          {one.struck !== null && <p className="desk-muted">{t('ui.clinic.struck', { why: one.struck })}</p>}
        </li>
      ))}
    </ul>
  )
}
