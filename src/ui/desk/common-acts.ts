/**
 * The forms of the acts that every kind of matter has: a remark, and files.
 */
import { COMMON_INPUTS } from '../../platform/wire.ts'
import type { DeskAct, DeskKind } from './kinds.tsx'

const initial = { audience: 'departments' }

const COMMON_FORMS: Readonly<Record<string, DeskAct>> = {
  remark: { input: COMMON_INPUTS.remark, initial, isNote: true },
  attach: { input: COMMON_INPUTS.attach, initial, isNote: true },
}

/** The form of an act of a kind, or undefined when the desk has none for it. */
export function formOf(kind: DeskKind, act: string): DeskAct | undefined {
  return kind.acts[act] ?? COMMON_FORMS[act]
}

/** Whether an act is a note, which stands beside the timeline and files instead of among the acts that move a matter. */
export function isNote(act: string): boolean {
  return Object.hasOwn(COMMON_FORMS, act)
}
