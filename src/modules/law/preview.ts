/**
 * What a new value would do to open matters, computed from the same functions as the real thing and without storing
 * anything: which clocks would move, and which matters keep what they began under.
 */
import type { Day, Moment } from '../../calendar/days.ts'
import { isoDay } from '../../calendar/days.ts'
import { project } from '../../kernel/clocks.ts'
import { makeLaw, type Law, type Parameter, type ParameterRow } from '../../kernel/law.ts'
import type { CalendarView, Case, Clock, Matter, RegionId } from '../../kernel/matter.ts'
import { loadCases } from '../../platform/door/load.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { piecesOf } from '../../platform/jobs/job.ts'
import type { World } from '../../platform/reference.ts'
import type { KindModule, Registry } from '../../platform/registry.ts'
import { wireMoment } from '../../platform/views/time.ts'
import type { ParameterChange } from './rules.ts'
import type { KeptWire, MovedClockWire, PresetPreviewWire, PreviewWire } from './wire.ts'

export interface PreviewDeps {
  readonly runner: Runner
  readonly registry: Registry
  readonly world: World
  readonly today: Day
  /** All rows of all parameters. */
  readonly rows: readonly ParameterRow[]
  /** Whether single matters may be shown to whoever asks, besides their number. */
  readonly mayRead: boolean
}

const MATTERS_MAX = 2000
const CASES_AT_ONCE = 200
const ROWS_MAX = 50

type OpenMatter = Pick<Matter, 'id' | 'kind' | 'code' | 'title' | 'regionId' | 'lawOn' | 'lawSeq' | 'dueAt'>

const OPEN = `select id, kind, code, title, region_id as "regionId", law_on as "lawOn", law_seq as "lawSeq",
  due_at as "dueAt" from matter
  where closed_at is null and not confidential and region_id = any($1::uuid[]) and kind = any($2)
  order by id limit $3`

/** The law as it is, and as it would be with the new row. */
interface Laws {
  readonly before: Law
  readonly after: Law
  /** The day on which they are compared: today, or the later day from which the value holds. */
  readonly on: Day
}

/** A change with the parameter it is of. */
export interface ChangeOf {
  readonly change: ParameterChange
  readonly parameter: Parameter<unknown>
}

/** Looks ahead. The change must have been checked. */
export async function previewChange(
  change: ParameterChange,
  parameter: Parameter<unknown>,
  deps: PreviewDeps,
): Promise<PreviewWire> {
  const { mayRead } = deps
  const laws = lawsOf([change], deps)
  const regions = regionsOf([{ change, parameter }], laws, deps)
  const { matters, isCut } = await openMatters(regions, kindsOf(parameter.name, deps.registry), deps)
  const kept = parameter.pinned ? keptOf(matters, change, parameter, deps) : []
  const moved = parameter.pinned ? [] : await movedOf(matters, laws, deps)
  return {
    pinned: parameter.pinned,
    looked: matters.length,
    isCut,
    regions: namesOf(regions, deps),
    moved: movedWire(moved, mayRead),
    kept: { matters: kept.length, rows: mayRead ? kept.slice(0, ROWS_MAX) : [] },
    warnings: warningsOf(change, parameter, regions, deps),
  }
}

/**
 * Looks ahead at several changes for one region and day, made at once. They must have been checked. What would be left
 * open is seen in the changes themselves, so nothing warns of it here.
 */
export async function previewChanges(
  changes: readonly ChangeOf[],
  deps: PreviewDeps,
): Promise<Omit<PresetPreviewWire, 'steps'>> {
  const laws = lawsOf(
    changes.map(({ change }) => change),
    deps,
  )
  const regions = regionsOf(changes, laws, deps)
  const kinds = new Set(changes.flatMap(({ parameter }) => kindsOf(parameter.name, deps.registry)))
  const { matters, isCut } = await openMatters(regions, [...kinds], deps)
  const kept = changes
    .filter(({ parameter }) => parameter.pinned)
    .flatMap(({ change, parameter }) => keptOf(concerned(matters, parameter, deps), change, parameter, deps))
  const moved = changes.every(({ parameter }) => parameter.pinned) ? [] : await movedOf(matters, laws, deps)
  const given = changes.filter(({ change }) => change.value !== null)
  const warnings = given.flatMap(({ change, parameter }) => warningsOf(change, parameter, null, deps))
  return {
    looked: matters.length,
    isCut,
    regions: namesOf(regions, deps),
    moved: movedWire(moved, deps.mayRead),
    kept: { matters: new Set(kept.map(({ id }) => id)).size },
    warnings: [...new Set(warnings)],
  }
}

/** Of the matters looked at, those of the kinds that a parameter speaks of. */
function concerned(
  matters: readonly OpenMatter[],
  { name }: Parameter<unknown>,
  { registry }: PreviewDeps,
): readonly OpenMatter[] {
  const kinds = kindsOf(name, registry)
  return matters.filter(({ kind }) => kinds.includes(kind))
}

async function openMatters(regions: readonly RegionId[], kinds: readonly string[], { runner }: PreviewDeps) {
  const found = await rowsOf<OpenMatter>(runner, OPEN, [regions, kinds, MATTERS_MAX + 1])
  return { matters: found.slice(0, MATTERS_MAX), isCut: found.length > MATTERS_MAX }
}

/** Regions in which at least one of the changes would be found. */
function regionsOf(changes: readonly ChangeOf[], laws: Laws, { world }: PreviewDeps): readonly RegionId[] {
  const [first] = changes
  if (first === undefined) return []
  return world.organisation
    .subtree(first.change.regionId)
    .filter((regionId) =>
      changes.some(({ change, parameter }) => differs(parameter, change.when, regionId, laws)),
    )
}

