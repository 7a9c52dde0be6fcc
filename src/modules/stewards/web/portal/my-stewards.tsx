/** 我的管家 on the home page of an enterprise: who looks after it and its projects, with one tap to call or write. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { RateSteward } from '../../../diary/web/portal/rate-steward.tsx'
import { CopyButton } from '../../../../ui/plain/copy-button.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
import { SelectField } from '../../../../ui/plain/select-field.tsx'
import { Section } from '../../../../ui/portal/page.tsx'
import type { MyStewardsWire } from '../../wire.ts'
import { WritingInput } from '../../wire-writing.ts'

type Row = MyStewardsWire['rows'][number]

export function MyStewards({ seatId }: { seatId: string }) {
  const { t } = useTexts()
  const { data } = useQuery({
    queryKey: ['my-stewards', seatId],
    queryFn: ({ signal }) => get<MyStewardsWire>('/api/my-stewards', {}, signal),
  })
  if (data === undefined || data.rows.length === 0) return null
  const stewards = data.rows.filter(({ slot }) => slot === 'steward')
  const others = data.rows.filter(({ slot }) => slot !== 'steward')
  return (
    <Section title={t('steward.portal.mine')}>
      <Stewards rows={stewards.length === 0 ? others : stewards} />
      {stewards.length > 0 && others.length > 0 && (
        <details className="more-act">
          <summary>{t('steward.portal.others', { n: others.length })}</summary>
          <Stewards rows={others} />
        </details>
      )}
    </Section>
  )
}

/** One card for each of them, however many projects they look after. */
function Stewards({ rows }: { rows: readonly Row[] }) {
  const cards = [...Map.groupBy(rows, ({ whom }) => whom).entries()]
  return (
    <ul className="my-stewards">
      {cards.map(([whom, own]) => (
        <Steward key={whom} whom={whom} rows={own} />
      ))}
    </ul>
  )
}

/** A call is made whether it can be written down or not. */
function calledBy({ assignmentId }: Row) {
  return () => void post('/api/my-stewards/use', { assignmentId, way: 'call' }).catch(() => undefined)
}

function Steward({ whom, rows }: { whom: string; rows: readonly Row[] }) {
  const { t, name } = useTexts()
  const [about, setAbout] = useState(rows[0]?.assignmentId ?? '')
  const row = rows.find(({ assignmentId }) => assignmentId === about) ?? rows[0]
  if (row === undefined) return null
  const { filler, mayWrite, assignmentId } = row
  const { standIn, department } = filler
  const reached = filler.phone === null ? rows.find((one) => one.filler.phone !== null) : row
  const slots = [...new Set(rows.map(({ slot }) => slot))]
  return (
    <li>
      <div>
        <strong>{filler.name === '' ? name(department) : filler.name}</strong>{' '}
        {slots.map((slot) => t(`slot.${slot}`)).join(' · ')}
      </div>
      <ul className="my-steward-subjects muted">
        {[...new Set(rows.map(({ subject }) => subject.title))].map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      {standIn !== null && <div className="muted">{t('steward.portal.standIn', { name: standIn })}</div>}
      {reached === undefined || reached.filler.phone === null ? (
        <div className="muted">{t('steward.portal.noPhone')}</div>
      ) : (
        <Phone phone={reached.filler.phone} onCall={calledBy(reached)} />
      )}
      {rows.length > 1 && (
        <SelectField
          label={t('steward.portal.about')}
          required
          value={assignmentId}
          onChange={setAbout}
          options={rows.map((one) => ({
            value: one.assignmentId,
            label: slots.length === 1 ? one.subject.title : `${one.subject.title} · ${t(`slot.${one.slot}`)}`,
          }))}
        />
      )}
      {mayWrite && <WriteToSteward whom={whom} assignmentId={assignmentId} />}
      {filler.name !== '' && <RateSteward key={assignmentId} assignmentId={assignmentId} />}
    </li>
  )
}

/** One tap on a phone; where nothing can be dialled, a number that is read and copied. */
function Phone({ phone, onCall }: { phone: string; onCall: () => void }) {
  const { t } = useTexts()
  return (
    <div className="my-steward-reach">
      <a className="button button-primary my-steward-call" href={`tel:${phone}`} onClick={onCall}>
        {t('steward.portal.call', { phone })}
      </a>
      <span className="my-steward-number">
        <strong>{phone}</strong>
        <CopyButton text={phone} label={t('steward.portal.phone')} />
      </span>
    </div>
  )
}

/** What is written stands among the steward's messages; the draft stays when it is to be about another project. */
function WriteToSteward({ whom, assignmentId }: { whom: string; assignmentId: string }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const [isSent, setSent] = useState(false)
  return (
    <>
      {isSent && (
        <p className="muted" role="status">
          {t('steward.portal.sent')}
        </p>
      )}
      <details className="more-act" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('steward.portal.write')}</summary>
        {isOpen && (
          <SchemaForm
            schema={WritingInput}
            kind="steward"
            draftName={`steward.message.${whom}`}
            submit={t('steward.portal.send')}
            onBegin={() => setSent(false)}
            onSubmit={async (input) => {
              await post('/api/my-stewards/messages', { assignmentId, ...input })
              setSent(true)
              setOpen(false)
            }}
          />
        )}
      </details>
    </>
  )
}
