/** The state of the form that prepares a turn: kept on the device until it was sent; lists are texts there, as drafts hold texts. */
import { useState } from 'react'
import { useDraft } from '../../../../ui/form-draft.ts'
import type { PreparationWire, ProposedWire } from '../../wire-inviting.ts'
import type { Side } from '../../words.ts'
import { usePrepare } from './queries.ts'

/** Somebody whom a person adds. */
export interface Added {
  readonly side: Side
  readonly enterpriseId: string | null
  readonly departmentId: string | null
  readonly label: string
}

type Keyed = Pick<Added, 'enterpriseId' | 'departmentId'> &
  ({ readonly label: string } | { readonly name: { readonly zh: string } })

/** What tells two who may be invited apart. */
export function keyOf(one: Keyed): string {
  return one.enterpriseId ?? one.departmentId ?? ('label' in one ? one.label : one.name.zh)
}

export type Preparing = ReturnType<typeof usePreparing>

export function usePreparing(seriesId: string, { turnOn, plan, proposed, invited }: PreparationWire) {
  const [empty] = useState(() => ({
    plannedOn: plan?.plannedOn ?? '',
    topicsUntilOn: plan?.topicsUntilOn ?? '',
    place: plan?.place ?? '',
    theme: plan?.theme ?? '',
    flipped: '[]',
    added: '[]',
  }))
  const draft = useDraft(`meeting.plan.${seriesId}.${turnOn}`, empty)
  const { values, change } = draft
  // Before anything is sent all are proposed; once there are invitations, nobody more is sent one unless a person says so.
  const flipped = JSON.parse(values.flipped) as string[]
  const known = new Set(invited.map(keyOf))
  const added = (JSON.parse(values.added) as Added[]).filter((one) => !known.has(keyOf(one)))
  const isChosen = (one: Keyed) => flipped.includes(keyOf(one)) !== (plan === null)
  const chosen = [
    ...proposed.filter(isChosen).map((one): Added => ({ ...one, label: one.name.zh })),
    ...added,
  ]
  const preparing = usePrepare(seriesId, turnOn, () => draft.change({ flipped: '[]', added: '[]' }))
  return {
    values,
    change,
    added,
    chosen,
    isChosen,
    toggle: (one: ProposedWire) => {
      const key = keyOf(one)
      const isFlipped = flipped.includes(key)
      const next = isFlipped ? flipped.filter((other) => other !== key) : [...flipped, key]
      change({ flipped: JSON.stringify(next) })
    },
    add: (one: Added) => {
      const isThere = known.has(keyOf(one)) || chosen.some((other) => keyOf(other) === keyOf(one))
      if (!isThere) change({ added: JSON.stringify([...added, one]) })
    },
    remove: (one: Added) =>
      change({ added: JSON.stringify(added.filter((other) => keyOf(other) !== keyOf(one))) }),
    isWhole: (['plannedOn', 'topicsUntilOn', 'place', 'theme'] as const).every(
      (field) => values[field].trim() !== '',
    ),
    isSending: preparing.isPending,
    error: preparing.error,
    send: () => {
      const { plannedOn, topicsUntilOn, place, theme } = values
      preparing.mutate({ plannedOn, topicsUntilOn, place, theme, invitees: chosen.map(inviteeOf) })
    },
  }
}

function inviteeOf({ side, enterpriseId, departmentId, label }: Added) {
  if (enterpriseId !== null) return { side, enterpriseId }
  return departmentId === null ? { side, name: label } : { side, departmentId }
}
