/** 我的管家 on the home page of an enterprise: who looks after it and its projects, with one tap to call or write. */
import { useQuery } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { RateSteward } from '../../../diary/web/portal/rate-steward.tsx'
import { Section } from '../../../../ui/portal/page.tsx'
import type { MyStewardsWire } from '../../wire.ts'

type Row = MyStewardsWire['rows'][number]

export function MyStewards({ seatId }: { seatId: string }) {
  const { t } = useTexts()
  const { data } = useQuery({
    queryKey: ['my-stewards', seatId],
    queryFn: ({ signal }) => get<MyStewardsWire>('/api/my-stewards', {}, signal),
  })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <Section title={t('steward.portal.mine')}>
      <ul className="my-stewards">
        {data.rows.map((row) => (
          <Steward key={row.assignmentId} row={row} />
        ))}
      </ul>
    </Section>
  )
}

/** A call is made whether it can be written down or not. */
function use(row: Row, way: 'call' | 'message') {
  void post('/api/my-stewards/use', { assignmentId: row.assignmentId, way }).catch(() => undefined)
}

function Steward({ row }: { row: Row }) {
  const { t, name } = useTexts()
  const { filler, slot, subject } = row
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
        <div className="my-steward-reach">
          <a className="button button-primary" href={`tel:${phone}`} onClick={() => use(row, 'call')}>
            {t('steward.portal.call', { phone })}
          </a>
          <a className="button" href={`sms:${phone}`} onClick={() => use(row, 'message')}>
            {t('steward.portal.message')}
          </a>
        </div>
      )}
      {filler.name !== '' && <RateSteward assignmentId={row.assignmentId} />}
    </li>
  )
}
