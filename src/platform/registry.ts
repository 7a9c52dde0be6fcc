/**
 * What a module hands in for each of its kinds, and how the platform finds it: the law (kind), the schemas of its acts,
 * its own table, and the panel of facts that a reader sees.
 */
import type { TSchema } from 'typebox'
import { whyNot, type Act, type Kind, type Relations } from '../kernel/kind.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Ids, Random } from '../kernel/ids.ts'
import type { Case, Matter } from '../kernel/matter.ts'
import { Refusal, reason } from '../kernel/refusal.ts'
import type { Moment } from '../calendar/days.ts'
import type { Entry } from '../kernel/advance.ts'
import type { NewMatter } from '../kernel/kind.ts'
import { COMMON_ACTS, TRANSFER, transferAct } from './common-acts.ts'
import { COMMON_INPUTS, TRANSFER_INPUT } from './wire.ts'
import type { Runner } from './database/writes.ts'
import type { Table } from './database/table.ts'
import type { Personal } from './masking.ts'
import type { World } from './reference.ts'

/** A kind with everything the platform needs to run it. `Row` is the kind's own columns without the id. */
export interface KindModule<Row = unknown> {
  readonly kind: Kind<Row>
  readonly inputs: Readonly<Record<string, TSchema>>
  readonly table: Table
  readonly facts: TSchema
  /** The acts by which histories of other systems are taken over; the API of acts does not know them. */
  readonly imports?: ImportActs<Row>
  /** The kind's panel for one reader. What its schema marks as personal is masked afterwards. */
  view(it: Case<Row>, reader: Actor, now: Moment): object
  /** Whom the kind tells names and numbers of people outside the city's bodies; everybody where not given. */
  readonly privacy?: Privacy<Row>
  /** Columns of its table that name departments which need be neither readers nor responsible yet. */
  readonly namesDepartments?: readonly string[]
  /** The column of its table that is searched besides the title: its beginning is indexed, for whoever may see the matter. */
  readonly searchField?: string
}

/** Personal data of a kind: who is shown it plainly, everybody else sees it masked. */
export interface Privacy<Row = unknown> {
  readsPlainly(it: Case<Row>, reader: Actor, now: Moment): boolean
  /** What is personal in the facts of its timeline: by fact, by value. */
  readonly inFacts: Readonly<Record<string, Readonly<Record<string, Personal>>>>
}

/**
 * Opening a matter from the history of another system, or while it is open there, and telling either differently; and what
 * else only other systems make happen.
 */
export interface ImportActs<Row = unknown> extends Readonly<Record<string, Act<Row, never>>> {
  readonly importHistory: Act<Row, never>
  readonly correctHistory: Act<Row, never>
  readonly receive: Act<Row, never>
  readonly correctReceived: Act<Row, never>
}

/** Answers a named question of one module with another module's knowledge. */
export type Gate = (runner: Runner, question: never) => Promise<unknown>

/** What follows in the same transaction when an act of some kind has happened. */
export interface Reaction {
  readonly kind: string
  /** After which act; after every one when not given. */
  readonly act?: string
  /** Matters that it opens. */
  open?(it: Case, entry: Entry): readonly NewMatter[]
  /** What it means for open matters about it. */
  follow?(it: Case, entry: Entry, before: Case): readonly Following[]
  /** What it means for rows that are no matters. A refusal refuses the act. */
  keep?(this: void, it: Case, keeping: Keeping): Promise<void>
}

/** The transaction of an act, for what is written down in it besides matters. */
export interface Keeping {
  readonly runner: Runner
  readonly world: World
  readonly ids: Ids
  readonly random: Random
  readonly actor: Actor
  /** When all of it is written down. */
  readonly at: Moment
}

/**
 * An act of the system on each matter of a kind that is about another, or on the one that it is about. One whose status does
 * not allow the act is passed over: it has gone its own way. A decision that changes nothing is no step.
 */
export interface Following {
  readonly kind: string
  readonly act: string
  readonly input: unknown
  /** The open ones about it unless given; those that have ended too; or the matter that it is itself about, ended or not. */
  readonly whom?: 'allAbout' | 'subject'
  /** Only those of that category, against that department. */
  readonly only?: Partial<Pick<Matter, 'category' | 'departmentId'>>
}

export interface Registry {
  byName(name: string): KindModule
  byPath(path: string): KindModule
  all(): readonly KindModule[]
  readonly relations: Relations
  readonly gates: Readonly<Record<string, Gate>>
  reactionsTo(kind: string, act: string): readonly Reaction[]
  act(module: KindModule, name: string): Act<unknown, never>
  whyNot(module: KindModule, name: string, it: Case, actor: Actor, now: Moment): ReturnType<typeof whyNot>
}

/** Puts the modules' kinds, relations, gates and reactions together. Refuses what does not fit: a mistake of the program. */
export function makeRegistry(parts: {
  kinds: readonly KindModule[]
  relations: Relations
  gates: Readonly<Record<string, Gate>>
  reactions: readonly Reaction[]
}): Registry {
  const modules = parts.kinds.map(withCommonActs)
  const names = new Map(modules.map((module) => [module.kind.name, module]))
  const paths = new Map(modules.map((module) => [module.kind.path, module]))
  for (const module of modules) checkKind(module, parts)
  const find = (map: ReadonlyMap<string, KindModule>, key: string) => {
    const module = map.get(key)
    if (module === undefined) throw new Refusal('not_found', reason('matter.notFound'))
    return module
  }
  return {
    byName: (name) => find(names, name),
    byPath: (path) => find(paths, path),
    all: () => modules,
    relations: parts.relations,
    gates: parts.gates,
    reactionsTo: (kind, act) =>
      parts.reactions.filter((one) => one.kind === kind && (one.act ?? act) === act),
    act(module, name) {
      const acts = actsOf(module)
      const act = Object.hasOwn(acts, name) ? acts[name] : undefined
      if (act === undefined) throw new Refusal('not_found', reason('act.unknown', { act: name }))
      return act
    },
    whyNot: (module, name, it, actor, now) =>
      whyNot({ ...module.kind, acts: actsOf(module) }, name, it, actor, parts.relations, now),
  }
}

/** All acts of a kind, those of imports among them where it knows any. */
function actsOf({ kind, imports }: KindModule): Readonly<Record<string, Act<unknown, never>>> {
  return imports === undefined ? kind.acts : { ...kind.acts, ...imports }
}

function withCommonActs(module: KindModule): KindModule {
  return {
    ...module,
    kind: {
      ...module.kind,
      acts: { ...module.kind.acts, ...COMMON_ACTS, [TRANSFER]: transferAct(module.kind) },
    },
    inputs: { ...module.inputs, ...COMMON_INPUTS, [TRANSFER]: TRANSFER_INPUT },
  }
}

function checkKind(
  { kind, inputs }: KindModule,
  parts: { relations: Relations; gates: Readonly<Record<string, Gate>> },
): void {
  const statuses = [...kind.statuses.open, ...kind.statuses.ended]
  for (const [name, act] of Object.entries(kind.acts)) {
    const where = `${kind.name}.${name}`
    if (inputs[name] === undefined) throw new Error(`${where} has no schema for its input`)
    for (const relation of [...act.by, ...(act.notBy ?? [])]) {
      if (parts.relations[relation] === undefined)
        throw new Error(`${where} names an unknown relation: ${relation}`)
    }
    for (const status of [...(Array.isArray(act.from) ? act.from : []), ...act.to]) {
      if (!statuses.includes(status)) throw new Error(`${where} names an unknown status: ${status}`)
    }
  }
}
