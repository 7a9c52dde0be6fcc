/**
 * A matter as one reader sees it: caught up with what the law has made due, without writing; with its clocks, the acts
 * that are this reader's, and the lines of the journal that are for this reader's eyes.
 */
import { isoDay, type Moment } from '../../calendar/days.ts'
import { explain } from '../../calendar/explain.ts'
import type { Line } from '../../calendar/line.ts'
import { catchUp } from '../../kernel/catch-up.ts'
import { maySee, type Actor } from '../../kernel/actor.ts'
import { foldCustody } from '../../kernel/custody.ts'
import { isRelationReason, type Act } from '../../kernel/kind.ts'
import { calendarOf, tallyOf } from '../../kernel/clocks.ts'
import type { Audience, Case, Clock, Party, PersonId, PostId } from '../../kernel/matter.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { audiencesOf } from '../common-acts.ts'
import type { NoteReading } from '../confidential.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import { loadCases, loadCase, type Source } from '../door/load.ts'
import { dutiesOf, readersOf } from '../door/work.ts'
import { maskName, maskValues, personalFields } from '../masking.ts'
import type { KindModule } from '../registry.ts'
import type { ActWire, AttachmentWire, ClockWire, MatterViewWire, TimelineWire } from '../wire.ts'
import { ROW_COLUMNS, toRows, type MatterRow } from './matter-rows.ts'
import { readNames, type Names } from './names.ts'
import { clockTime, matterTime, wireMoment } from './time.ts'

/** Turns a reason into the sentence of the request's language. */
export type Say = (code: string, values?: Readonly<Record<string, unknown>>) => string

export interface ViewContext extends Source {
  readonly now: Moment
  readonly say: Say
  readonly noteReading: NoteReading
}

interface JournalLine {
  readonly seq: number
  readonly act: string
  readonly happenedAt: Moment
  readonly recordedAt: Moment
  readonly actorId: PersonId | null
  readonly insteadOf: PersonId | null
  readonly postId: PostId | null
  readonly holder: Party | null
  readonly audience: Audience
  readonly patch: string | null
}

const LINES = `select seq, act, happened_at as "happenedAt", recorded_at as "recordedAt", actor_id as "actorId",
  instead_of as "insteadOf", post_id as "postId", holder, audience, patch
  from journal where subject = $1 order by seq`
const ATTACHMENTS = `select id, name, media_type as "mediaType", size_bytes as "sizeBytes", audience, added_at as "addedAt"
  from attachment where matter_id = $1 order by id`
const PARTS = `select ${ROW_COLUMNS} from matter m where m.parent_id = $1 order by m.id`
const ABOUT_THIS = `select ${ROW_COLUMNS} from matter m join reader r on r.matter_id = m.id and r.party = any($2::uuid[])
  where m.about_id = $1 order by m.id`
const ABOUT_THIS_REGION = `select ${ROW_COLUMNS} from matter m where m.about_id = $1
  and (not m.confidential or exists (select 1 from reader r where r.matter_id = m.id and r.party = any($2::uuid[]))) order by m.id`
const ONE_ROW = `select ${ROW_COLUMNS} from matter m where m.id = $1`

/** Finds a matter that the reader may see, with its parent where it is a part. What they may not see does not exist. */
async function findCase(context: ViewContext, module: KindModule, id: string, reader: Actor): Promise<Case> {
  const it = await loadCase(context, id, module.kind.name, 'none')
  if (it === undefined) throw notFound()
  const readers = [...readersOf(module, it, await parentReaders(context, it))]
  if (!maySee(reader, it.matter, readers)) throw notFound()
  await context.noteReading(reader, it.matter, context.now)
  return it
}

async function parentReaders(context: Source, it: Case): Promise<Party[]> {
  const { parentId } = it.matter
  if (parentId === null) return []
  const parent = (await loadCases(context, [parentId], 'none')).get(parentId)
  return parent === undefined ? [] : [...readersOf(context.registry.byName(parent.matter.kind), parent)]
}

