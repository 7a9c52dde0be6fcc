/** The acts that every kind of matter has: a remark, and files. Notes: they decide nothing and make no page stale. */
import type { Static } from 'typebox'
import type { Act } from '../kernel/kind.ts'
import { AUDIENCES, type Audience } from '../kernel/matter.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalid } from '../kernel/refusal.ts'
import type { COMMON_INPUTS } from './wire.ts'

/** Lines of the journal that an actor may read, widest first: officers read what departments read, others what applicants do. */
export function audiencesOf(actor: Actor): readonly Audience[] {
  if (actor.kind === 'system') return AUDIENCES
  if (actor.kind !== 'officer') return ['applicant', 'public']
  return actor.powers.includes('supervise') ? AUDIENCES : ['departments', 'applicant', 'public']
}

/** Refuses a note for readers among whom the writer is not: nobody writes where they cannot read. */
function checkAudience(actor: Actor, wanted: Audience): Audience {
  if (!audiencesOf(actor).includes(wanted)) throw invalid('/input/audience', 'note.audience')
  return wanted
}

const remark: Act<unknown, Static<(typeof COMMON_INPUTS)['remark']>> = {
  from: 'any',
  to: [],
  by: ['anyone'],
  audience: 'departments',
  isNote: true,
  decide: (_it, input, actor) => ({
    audience: checkAudience(actor, input.audience),
    record: [{ fact: 'remark', values: { text: input.text } }],
  }),
}

const attach: Act<unknown, Static<(typeof COMMON_INPUTS)['attach']>> = {
  from: 'any',
  to: [],
  by: ['anyone'],
  audience: 'departments',
  isNote: true,
  decide: (_it, input, actor) => ({
    audience: checkAudience(actor, input.audience),
    attach: { files: input.files, audience: input.audience },
    record: [{ fact: 'attached', values: { count: input.files.length } }],
  }),
}

export const COMMON_ACTS: Readonly<Record<string, Act<unknown, never>>> = { remark, attach }
