/** Reorganisations and their previews as they go over the wire: names, links, sentences. */
import { CHINA_ZONE, isoDay, isoMoment, type Moment } from '../../calendar/days.ts'
import type { DepartmentId, MatterId, Party, PostId } from '../../kernel/matter.ts'
import type { Reason } from '../../kernel/refusal.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Source } from '../../platform/door/load.ts'
import type { Registry } from '../../platform/registry.ts'
import { readNames } from '../../platform/views/names.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { Changed } from './decide.ts'
import type { Preview } from './preview.ts'
import { linksTo, type Reorganisation } from './store.ts'
import type { PreviewWire, ReorganisationWire } from './wire.ts'

/** What the views need of a request. */
export interface Viewing {
  readonly source: Source
  readonly say: Say
  readonly now: Moment
}

const moment = (at: Moment | null) => (at === null ? null : isoMoment(at, CHINA_ZONE))

function unit(organisation: Organisation, id: DepartmentId) {
  return { id, name: organisation.department(id)?.name ?? { zh: '', en: '' } }
}

/** Some reorganisations with the names of everybody in them, in the given order. */
export async function reorganisationsWire(
  { source, say }: Viewing,
  found: readonly Reorganisation[],
): Promise<ReorganisationWire[]> {
  const { runner, registry, world } = source
  const { organisation } = world
  const people = found.flatMap((one) => [one.draftedBy, one.confirmedBy])
  const names = await readNames(runner, organisation, [] as Party[], people)
  const links = await linksOf(
    runner,
    registry,
    found.flatMap(({ stuck }) => stuck.map(({ id }) => id)),
  )
  return found.map((one) => ({
    id: one.id,
    department: unit(organisation, one.departmentId),
    successor: unit(organisation, one.successorId),
    rules: one.rules.map(({ kind, topic, to }) => ({ kind, topic, to: unit(organisation, to) })),
    validOn: isoDay(one.validOn),
    reason: one.reason,
    basis: one.basis,
    status: one.status,
    draftedBy: names.person(one.draftedBy),
    confirmedBy: names.person(one.confirmedBy),
    confirmedAt: moment(one.confirmedAt),
    startedAt: moment(one.startedAt),
    endedAt: moment(one.endedAt),
    total: one.total,
    moved: one.moved,
    stuck: one.stuck.flatMap(({ id, ...why }) => stuckWire(links, id, why, say)),
  }))
}

/** A preview, and what has changed since an earlier one. */
export async function previewWire(
  viewing: Viewing,
  found: Reorganisation,
  preview: Preview,
  changed: Changed = { come: [], gone: [] },
): Promise<PreviewWire> {
  const { source, say, now } = viewing
  const { runner, registry, world } = source
  const { organisation } = world
  const [reorganisation] = await reorganisationsWire(viewing, [found])
  if (reorganisation === undefined) throw new Error('one reorganisation makes one view')
  const asked = [...preview.stuck.map(({ id }) => id), ...changed.come, ...changed.gone]
  const links = await linksOf(runner, registry, asked)
  const linked = (ids: readonly MatterId[]) => ids.flatMap((id) => links.get(id) ?? [])
  return {
    reorganisation,
    hash: preview.hash,
    matters: preview.seen.length,
    kinds: [...preview.kinds].map(([kind, counts]) => ({ kind, ...counts })),
    receivers: [...preview.receivers].map(([id, count]) => ({ department: unit(organisation, id), count })),
    clocks: preview.clocks,
    duties: preview.duties,
    posts: organisation.postsOf(found.departmentId).map((post) => {
      const change = found.posts.find(({ postId }) => postId === post.id)
      return {
        name: post.name,
        people: organisation.holders(post.id, now).map((id) => organisation.person(id)?.name ?? ''),
        newName: change?.name ?? null,
        into: organisation.post(change?.intoId as PostId)?.name ?? null,
      }
    }),
    stuck: preview.stuck.flatMap(({ id, why }) => stuckWire(links, id, why, say)),
    come: linked(changed.come),
    gone: linked(changed.gone),
  }
}

interface Link {
  readonly id: MatterId
  readonly path: string
  readonly code: string
  readonly title: string
}

async function linksOf(
  runner: Runner,
  registry: Registry,
  ids: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, Link>> {
  if (ids.length === 0) return new Map()
  const rows = await linksTo(runner, [...new Set(ids)])
  return new Map(
    rows.map(({ id, kind, code, title }) => [id, { id, path: registry.byName(kind).kind.path, code, title }]),
  )
}

/** What is confidential has no link and is not told of. */
function stuckWire(links: ReadonlyMap<MatterId, Link>, id: MatterId, why: Reason, say: Say) {
  const link = links.get(id)
  return link === undefined ? [] : [{ ...link, why: { ...why, text: say(why.code, why.values) } }]
}