/** The whole page of a matter. Refuses `not_found` for what the reader may not see. */
export async function viewMatter(
  context: ViewContext,
  module: KindModule,
  id: string,
  reader: Actor,
): Promise<MatterViewWire> {
  const { runner, registry, world, now } = context
  const found = await findCase(context, module, id, reader)
  const [lines, attachments] = await Promise.all([
    rowsOf<JournalLine>(runner, LINES, [id]),
    rowsOf<AttachmentRow>(runner, ATTACHMENTS, [id]),
  ])
  const it = upToDate(found, module, now)
  const seen = audiencesOf(reader)
  const mine = lines.filter((line) => seen.includes(line.audience))
  const { matter } = it
  const names = await readNames(
    runner,
    world.organisation,
    [
      matter.enterpriseId,
      matter.holder,
      ...it.clocks.map((clock) => clock.responsible),
      ...lines.map((line) => line.holder),
    ],
    [matter.handlerId, ...mine.flatMap((line) => [line.actorId, line.insteadOf])],
  )
  const rowContext = { runner, registry, world, now }
  const isOfficer = reader.kind === 'officer'
  const allParts = matter.partCount === 0 ? [] : await rowsOf<MatterRow>(runner, PARTS, [id])
  const parts = allParts.filter((part) => isOfficer || registry.byName(part.kind).kind.isInternal !== true)
  const department =
    matter.departmentId === null ? undefined : world.organisation.department(matter.departmentId)
  const isPlain = module.privacy?.readsPlainly(it, reader, now) ?? true
  const facts = module.view(it, reader, now)
  return {
    id: matter.id,
    kind: matter.kind,
    path: module.kind.path,
    code: matter.code,
    title: matter.title,
    status: matter.status,
    isOpen: matter.closedAt === null,
    version: matter.version,
    region: world.organisation.region(matter.regionId)?.name ?? { zh: '', en: '' },
    department: department === undefined ? null : { id: department.id, name: department.name },
    handler: handlerOf(it, names),
    enterprise: names.enterprise(matter.enterpriseId),
    holder: names.party(matter.holder),
    category: matter.category,
    openedAt: wireMoment(matter.openedAt, it.days),
    closedAt: wireMoment(matter.closedAt, it.days),
    imported: matter.importedAt !== null,
    time: matterTime(it, now),
    // Applicants are held to nothing by an internal step and never see one, but for their own.
    clocks: it.clocks
      .filter(
        (clock) => isOfficer || clock.side !== 'step' || reader.parties.includes(clock.responsible as Party),
      )
      .map((clock) => toClockWire(it, clock, names, now)),
    acts: actsFor(context, module, it, reader),
    parts: await toRows(rowContext, parts),
    about: await aboutOf(context, it, reader),
    aboutThis: await toRows(rowContext, await aboutThis(runner, id, reader, matter.regionId)),
    timeline: mine
      .map((line, index) => toTimeline(line, index + 1, it, names, isOfficer))
      .map((line) => (isPlain ? line : maskLine(line, module))),
    attachments: attachments
      .filter((attachment) => seen.includes(attachment.audience as Audience))
      .map((attachment) => ({ ...attachment, addedAt: wireMoment(attachment.addedAt, it.days) })),
    custody: isOfficer
      ? foldCustody(it, lines, now).map(({ party, minutes }) => ({ party: names.party(party), minutes }))
      : [],
    facts: isPlain ? facts : maskValues(facts, personalFields(module.facts)),
  }
}

type AttachmentRow = Omit<AttachmentWire, 'addedAt'> & { readonly addedAt: Moment }

/** The case as the law has it now: what the sweep has not written yet is computed the same way and not written. */
function upToDate(it: Case, module: KindModule, now: Moment): Case {
  let n = 0
  const unsaved = () => `unsaved-${++n}`
  return catchUp(it, module.kind, now, now, unsaved).it
}

/** One clock of a matter with its explanation, day by day. */
export async function explainClock(
  context: ViewContext,
  module: KindModule,
  id: string,
  clockId: string,
  reader: Actor,
) {
  const { now, world, runner } = context
  const it = upToDate(await findCase(context, module, id, reader), module, now)
  const clock = it.clocks.find((one) => one.id === clockId)
  const isHidden =
    clock?.side === 'step' &&
    reader.kind !== 'officer' &&
    !reader.parties.includes(clock.responsible as Party)
  if (clock === undefined || isHidden) throw notFound()
  const names = await readNames(runner, world.organisation, [clock.responsible])
  const lines = explain(
    clock,
    it.law.rulesOfCounting(),
    calendarOf(it.days, clock),
    it.days.hours(clock.hoursId),
    now,
  )
  return { clock: toClockWire(it, clock, names, now), lines: lines.map((line) => toLineWire(line, it)) }
}

function toLineWire({ fromAt, toAt, ...line }: Line, it: Case) {
  return {
    ...line,
    day: isoDay(line.day),
    ...(fromAt === undefined ? {} : { fromAt: wireMoment(fromAt, it.days) }),
    ...(toAt === undefined ? {} : { toAt: wireMoment(toAt, it.days) }),
  }
}