function namesOf(regions: readonly RegionId[], { world }: PreviewDeps) {
  return regions.map((id) => world.organisation.region(id)?.name ?? { zh: '', en: '' })
}

function movedWire(moved: readonly MovedClockWire[], mayRead: boolean): PreviewWire['moved'] {
  return {
    matters: new Set(moved.map(({ id }) => id)).size,
    rows: mayRead ? moved.slice(0, ROWS_MAX) : [],
  }
}

function lawsOf(changes: readonly ParameterChange[], { world, rows, today }: PreviewDeps): Laws {
  const ancestors = (id: RegionId) => world.organisation.ancestors(id)
  const last = rows.reduce((greatest, row) => Math.max(greatest, row.seq), 0)
  const added = changes.map(({ name, regionId, when = {}, effectiveFrom, value, basis }, index) => ({
    seq: last + 1 + index,
    name,
    regionId,
    when,
    effectiveFrom,
    value: value ?? undefined,
    basis,
  }))
  const from = changes.map(({ effectiveFrom }) => effectiveFrom)
  return {
    before: makeLaw(0, rows, ancestors),
    after: makeLaw(0, [...rows, ...added], ancestors),
    on: Math.max(today, ...from) as Day,
  }
}

/** Whether something new would be found in a region: nearer regions may have spoken for themselves. */
function differs(
  parameter: Parameter<unknown>,
  when: ParameterChange['when'],
  regionId: RegionId,
  { before, after, on }: Laws,
): boolean {
  const find = (law: Law) =>
    law.at({ regionId, lawOn: on, lawSeq: law.seq, today: on }).find(parameter, when)?.seq
  return find(before) !== find(after)
}

/** A parameter of a kind is named after it; any other concerns all kinds. */
function kindsOf(name: string, registry: Registry): readonly string[] {
  const all = registry.all().map(({ kind }) => kind.name)
  const own = all.filter((kind) => name.startsWith(`${kind}.`))
  return own.length > 0 ? own : all
}

/** Matters that would find something else if they began when the value holds: they stay with what they began under. */
function keptOf(
  matters: readonly OpenMatter[],
  { when, value }: ParameterChange,
  parameter: Parameter<unknown>,
  { world, registry, today }: PreviewDeps,
): KeptWire[] {
  const wanted = JSON.stringify(value)
  return matters.flatMap(({ id, kind, code, title, regionId, lawOn, lawSeq, dueAt }) => {
    const view = world.law.at({ regionId, lawOn, lawSeq, today })
    const own = view.find(parameter, when)?.value ?? null
    if (JSON.stringify(own) === wanted) return []
    const { path } = registry.byName(kind).kind
    const days = world.calendars.view(regionId)
    return [{ id, path, code, title, lawOn: isoDay(lawOn), value: own, dueAt: wireMoment(dueAt, days) }]
  })
}

async function movedOf(
  matters: readonly OpenMatter[],
  laws: Laws,
  { runner, registry, world, today }: PreviewDeps,
): Promise<MovedClockWire[]> {
  const moved: MovedClockWire[] = []
  const ids = matters.map(({ id }) => id)
  for (const piece of piecesOf(ids, CASES_AT_ONCE)) {
    const cases = await loadCases({ runner, registry, world, today }, piece, 'none')
    for (const it of cases.values()) moved.push(...movedClocks(it, registry.byName(it.matter.kind), laws))
  }
  return moved
}

function movedClocks(it: Case, { kind }: KindModule, { before, after, on }: Laws): MovedClockWire[] {
  const { id, code, title, regionId, lawOn, lawSeq } = it.matter
  const seenBy = (law: Law): Case => ({ ...it, law: law.at({ regionId, lawOn, lawSeq, today: on }) })
  const [old, now] = [seenBy(before), seenBy(after)]
  return it.clocks.flatMap((clock) => {
    if (clock.stoppedAt !== null) return []
    const [was, becomes] = [project(old, kind, clock), project(now, kind, clock)]
    if (isAlike(was, becomes)) return []
    return [
      {
        id,
        path: kind.path,
        code,
        title,
        clock: `${kind.name}.clock.${clock.name}`,
        due: movedMoment(was.dueAt, becomes.dueAt, it.days),
        yellow: movedMoment(was.yellowAt, becomes.yellowAt, it.days),
        next: movedMoment(was.wakeAt, becomes.wakeAt, it.days),
      },
    ]
  })
}

function movedMoment(before: Moment | null, after: Moment | null, days: CalendarView) {
  return { before: wireMoment(before, days), after: wireMoment(after, days) }
}

function isAlike(one: Clock, other: Clock): boolean {
  return one.dueAt === other.dueAt && one.yellowAt === other.yellowAt && one.wakeAt === other.wakeAt
}

/** What somebody should know before saving; codes of `law.warning.…`. */
export function warningsOf(
  change: ParameterChange,
  parameter: Parameter<unknown>,
  regions: readonly RegionId[] | null,
  { today }: Pick<PreviewDeps, 'today'>,
): string[] {
  const isLater = change.effectiveFrom > today
  return [
    ...(change.value === null ? ['law.warning.unset'] : []),
    ...(isLater && !parameter.pinned ? ['law.warning.later'] : []),
    ...(change.effectiveFrom < today && parameter.pinned ? ['law.warning.past'] : []),
    ...(regions?.length === 0 ? ['law.warning.hidden'] : []),
  ]
}
