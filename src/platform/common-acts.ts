/**
 * The acts that every kind of matter has: a remark and files, which decide nothing and make no page stale, and the transfer
 * when departments are merged or dissolved.
 */
import type { Static } from 'typebox'
import type { Act, Kind, Telling } from '../kernel/kind.ts'
import { AUDIENCES, type Audience, type Case, type DepartmentId } from '../kernel/matter.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalid } from '../kernel/refusal.ts'
import { transferOf } from '../kernel/transfer.ts'
import type { COMMON_INPUTS, TRANSFER_INPUT } from './wire.ts'

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

/** What an enterprise writes by itself waits for nobody's duty: whoever works on the matter is told. */
function tellWorkers(it: Case, actor: Actor): Telling[] {
  const to = it.matter.handlerPostId ?? it.matter.departmentId
  return actor.kind !== 'agent' || to === null ? [] : [{ to, text: 'remark' }]
}

const remark: Act<unknown, Static<(typeof COMMON_INPUTS)['remark']>> = {
  from: 'any',
  to: [],
  by: ['anyone'],
  audience: 'departments',
  isNote: true,
  decide: (it, input, actor) => ({
    audience: checkAudience(actor, input.audience),
    record: [{ fact: 'remark', values: { text: input.text } }],
    tell: tellWorkers(it, actor),
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

/** The name of the act by which departments are followed by others. */
export const TRANSFER = 'transfer'

/** The tasks of a department that ends go to its successor. Done by the law itself, once for each open matter. */
export function transferAct<Row>(kind: Kind<Row>): Act<Row, Static<typeof TRANSFER_INPUT>> {
  return {
    from: 'open',
    to: [...kind.statuses.open, ...kind.statuses.ended],
    by: ['system'],
    audience: 'departments',
    isRestating: true,
    decide(it, { from, to, postsTo, reason, basis }) {
      const name = (id: string) => it.organisation.department(id as DepartmentId)?.name ?? { zh: '', en: '' }
      const succession = {
        from: from as DepartmentId,
        to: to as DepartmentId,
        postsTo: postsTo as DepartmentId,
      }
      const decision = transferOf(kind, it, succession)
      const values = {
        from: name(from).zh,
        fromEn: name(from).en,
        to: name(to).zh,
        toEn: name(to).en,
        reason,
        basis,
      }
      return { ...decision, record: [{ fact: 'transferred', values }, ...(decision.record ?? [])] }
    },
  }
}

export const COMMON_ACTS: Readonly<Record<string, Act<unknown, never>>> = { remark, attach }
