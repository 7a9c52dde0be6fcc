/**
 * What everything that is published about projects has in common (S001-139, S001-143): a draft is submitted, decided by
 * somebody who had no hand in it, and public until it is withdrawn with a reason. A draft exists for officers only.
 */
import type { Moment } from '../../calendar/days.ts'
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { Act, Duty } from '../../kernel/kind.ts'
import type { Case, Party, PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { MANAGE } from '../projects/powers.ts'
import { PUBLISH } from './words.ts'

/** The columns that all of it has. */
export interface Publication {
  /** Who had a hand in it, through substitution too: none of them may decide it. */
  readonly drafters: readonly PersonId[]
  readonly publishedAt: Moment | null
  readonly withdrawnReason: string | null
}

/** With what a draft begins. */
export function draftedBy(actor: Actor): Publication {
  return { drafters: personsBehind(actor), publishedAt: null, withdrawnReason: null }
}

/** The drafters, and whoever changes it now. */
export function draftersWith({ row }: Case<Publication>, actor: Actor): readonly PersonId[] {
  return [...new Set([...row.drafters, ...personsBehind(actor)])]
}

type Plain = Act<Publication, object>
type Reasoned = Act<Publication, { readonly reason: string }>
type Stood = Pick<Case, 'matter' | 'organisation'>

/** Who writes a kind of publication: in which relation, and where it lies while it is written. */
interface Writing {
  readonly by: string
  readonly parties: (it: Stood) => readonly Party[]
}

/** The acts that all kinds of publications share, what is due until one is out, and who reads it before. */
export function publicationBy({ by, parties }: Writing) {
  return {
    acts: {
      submit: submitting(by),
      approve: approving(parties),
      sendBack: sendingBack(parties),
      drop: dropping(by),
      withdraw: withdrawing(by),
    },
    duties: (it: Case): Duty[] => {
      const [who, act] = it.matter.status === 'draft' ? [parties(it), 'submit'] : [reviewersOf(it), 'approve']
      return who.slice(0, 1).map((party) => ({ party, act, clock: null }))
    },
    readers: (it: Case): readonly Party[] => [...new Set([...parties(it), ...reviewersOf(it)])],
  }
}

const submitting = (by: string): Plain => ({
  from: ['draft'],
  to: ['reviewing'],
  by: [by],
  audience: 'departments',
  primary: true,
  decide: (it) => ({
    to: 'reviewing',
    hold: reviewersOf(it)[0] ?? null,
    tell: reviewersOf(it).map((to) => ({ to, text: `${it.matter.kind}.submitted` })),
  }),
})

const approving = (writers: Writing['parties']): Plain => ({
  from: ['reviewing'],
  to: ['published'],
  by: ['publisher'],
  notBy: ['publicationDrafter'],
  audience: 'departments',
  primary: true,
  decide: (it, _input, _actor, at) => ({
    to: 'published',
    set: { publishedAt: at.happened },
    hold: null,
    tell: writers(it).map((to) => ({ to, text: `${it.matter.kind}.published` })),
  }),
})

const sendingBack = (writers: Writing['parties']): Reasoned => ({
  from: ['reviewing'],
  to: ['draft'],
  by: ['publisher'],
  notBy: ['publicationDrafter'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'draft',
    hold: writers(it)[0] ?? null,
    record: [{ fact: 'rejected', values: { text: input.reason } }],
    tell: writers(it).map((to) => ({ to, text: `${it.matter.kind}.sentBack` })),
  }),
})

const dropping = (by: string): Reasoned => ({
  from: ['draft'],
  to: ['dropped'],
  by: [by],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'dropped',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
})

/** Taken off again. Whoever writes may do it too: what is wrong should not stay while somebody is looked for. */
const withdrawing = (by: string): Reasoned => ({
  from: ['published'],
  to: ['withdrawn'],
  by: ['publisher', by],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'withdrawn',
    set: { withdrawnReason: input.reason },
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
})

/** The posts with a power in the body nearest to a region; none when no region above has such a post. */
export function postsNear(organisation: Organisation, regionId: RegionId, power: string): readonly PostId[] {
  const nearest = organisation.postWith(regionId, power)
  if (nearest === undefined) return []
  const body = organisation.postsOf(nearest.departmentId)
  return body.filter((post) => post.powers.includes(power)).map((post) => post.id)
}

function reviewersOf({ organisation, matter }: Stood): readonly PostId[] {
  return postsNear(organisation, matter.regionId, PUBLISH)
}

/** What is published about projects is written by posts of the drafting body, or of the nearest that has some. */
export const projectPublication = publicationBy({
  by: 'publicationWriter',
  parties({ organisation, matter: { departmentId, regionId } }) {
    const own = departmentId === null ? [] : organisation.postsOf(departmentId)
    const writing = own.filter((post) => post.powers.includes(MANAGE)).map((post) => post.id)
    return writing.length > 0 ? writing : postsNear(organisation, regionId, MANAGE)
  },
})
