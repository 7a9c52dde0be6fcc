/** What is shown beside an appeal: the guess with its reasons, past appeals like it, its clusters, what was corrected. */
import type { Moment } from '../../calendar/days.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { APPEAL_POWERS } from '../appeals/appeal.ts'
import { pairsIn } from './alike.ts'
import { clustersOf, listMembers } from './cluster-store.ts'
import { draftOf } from './draft.ts'
import { readDutiesOf, type DutyLine } from './examples.ts'
import { lookFor, regionsRead } from './reading.ts'
import { suggestionFor, type PastShelf } from './suggesting.ts'
import { listCorrections, readPast, type Looked, type Made, type PastAppeal } from './suggestion-store.ts'
import type { DraftWire, SuggestionWire } from './wire.ts'

export interface ViewDeps {
  readonly runner: Runner
  readonly world: World
  readonly past: PastShelf
}

const ALIKE_SHOWN = 5
const LINKS_SHOWN = 3
const REPLY_SHOWN = 240

/** For whoever may see the appeal; the guess itself for whoever may dispatch it. */
export async function viewSuggestion(
  deps: ViewDeps,
  actor: Officer,
  id: string,
  now: Moment,
): Promise<SuggestionWire> {
  const { runner, world } = deps
  const appeal = await lookFor(runner, actor, id)
  const mayDispatch = hasPower(actor, APPEAL_POWERS.dispatch, appeal)
  const [{ made, past }, clusters, corrections] = await Promise.all([
    madeFor(deps, actor, appeal, now),
    viewClusters(runner, actor, id),
    viewCorrections(deps, appeal),
  ])
  return {
    guess: made === undefined || !mayDispatch ? null : await viewGuess(deps, appeal, made, past, now),
    alike: viewAlike(world, made, past),
    clusters,
    corrections,
    mayCorrect: mayCorrect(actor, appeal),
  }
}

/** Whoever may dispatch it, and the department that has it. */
export function mayCorrect(actor: Officer, appeal: Looked): boolean {
  const isTheirs = appeal.departmentId !== null && actor.parties.includes(appeal.departmentId)
  return isTheirs || hasPower(actor, APPEAL_POWERS.dispatch, appeal)
}

/** A draft of a first opinion, out of accepted answers that this reader may see. */
export async function viewDraft(deps: ViewDeps, actor: Officer, id: string, now: Moment): Promise<DraftWire> {
  const appeal = await lookFor(deps.runner, actor, id)
  const { past } = await madeFor(deps, actor, appeal, now)
  const draft = draftOf(past)
  return { draft: draft === null ? null : { text: draft.text, sources: [...draft.sources] } }
}

async function madeFor(
  { runner, world, past }: ViewDeps,
  actor: Officer,
  appeal: Looked,
  now: Moment,
): Promise<{ readonly made: Made | undefined; readonly past: PastAppeal[] }> {
  const made = await suggestionFor(runner, world.organisation, past, appeal, now)
  const ids = (made?.content.past ?? []).map((one) => one.id).filter((one) => one !== appeal.id)
  if (ids.length === 0) return { made, past: [] }
  const found = await readPast(runner, ids, actor.parties, regionsRead(actor))
  const byId = new Map(found.map((one) => [one.id as string, one]))
  return { made, past: ids.flatMap((one) => byId.get(one) ?? []) }
}

async function viewGuess(
  { runner, world: { organisation, calendars } }: ViewDeps,
  appeal: Looked,
  { modelNo, content: { department, topic } }: Made,
  past: readonly PastAppeal[],
  now: Moment,
): Promise<SuggestionWire['guess']> {
  const called = (id: string) => organisation.department(id as DepartmentId)?.name ?? { zh: '', en: '' }
  const duties = await readDutiesOf(
    runner,
    organisation.ancestors(appeal.regionId),
    department.candidates.map(({ label }) => called(label).zh),
    calendars.dayOf(now),
  )
  const pairs = new Set(pairsIn(`${appeal.subject} ${appeal.detail}`))
  return {
    modelNo,
    isSure: department.isSure,
    words: [...department.words],
    departments: department.candidates.map(({ label, share }) => {
      const name = called(label)
      const ofDepartment = past.filter(
        ({ departmentId }) => departmentId !== null && organisation.heir(departmentId) === label,
      )
      return {
        departmentId: label,
        name,
        share,
        past: ofDepartment.slice(0, LINKS_SHOWN).map(({ id, code }) => ({ id, code })),
        duties: dutiesFor(duties, name.zh, pairs),
      }
    }),
    topics: topic.candidates.map(({ label, share }) => ({ topic: label, share })),
    isTopicSure: topic.isSure,
  }
}

/** Lines of its duty list that share the most with the appeal. */
function dutiesFor(
  duties: readonly DutyLine[],
  department: string,
  pairs: ReadonlySet<string>,
): { code: string; line: string }[] {
  return duties
    .filter((duty) => duty.department === department)
    .map((duty) => ({ duty, common: pairsIn(duty.line).filter((pair) => pairs.has(pair)).length }))
    .filter(({ common }) => common >= 2)
    .sort((one, other) => other.common - one.common)
    .slice(0, LINKS_SHOWN)
    .map(({ duty: { code, line } }) => ({ code, line }))
}

function viewAlike(
  { organisation }: World,
  made: Made | undefined,
  past: readonly PastAppeal[],
): SuggestionWire['alike'] {
  const likeness = new Map((made?.content.past ?? []).map((one) => [one.id, one.likeness]))
  return past.slice(0, ALIKE_SHOWN).map((one) => ({
    id: one.id,
    code: one.code,
    title: one.title,
    department: one.departmentId === null ? null : (organisation.department(one.departmentId)?.name ?? null),
    topic: one.topic,
    solved: one.solved,
    level: one.level,
    reply: one.reply === null ? null : Array.from(one.reply).slice(0, REPLY_SHOWN).join(''),
    likeness: likeness.get(one.id) ?? 0,
  }))
}

async function viewClusters(runner: Runner, actor: Officer, id: string): Promise<SuggestionWire['clusters']> {
  const clusters = await clustersOf(runner, id)
  if (clusters.length === 0) return []
  const members = await listMembers(
    runner,
    clusters.map((cluster) => cluster.id),
  )
  const read = new Set(regionsRead(actor))
  return clusters.map(({ id: clusterId, name, words }) => {
    const own = members.filter((member) => member.clusterId === clusterId)
    const seen = own.filter(
      (member) =>
        read.has(member.regionId) ||
        (member.departmentId !== null && actor.parties.includes(member.departmentId)),
    )
    return {
      id: clusterId,
      name: name ?? '',
      size: seen.length,
      words: [...words],
      appeals: seen
        .filter((member) => member.id !== id)
        .map((member) => ({ id: member.id, code: member.code, title: member.title })),
    }
  })
}

async function viewCorrections(
  { runner, world: { organisation, calendars } }: ViewDeps,
  appeal: Looked,
): Promise<SuggestionWire['corrections']> {
  const days = calendars.view(appeal.regionId)
  return (await listCorrections(runner, appeal.id)).map((one) => ({
    id: one.id,
    by: organisation.person(one.correctedBy)?.name ?? '',
    at: wireMoment(one.correctedAt, days),
    department: one.departmentId === null ? null : (organisation.department(one.departmentId)?.name ?? null),
    topic: one.topic,
    reason: one.reason,
  }))
}
