/** Hand-overs 管家交接: what one gives, is offered or sees to, with what is open, notes and contacts. */
import { Alert, Button, Empty, Input, Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { useDeskKind } from '../../../../ui/desk/kinds.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { HandoverWire, HandoversWire } from '../../wire.ts'
import { HolderPicker, type Picked } from './holder-picker.tsx'
import { useChange, useStewards } from './queries.ts'

const PATHS = { project: 'projects', enterprise: 'enterprises' } as const

export function HandoversPage() {
  const { t } = useTexts()
  const handovers = useStewards<HandoversWire>('/api/handovers')
  const { data } = handovers
  return (
    <Page title={t('handover.ui.title')} className="desk-narrow">
      <Loading of={handovers} />
      {data?.rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('handover.ui.none')} />
      )}
      {data?.rows.map((handover) => (
        <Handover key={handover.id} handover={handover} />
      ))}
    </Page>
  )
}

function Handover({ handover }: { handover: HandoverWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const { subject, slot, from, to, notes, contacts, cause, declinedReason, pack, checklist } = handover
  return (
    <Card
      className="desk-gap"
      title={<DeskLink href={deskPaths.matter(PATHS[subject.kind], subject.id)}>{subject.title}</DeskLink>}
      extra={<Tag>{t(`slot.${slot}`)}</Tag>}
    >
      <p>
        {from.name} → {to?.name ?? t('handover.ui.nobodyYet')}{' '}
        <span className="desk-muted">
          {t(`handover.ui.cause.${cause}`)} · {momentWords(handover.openedAt, reading)}
        </span>
      </p>
      {declinedReason !== null && (
        <Alert type="warning" showIcon title={t('handover.ui.declined', { reason: declinedReason })} />
      )}
      {notes !== null && <p className="desk-writing">{notes}</p>}
      {contacts !== null && <p className="desk-muted">{contacts}</p>}
      <Pack pack={pack} />
      <Checklist checklist={checklist} />
      {handover.mayAccept && <Answer id={handover.id} />}
      {handover.mayOffer && to === null && <Offer id={handover.id} />}
    </Card>
  )
}

function Pack({ pack }: Pick<HandoverWire, 'pack'>) {
  const { t } = useTexts()
  if (pack.length === 0) return null
  return (
    <>
      <h3>{t('handover.ui.pack', { n: pack.length })}</h3>
      <ul>
        {pack.map((one) => (
          <li key={one.id}>
            <Open matter={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of a project, what is open on its checklists. */
function Checklist({ checklist }: Pick<HandoverWire, 'checklist'>) {
  const speech = useTexts()
  const { t } = speech
  if (checklist.length === 0) return null
  const labels = labelsOf(speech, 'project')
  return (
    <>
      <h3>{t('handover.ui.checklist', { n: checklist.length })}</h3>
      <ul>
        {checklist.map(({ stage, text }) => (
          <li key={`${stage} ${text}`}>
            {text} <span className="desk-muted">{labels.status(stage)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Open({ matter: { kind, id, code, title } }: { matter: HandoverWire['pack'][number] }) {
  const path = useDeskKind(kind)?.path
  if (path === undefined) return `${code} ${title}`
  return (
    <DeskLink href={deskPaths.matter(path, id)}>
      {code} {title}
    </DeskLink>
  )
}

const NO_REASON = { why: '' }

function Answer({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const draft = useDraft(`handover.answer.${id}`, NO_REASON)
  const { why } = draft.values
  const change = useChange<HandoversWire>(draft.forget)
  const address = `/api/handovers/${id}`
  return (
    <div className="steward-form">
      <Button
        type="primary"
        loading={change.isPending}
        onClick={() => change.mutate({ address: `${address}/accept` })}
      >
        {t('handover.ui.accept')}
      </Button>
      <Input
        value={why}
        placeholder={t('handover.ui.why')}
        aria-label={t('handover.ui.why')}
        onChange={({ target }) => draft.change({ why: target.value })}
      />
      <Button
        disabled={why.trim() === ''}
        onClick={() => change.mutate({ address: `${address}/decline`, body: { reason: why } })}
      >
        {t('handover.ui.decline')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}

const NOTHING_OFFERED = { picked: null as Picked | null, notes: '', contacts: '' }

/** Who takes it, with what they have to know: kept on the device until it was sent. */
function Offer({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const draft = useDraft(`handover.offer.${id}`, NOTHING_OFFERED)
  const { picked, notes, contacts } = draft.values
  const change = useChange<HandoversWire>(draft.forget)
  const offer = () =>
    change.mutate({
      address: `/api/handovers/${id}/offer`,
      body: { ...picked, notes, ...(contacts.trim() === '' ? {} : { contacts }) },
    })
  return (
    <div className="steward-form">
      {draft.wasRestored && <p className="desk-muted steward-wide">{t('ui.desk.form.restored')}</p>}
      <HolderPicker value={picked} onChange={(next) => draft.change({ picked: next })} />
      <Input.TextArea
        value={notes}
        rows={3}
        placeholder={t('handover.ui.notes')}
        aria-label={t('handover.ui.notes')}
        onChange={({ target }) => draft.change({ notes: target.value })}
      />
      <Input
        value={contacts}
        placeholder={t('handover.ui.contacts')}
        aria-label={t('handover.ui.contacts')}
        onChange={({ target }) => draft.change({ contacts: target.value })}
      />
      <Button
        type="primary"
        disabled={picked === null || notes.trim() === ''}
        loading={change.isPending}
        onClick={offer}
      >
        {t('handover.ui.offer')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}
