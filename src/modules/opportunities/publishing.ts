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

const submit: Plain = {
  from: ['draft'],
  to: ['reviewing'],
  by: ['publicationWriter'],
  audience: 'departments',
  primary: true,
  decide: (it) => ({
    to: 'reviewing',
    hold: postsWith(it, PUBLISH)[0] ?? null,
    tell: postsWith(it, PUBLISH).map((to) => ({ to, text: `${it.matter.kind}.submitted` })),
  }),
}

const approve: Plain = {
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
    tell: writersOf(it).map((to) => ({ to, text: `${it.matter.kind}.published` })),
  }),
}

const sendBack: Reasoned = {
  from: ['reviewing'],
  to: ['draft'],
  by: ['publisher'],
  notBy: ['publicationDrafter'],
  audience: 'departments',
  decide: (it, input) => ({
    to: 'draft',
    hold: writersOf(it)[0] ?? null,
    record: [{ fact: 'rejected', values: { text: input.reason } }],
    tell: writersOf(it).map((to) => ({ to, text: `${it.matter.kind}.sentBack` })),
  }),
}

const drop: Reasoned = {
  from: ['draft'],
  to: ['dropped'],
  by: ['publicationWriter'],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'dropped',
    hold: null,
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** Taken off the portal. Whoever writes may do it too: what is wrong should not stay while somebody is looked for. */
const withdraw: Reasoned = {
  from: ['published'],
  to: ['withdrawn'],
  by: ['publisher', 'publicationWriter'],
  audience: 'departments',
  decide: (_it, input) => ({
    to: 'withdrawn',
    set: { withdrawnReason: input.reason },
    record: [{ fact: 'because', values: { text: input.reason } }],
  }),
}

/** The acts that all kinds of publications share. */
export const publicationActs = { submit, approve, sendBack, drop, withdraw }

/** The posts with a power in the body nearest to a region; none when no region above has such a post. */
export function postsNear(organisation: Organisation, regionId: RegionId, power: string): readonly PostId[] {
  const nearest = organisation.postWith(regionId, power)
  if (nearest === undefined) return []
  const body = organisation.postsOf(nearest.departmentId)
  return body.filter((post) => post.powers.includes(power)).map((post) => post.id)
}

function postsWith(it: Pick<Case, 'matter' | 'organisation'>, power: string): readonly PostId[] {
  return postsNear(it.organisation, it.matter.regionId, power)
}

/** The posts of the drafting body that write, or of the nearest that has some. */
function writersOf(it: Pick<Case, 'matter' | 'organisation'>): readonly PostId[] {
  const { departmentId } = it.matter
  const own = departmentId === null ? [] : it.organisation.postsOf(departmentId)
  const writing = own.filter((post) => post.powers.includes(MANAGE)).map((post) => post.id)
  return writing.length > 0 ? writing : postsWith(it, MANAGE)
}

/** Those who write and those who decide. */
export function publicationReaders(it: Case): readonly Party[] {
  return [...new Set([...writersOf(it), ...postsWith(it, PUBLISH)])]
}

/** What is due until it is out. */
export function publicationDuties(it: Case): Duty[] {
  const [posts, act] =
    it.matter.status === 'draft' ? [writersOf(it), 'submit'] : [postsWith(it, PUBLISH), 'approve']
  return posts.slice(0, 1).map((party) => ({ party, act, clock: null }))
}