function actsFor(context: ViewContext, module: KindModule, it: Case, reader: Actor): ActWire[] {
  const due = dutiesOf(module, it).filter((duty) => reader.parties.includes(duty.party))
  // What is due from the reader stands out; where nothing is, what the kind calls its main acts.
  const isMain = (name: string, act: Act) =>
    due.length > 0 ? due.some((duty) => duty.act === name) : act.primary === true
  const acts: ActWire[] = []
  for (const [name, act] of Object.entries(module.kind.acts)) {
    if (act.from === 'new' || act.when !== undefined) continue
    const why = context.registry.whyNot(module, name, it, reader, context.now)
    if (why !== null && isRelationReason(why)) continue
    const said = why === null ? null : { ...why, text: context.say(why.code, why.values) }
    acts.push({ act: name, primary: why === null && isMain(name, act), allowed: why === null, reason: said })
  }
  return acts.sort(
    (one, other) =>
      Number(other.primary) - Number(one.primary) || Number(other.allowed) - Number(one.allowed),
  )
}

function handlerOf(it: Case, names: Names): MatterViewWire['handler'] {
  const name = names.person(it.matter.handlerId)
  return name === null ? null : { name, post: names.party(it.matter.handlerPostId) }
}

function toClockWire(it: Case, clock: Clock, names: Names, now: Moment): ClockWire {
  const told = tallyOf(it, clock, now)
  const { length, unit, label } = clock.limit
  return {
    id: clock.id,
    name: clock.name,
    lap: clock.lap,
    side: clock.side,
    limit: { length, unit, ...(label === undefined ? {} : { label }) },
    basis: clock.basis,
    responsible: names.party(clock.responsible),
    startedAt: wireMoment(clock.startedAt, it.days),
    stoppedAt: wireMoment(clock.stoppedAt, it.days),
    verdict: clock.verdict,
    consumed: told.consumed,
    allowed: told.allowed ?? 0,
    pauses: clock.pauses.map(({ fromAt, toAt, plannedEndAt, reason: why }) => ({
      fromAt: wireMoment(fromAt, it.days),
      toAt: wireMoment(toAt, it.days),
      plannedEndAt: wireMoment(plannedEndAt ?? null, it.days),
      reason: why,
    })),
    extensions: clock.extensions.map(({ by, at, reason: why }) => ({
      by,
      at: wireMoment(at, it.days),
      reason: why,
    })),
    calendarNo: clock.calendarNo,
    time: clockTime(it, clock, now),
  }
}

async function aboutOf(context: ViewContext, it: Case, reader: Actor): Promise<MatterViewWire['about']> {
  // A part leads back to its whole, a matter about another to that one.
  const aboutId = it.matter.parentId ?? it.matter.aboutId
  if (aboutId === null) return null
  const about = (await loadCases(context, [aboutId], 'none')).get(aboutId)
  if (about === undefined) return null
  const readers = [...readersOf(context.registry.byName(about.matter.kind), about)]
  if (!maySee(reader, about.matter, readers)) return null
  const [row] = await toRows(context, await rowsOf<MatterRow>(context.runner, ONE_ROW, [aboutId]))
  return row ?? null
}

function aboutThis(
  runner: Runner,
  id: string,
  reader: Actor,
  regionId: Case['matter']['regionId'],
): Promise<MatterRow[]> {
  const readsRegion = reader.kind === 'officer' && maySee(reader, { regionId, confidential: false }, [])
  return rowsOf<MatterRow>(runner, readsRegion ? ABOUT_THIS_REGION : ABOUT_THIS, [id, reader.parties])
}

function toTimeline(
  line: JournalLine,
  number: number,
  it: Case,
  names: Names,
  isOfficer: boolean,
): TimelineWire {
  const patch =
    line.patch === null
      ? {}
      : (JSON.parse(line.patch) as { matter?: { status?: string }; record?: TimelineWire['facts'] })
  const person = names.person(line.actorId)
  // An enterprise sees the post it dealt with, and the person who signed as handler; not everybody who touched the file.
  const name = isOfficer || line.postId === null || line.actorId === it.matter.handlerId ? person : ''
  return {
    line: number,
    act: line.act,
    happenedAt: wireMoment(line.happenedAt, it.days),
    recordedAt: wireMoment(line.recordedAt, it.days),
    actor:
      person === null
        ? null
        : {
            name: name ?? '',
            post: names.party(line.postId),
            insteadOf: isOfficer ? names.person(line.insteadOf) : null,
          },
    holder: names.party(line.holder),
    status: patch.matter?.status ?? null,
    facts: patch.record ?? [],
  }
}

/** A line for those who need not know the people: whoever acted for the applicant, and whom its facts name. */
function maskLine(line: TimelineWire, { privacy }: KindModule): TimelineWire {
  const { actor } = line
  const isOutside = actor !== null && actor.post === null
  return {
    ...line,
    actor: isOutside ? { ...actor, name: maskName(actor.name) } : actor,
    facts: line.facts.map(({ fact, values }) => ({
      fact,
      values: maskValues(values, privacy?.inFacts[fact] ?? {}),
    })),
  }
}

function notFound(): Refusal {
  return new Refusal('not_found', reason('matter.notFound'))
}
