/** The forms a matter's page can open: those of its own acts, and those that open another matter about it. */
import { useMemo } from 'react'
import type { MatterViewWire } from '../../../platform/wire.ts'
import { formOf } from '../common-acts.ts'
import { useDeskKind, useDeskParts, type DeskAct, type DeskKind } from '../kinds.tsx'
import { usePowers } from '../use-powers.ts'

/** A form with all it needs. */
export interface Offer {
  /** Tells it apart on this page. */
  readonly name: string
  readonly kind: DeskKind
  readonly act: string
  readonly form: DeskAct
  /** Input that the page knows: for matters about this one. */
  readonly fixed: Readonly<Record<string, string>> | undefined
}

/** Acts that open a matter about this one, such as an order, for those whose post has the power. */
export function useAboutOffers(view: MatterViewWire): readonly Offer[] {
  const powers = usePowers()
  const { kinds } = useDeskParts()
  const { id, isOpen, kind: own, department } = view
  const isConfidential = useDeskKind(own)?.isConfidential === true
  const departmentId = department?.id ?? ''
  return useMemo(
    () =>
      kinds.flatMap((kind) => {
        const { about } = kind
        const form = about && kind.acts[about.act]
        const isOver = about?.isForOpen === true && !isOpen
        const isOther = about?.only !== undefined && about.only !== own
        if (
          isOver ||
          isOther ||
          isConfidential ||
          !form ||
          kind.kind === own ||
          !powers.includes(about.power)
        )
          return []
        return [
          {
            name: `${kind.kind}.${about.act}`,
            kind,
            act: about.act,
            form: { ...form, initial: { ...form.initial, departmentId, departmentIds: departmentId } },
            fixed: { [about.field]: id },
          },
        ]
      }),
    [kinds, powers, id, isOpen, own, isConfidential, departmentId],
  )
}

/** The form of that name, or undefined when there is none. */
export function useOffer(view: MatterViewWire, name: string | null): Offer | undefined {
  const about = useAboutOffers(view)
  const kind = useDeskKind(view.kind)
  const form = name === null ? undefined : kind && formOf(kind, name)
  const begun = useMemo(() => form && begunFrom(form, view), [form, view])
  if (name === null) return undefined
  if (kind && begun) return { name, kind, act: name, form: begun, fixed: undefined }
  return about.find((offer) => offer.name === name)
}

/** A form with the values that it takes from the page. */
function begunFrom(form: DeskAct, view: MatterViewWire): DeskAct {
  return form.initialFrom === undefined
    ? form
    : { ...form, initial: { ...form.initial, ...form.initialFrom(view) } }
}
