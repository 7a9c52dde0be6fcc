/**
 * What circulars and exposures have in common until they are out: drafted by supervision, decided by somebody who had no
 * hand in it, sent back, dropped, taken up again. A draft is confidential: it exists for the drafter's body and for those
 * who decide, and for nobody else.
 */
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { Act, Decision, Duty, Telling } from '../../kernel/kind.ts'
import type { Case, Party, PersonId } from '../../kernel/matter.ts'
import { firstDuty, postsWith } from './bodies.ts'
import { APPROVE, SUPERVISE } from './powers.ts'

/** The columns that both have. */
export interface Drafted {
  /** Who had a hand in it, through substitution too: none of them may decide it. */
  readonly drafters: readonly PersonId[]
  /** How often it was taken up again after it had been dropped. */
  readonly reopenings: number | null
}

/** Columns and columns of the matter with which every draft begins. */
export const AS_DRAFT = { row: { reopenings: 0 }, matter: { confidential: true } } as const

/** The drafters, and whoever has changed it now. */
export function draftersWith({ row }: Case<Drafted>, actor: Actor): readonly PersonId[] {
  return [...new Set([...row.drafters, ...personsBehind(actor)])]
}

/** Tells those who decide. The text is said with the name of the kind before it. */
export function toApprovers(it: Pick<Case, 'matter' | 'organisation'>): readonly Telling[] {
  const text = `${it.matter.kind}.submitted`
  return postsWith(it, APPROVE).map((to) => ({ to, text }))
}

/** Who reads it from the first word on: the supervisors of the region and of the drafter's body, and those who decide. */
export function draftReaders(it: Case): readonly Party[] {
  const { intakeDepartmentId } = it.matter
  const body = intakeDepartmentId === null ? [] : it.organisation.postsOf(intakeDepartmentId)
  const drafting = body.filter((post) => post.powers.includes(SUPERVISE)).map((post) => post.id)
  return [...new Set([...postsWith(it, SUPERVISE), ...drafting, ...postsWith(it, APPROVE)])]
}

/** What is due while it is a draft or waits for its approval; nothing later. */
export function draftDuties(it: Case): Duty[] {
  if (it.matter.status === 'draft') return firstDuty(postsWith(it, SUPERVISE), 'submit')
  return it.matter.status === 'submitted' ? firstDuty(postsWith(it, APPROVE), 'approve') : []
}

type Reasoned = Act<Drafted, { readonly reason: string }>

export const sendBack: Reasoned = {
  from: ['submitted'],
  to: ['draft'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'draft',
    hold: postsWith(it, SUPERVISE)[0] ?? null,
    record: [{ fact: 'rejected', values: { text: input.reason } }],
    tell: postsWith(it, SUPERVISE).map((to) => ({ to, text: `${it.matter.kind}.sentBack` })),
  }),
}

export const drop: Reasoned = {
  from: ['draft'],
  to: ['dropped'],
  by: ['supervisor'],
  audience: 'departments',
  decide: (_it, input) => ({ to: 'dropped', hold: null, record: because(input.reason) }),
}

/** Dropped by mistake: a draft again, that has to be submitted and decided anew. Counted. */
export const reopen: Reasoned = {
  from: ['dropped'],
  to: ['draft'],
  by: ['approver'],
  notBy: ['drafter'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'draft',
    set: { reopenings: (it.row.reopenings ?? 0) + 1 },
    hold: postsWith(it, SUPERVISE)[0] ?? null,
    record: because(input.reason),
    tell: postsWith(it, SUPERVISE).map((to) => ({ to, text: `${it.matter.kind}.sentBack` })),
  }),
}

function because(text: string): Decision<Drafted>['record'] {
  return [{ fact: 'because', values: { text } }]
}
