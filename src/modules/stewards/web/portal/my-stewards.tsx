/** 我的管家 on the home page of an enterprise: who looks after it and its projects, with one tap to call or write. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get, post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { RateSteward } from '../../../diary/web/portal/rate-steward.tsx'
import { CopyButton } from '../../../../ui/plain/copy-button.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
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

function Stewards({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="my-stewards">
      {rows.map((row) => (
        <Steward key={row.assignmentId} row={row} />
      ))}
    </ul>
  )
}

/** A call is made whether it can be written down or not. */
function calledBy({ assignmentId }: Row) {
  return () => void post('/api/my-stewards/use', { assignmentId, way: 'call' }).catch(() => undefined)
}

function Steward({ row }: { row: Row }) {
  const { t, name } = useTexts()
  const { filler, slot, subject, mayWrite, assignmentId } = row
  const { phone, standIn, department } = filler
  return (
    <li>
      <div>
        <strong>{filler.name === '' ? name(department) : filler.name}</strong> {t(`slot.${slot}`)}
      </div>
      <div className="muted">
        {subject.title}
        {standIn !== null && ` · ${t('steward.portal.standIn', { name: standIn })}`}
      </div>
      {phone === null ? (
        <div className="muted">{t('steward.portal.noPhone')}</div>
      ) : (
        <Phone phone={phone} onCall={calledBy(row)} />
      )}
      {mayWrite && <WriteToSteward assignmentId={assignmentId} />}
      {filler.name !== '' && <RateSteward assignmentId={assignmentId} />}
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

/** What is written stands among the steward's messages. */
function WriteToSteward({ assignmentId }: { assignmentId: string }) {
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
            draftName={`steward.message.${assignmentId}`}
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
