/**
 * The forms of the acts that every kind of matter has: a remark, and files. The server's own schemas of them lie beside
 * its plumbing, out of the browser's reach; a test keeps the two alike.
 */
import { Type } from 'typebox'
import { Uuid } from '../../platform/wire.ts'
import type { DeskAct, DeskKind } from './kinds.tsx'

const audience = Type.Union([Type.Literal('departments'), Type.Literal('applicant')])
const strict = { additionalProperties: false }

export const COMMON_SCHEMAS = {
  remark: Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S', format: 'writing' }),
      audience,
    },
    strict,
  ),
  attach: Type.Object({ files: Type.Array(Uuid, { minItems: 1, maxItems: 20 }), audience }, strict),
}

const initial = { audience: 'departments' }

const COMMON_FORMS: Readonly<Record<string, DeskAct>> = {
  remark: { input: COMMON_SCHEMAS.remark, initial, isNote: true },
  attach: { input: COMMON_SCHEMAS.attach, initial, isNote: true },
}

/** The form of an act of a kind, or undefined when the desk has none for it. */
export function formOf(kind: DeskKind, act: string): DeskAct | undefined {
  return kind.acts[act] ?? COMMON_FORMS[act]
}

/** Whether an act is a note, which stands beside the timeline and files instead of among the acts that move a matter. */
export function isNote(act: string): boolean {
  return Object.hasOwn(COMMON_FORMS, act)
}
