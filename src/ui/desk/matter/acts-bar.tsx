/**
 * What may be done on a matter: one act stands out, others are near, and what may not be done now stays in sight with
 * its reason in words under it; acts of other stages are folded together.
 */
import { Button } from 'antd'
import type { ActWire, MatterViewWire, ReasonWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { formOf, isNote } from '../common-acts.ts'
import { useDeskKind } from '../kinds.tsx'
import { labelsOf, useLabels } from '../labels.ts'
import { useAboutOffers } from './use-offers.ts'

interface Props {
  readonly view: MatterViewWire
  /** The name of the form that is open. */
  readonly open: string | null
  readonly onOpen: (name: string) => void
}

export function ActsBar({ view, open, onOpen }: Props) {
  const speech = useTexts()
  const labels = useLabels(view.kind)
  const offers = useAboutOffers(view)
  const kind = useDeskKind(view.kind)
  // An act whose form stands in the kind's own panel, beside what it is about, is not offered twice.
  const acts = view.acts.filter((one) => kind !== undefined && formOf(kind, one.act) !== undefined)
  const { main, others, notes, refused, later } = sorted(acts)
  if (acts.length === 0 && offers.length === 0) return null
  const button = ({ act, reason }: ActWire, isMain = false) => (
    <ActButton
      key={act}
      name={act}
      label={labels.act(act)}
      refusal={reason}
      isMain={isMain}
      open={open}
      onOpen={onOpen}
    />
  )
  return (
    <div className="desk-acts" role="group" aria-label={speech.t('ui.desk.acts')}>
      {main && button(main, true)}
      {others.map((one) => button(one))}
      {offers.map(({ name, kind, act }) => (
        <ActButton
          key={name}
          name={name}
          label={labelsOf(speech, kind.kind).act(act)}
          refusal={null}
          open={open}
          onOpen={onOpen}
        />
      ))}
      {notes.map((one) => button(one))}
      {refused.map((one) => button(one))}
      {later.length > 0 && (
        <details className="desk-acts-later">
          <summary>{speech.t('ui.desk.acts.later', { n: later.length })}</summary>
          <div className="desk-acts">{later.map((one) => button(one))}</div>
        </details>
      )}
    </div>
  )
}

/** Which act stands out: the first that leads the matter on. Taking something back never does, even where it is all one may do. */
function sorted(acts: readonly ActWire[]) {
  const allowed = acts.filter((one) => one.allowed && !isNote(one.act))
  const main = allowed.find((one) => one.primary)
  return {
    main,
    others: allowed.filter((one) => one !== main),
    notes: acts.filter((one) => one.allowed && isNote(one.act)),
    refused: acts.filter((one) => !one.allowed && !isNote(one.act) && !isOfOtherStage(one)),
    later: acts.filter((one) => !one.allowed && !isNote(one.act) && isOfOtherStage(one)),
  }
}

/** Refused only because the matter stands elsewhere on its way: in sight on demand, where the reason is always the same. */
function isOfOtherStage({ reason }: ActWire): boolean {
  return reason?.code === 'act.status' || reason?.code === 'act.nothing'
}

interface ButtonProps extends Pick<Props, 'open' | 'onOpen'> {
  readonly name: string
  readonly label: string
  /** Why it may not be done now; null when it may. */
  readonly refusal: ReasonWire | null
  readonly isMain?: boolean
}

function ActButton({ name, label, refusal, isMain = false, open, onOpen }: ButtonProps) {
  const { reason } = useTexts()
  const why = `why-${name}`
  return (
    <div className="desk-act">
      <Button
        type={isMain ? 'primary' : 'default'}
        disabled={refusal !== null}
        aria-expanded={refusal === null ? open === name : undefined}
        aria-describedby={refusal === null ? undefined : why}
        onClick={() => onOpen(name)}
      >
        {label}
      </Button>
      {refusal && (
        <small id={why} className="desk-muted">
          {reason(refusal)}
        </small>
      )}
    </div>
  )
}
