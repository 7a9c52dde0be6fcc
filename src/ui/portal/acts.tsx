/**
 * What the reader is asked to do on a matter now: the form stands open, since that is what they came for. What they may do
 * besides waits behind its name.
 */
import { useState } from 'react'
import type { MatterViewWire, ReasonWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { actWord } from '../../platform/matter-words.ts'
import type { PortalKind } from './kinds.tsx'
import { ActForm } from './act-form.tsx'

/** Acts that every kind has and that wait for nobody: they have their own place on the page. */
const NOTES = ['remark', 'attach']

interface Props {
  readonly kind: PortalKind
  readonly view: MatterViewWire
  /** Somebody has begun to write; and when it was sent. */
  readonly onBegin?: () => void
  readonly onDone: () => void
}

export function Acts({ kind, view, onBegin, onDone }: Props) {
  // A form that somebody has begun stays, even when the act is refused meanwhile: nothing typed is lost.
  const [begun, setBegun] = useState<string | null>(null)
  const allowed = view.acts.filter((act) => act.allowed && !NOTES.includes(act.act))
  const act = begun ?? allowed.find((one) => one.primary)?.act
  if (act === undefined && allowed.length === 0) return <Refused kind={kind} view={view} />
  const more = allowed.map((one) => one.act).filter((one) => one !== act)
  return (
    <>
      {act !== undefined && (
        <ActForm
          key={act}
          kind={kind}
          view={view}
          act={act}
          onBegin={() => {
            setBegun(act)
            onBegin?.()
          }}
          onDone={() => {
            setBegun(null)
            onDone()
          }}
        />
      )}
      {more.map((one) => (
        <MoreAct key={one} kind={kind} view={view} act={one} onDone={onDone} />
      ))}
    </>
  )
}

/** What may be done and need not: its form opens when somebody asks for it. */
function MoreAct({ kind, view, act, onDone }: Required<Omit<Props, 'onBegin'>> & { act: string }) {
  const speech = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="more-act" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{actWord(speech, kind.kind, act)}</summary>
      {isOpen && <ActForm kind={kind} view={view} act={act} onBegin={() => setOpen(true)} onDone={onDone} />}
    </details>
  )
}

/** What belongs to another stage is nothing to tell an enterprise: it will be asked when its time has come. */
function isOfOtherStage({ code }: ReasonWire): boolean {
  return code === 'act.status' || code === 'act.nothing'
}

/** Acts that are the reader's but not now, with the reason. */
function Refused({ kind, view }: Pick<Props, 'kind' | 'view'>) {
  const speech = useTexts()
  const refused = view.acts.filter(
    (act) => !act.allowed && !NOTES.includes(act.act) && act.reason !== null && !isOfOtherStage(act.reason),
  )
  if (refused.length === 0) return null
  return (
    <ul className="refused">
      {refused.map((act) => (
        <li key={act.act}>
          <strong>{actWord(speech, kind.kind, act.act)}</strong>
          <span>{act.reason === null ? '' : speech.reason(act.reason)}</span>
        </li>
      ))}
    </ul>
  )
}
