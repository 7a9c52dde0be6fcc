/** The routes that every register has: its fields, list, row, history, beginning, changing, template, file out and file in. */
import type { Moment } from '../../calendar/days.ts'
import { Type } from 'typebox'
import type { Officer } from '../../kernel/actor.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import type { Language } from '../../platform/texts.ts'
import { strict, Uuid } from '../../platform/wire.ts'
import { FILE_BYTES_MAX } from '../../platform/table-files/table.ts'
import { readTable } from '../../platform/table-files/read.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import type { Field, Register, Value } from './descriptor.ts'
import { historyOf } from './history.ts'
import { planImport, type ImportPlan, type Remark } from './import-plan.ts'
import { runImport } from './import-run.ts'
import { beginRow, changeRow, mayKeep, type KeepDeps } from './keep.ts'
import { lookupsFor } from './lookups.ts'
import { sheetOf, templateOf } from './sheet.ts'
import { findStored, listNamed, listStored, type Filters, type Seen, type Stored } from './store.ts'
import { readValue } from './values.ts'
import { registerWire, rowsWire } from './views.ts'
import {
  BeginBody,
  ChangeBody,
  ImportQuery,
  RegisterHistorySchema,
  RegisterImportSchema,
  RegisterListSchema,
  RegisterRowSchema,
  RegisterSchema,
  type RegisterImportWire,
} from './wire.ts'

const ById = Type.Object({ id: Uuid })
/** A file with the frame that a form puts around it. */
const BODY_BYTES_MAX = FILE_BYTES_MAX + 1024 * 1024
const REMARKS_SHOWN = 1000
const CHANGES_SHOWN = 50
/** A file holds so many rows at most; it is narrowed by the filters of the list. */
const EXPORT_MAX = 100_000
const EXPORT_PAGE = 5000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function registerRoutes(deps: KeepDeps): Route[] {
  return deps.registers.flatMap((register) => [
    ...readingRoutes(deps, register),
    ...fileRoutes(deps, register),
    ...keepingRoutes(deps, register),
  ])
}

const addressOf = ({ path }: Register) => `/api/registers/${path}`

/** The query of a list: a text, a cursor, and the fields that it is narrowed by. */
function listQuery({ fields }: Register) {
  const filters = fields
    .filter(({ filter }) => filter !== undefined)
    .map(({ name }) => [name, Type.Optional(Type.String({ maxLength: 60, format: 'writing' }))] as const)
  return Type.Object(
    {
      q: Type.Optional(Type.String({ maxLength: 120, format: 'writing' })),
      before: Type.Optional(Uuid),
      ...Object.fromEntries(filters),
    },
    strict,
  )
}

type ListQuery = Readonly<Record<string, string | undefined>>

function readingRoutes(deps: KeepDeps, register: Register): Route[] {
  const { pool, world, registers } = deps
  const tag = 'registers'
  const at = addressOf(register)
  const rowFor = async (id: string, actor: Officer) => {
    const [row] = await rowsWire(
      pool,
      world(),
      registers,
      register,
      [await requireRow(deps, register, id, actor)],
      actor,
    )
    if (row === undefined) throw new Error('one row makes one view')
    return row
  }
  return [
    route({
      method: 'GET',
      url: `${at}/fields`,
      summary: `${register.title.en}: its fields`,
      tag,
      access: 'officer',
      answer: RegisterSchema,
      handle: ({ actor }) => Promise.resolve(registerWire(register, registers, actor)),
    }),
    route({
      method: 'GET',
      url: at,
      summary: `${register.title.en}: rows by text and fields, newest first`,
      tag,
      access: 'officer',
      query: listQuery(register),
      answer: RegisterListSchema,
      async handle({ actor, query }) {
        const filters = await filtersOf(deps, register, query as ListQuery, actor)
        const { rows, next } = await listStored(pool, register, filters)
        return { rows: await rowsWire(pool, world(), registers, register, rows, actor), next }
      },
    }),
    route({
      method: 'GET',
      url: `${at}/:id`,
      summary: `${register.title.en}: one row`,
      tag,
      access: 'officer',
      params: ById,
      answer: RegisterRowSchema,
      handle: ({ actor, params }) => rowFor(params.id, actor),
    }),
    route({
      method: 'GET',
      url: `${at}/:id/history`,
      summary: `${register.title.en}: who changed what in a row`,
      tag,
      access: 'officer',
      params: ById,
      answer: RegisterHistorySchema,
      async handle({ actor, params: { id }, language }) {
        const { regionId } = await requireRow(deps, register, id, actor)
        const isMasked = !mayKeep(register, actor, regionId)
        return historyOf(pool, world(), registers, register, { id, isMasked, language })
      },
    }),
  ]
}

function keepingRoutes(deps: KeepDeps, register: Register): Route[] {
  const { pool, world, registers } = deps
  const tag = 'registers'
  const at = addressOf(register)
  const answerOf = async (id: string, actor: Officer) => {
    const row = await requireRow(deps, register, id, actor)
    const [wire] = await rowsWire(pool, world(), registers, register, [row], actor)
    if (wire === undefined) throw new Error('one row makes one view')
    return wire
  }
  const begin = route({
    method: 'POST',
    url: at,
    summary: `${register.title.en}: begin a row`,
    tag,
    access: 'officer',
    body: BeginBody,
    answer: RegisterRowSchema,
    async handle({ actor, body: { values, isConfirmed = false }, now }) {
      return answerOf(await beginRow(deps, register, values, isConfirmed, actor, now), actor)
    },
  })
  const change = route({
    method: 'POST',
    url: `${at}/:id/change`,
    summary: `${register.title.en}: change fields of a row`,
    tag,
    access: 'officer',
    params: ById,
    body: ChangeBody,
    answer: RegisterRowSchema,
    async handle({ actor, params: { id }, body: { version, values, isConfirmed = false }, now }) {
      await changeRow(deps, register, id, { version, written: values, isConfirmed }, actor, now)
      return answerOf(id, actor)
    },
  })
  return register.isBegunElsewhere === true ? [change] : [begin, change]
}

function fileRoutes(deps: KeepDeps, register: Register): Route[] {
  const tag = 'registers'
  const at = addressOf(register)
  return [
    route({
      method: 'GET',
      url: `${at}/template.xlsx`,
      summary: `${register.title.en}: an empty file with the headings`,
      tag,
      access: 'officer',
      async handle({ language, now, reply }) {
        return sendFile(reply, register, await templateOf(register, language, now))
      },
    }),
    route({
      method: 'GET',
      url: `${at}/export.xlsx`,
      summary: `${register.title.en}: the rows of the list as a file that can be read in again`,
      tag,
      access: 'officer',
      query: listQuery(register),
      async handle({ actor, query, language, reply, now }) {
        return sendFile(
          reply,
          register,
          await exported(deps, register, query as ListQuery, actor, language, now),
        )
      },
    }),
    route({
      method: 'POST',
      url: `${at}/import`,
      summary: `${register.title.en}: look what importing a file would do, or do it as it was shown`,
      tag,
      access: 'officer',
      query: ImportQuery,
      answer: RegisterImportSchema,
      bodyLimit: BODY_BYTES_MAX,
      handle: (call) => importFile(deps, register, call),
    }),
  ]
}

function sendFile(reply: Call['reply'], { path }: Register, file: Uint8Array) {
  return reply
    .header('content-disposition', `attachment; filename="${path}.xlsx"`)
    .header('cache-control', 'private, no-store')
    .type(XLSX)
    .send(Buffer.from(file))
}

/** The row of that id. Refuses one that the reader does not see, as if there were none. */
async function requireRow(
  { pool }: KeepDeps,
  register: Register,
  id: string,
  actor: Officer,
): Promise<Stored> {
  const row = await findStored(pool, register, id, seenBy(register, actor))
  if (row === undefined) throw new Refusal('not_found', 'register.notFound')
  return row
}

/** What somebody reads of a register. */
function seenBy({ sight }: Register, actor: Officer): Seen | undefined {
  return sight === undefined ? undefined : (given) => sight(actor, given)
}

async function filtersOf(
  { pool, world, registers }: KeepDeps,
  register: Register,
  { q, before, ...narrowed }: ListQuery,
  actor: Officer,
): Promise<Filters> {
  const given = register.fields.filter(({ name }) => (narrowed[name] ?? '') !== '')
  const written = [given.map(({ name }) => narrowed[name] ?? '')]
  const { lookups } = await lookupsFor(pool, registers, world().organisation, given, written)
  const same: Record<string, Value> = {}
  const beginning: Record<string, string> = {}
  for (const field of given) {
    const text = narrowed[field.name] ?? ''
    if (field.filter === 'beginning') beginning[field.name] = text.toUpperCase()
    else same[field.name] = filterValue(field, text, lookups)
  }
  return { q, before, same, beginning, sight: seenBy(register, actor) }
}

function filterValue(field: Field, text: string, lookups: Parameters<typeof readValue>[2]): Value {
  const found = readValue(field, text, lookups)
  if (found.value === undefined) throw invalid(`/${field.name}`, found.error.code, found.error.values)
  return found.value
}

async function exported(
  deps: KeepDeps,
  register: Register,
  query: ListQuery,
  actor: Officer,
  language: Language,
  at: Moment,
): Promise<Uint8Array> {
  const { pool, world, registers } = deps
  const filters = await filtersOf(deps, register, query, actor)
  const rows: Stored[] = []
  let before = filters.before
  do {
    const page = await listStored(pool, register, { ...filters, before }, EXPORT_PAGE)
    rows.push(...page.rows)
    before = page.next ?? undefined
  } while (before !== undefined && rows.length < EXPORT_MAX)
  const keys = await keysOf(pool, registers, register, rows)
  const shown = rows.map(({ values, regionId }) => ({
    values,
    isMasked: !mayKeep(register, actor, regionId),
  }))
  return sheetOf(register, language, shown, world().organisation, keys, at)
}

/** The keys of the rows that these refer to: a file names them by what people know. */
async function keysOf(
  pool: KeepDeps['pool'],
  registers: readonly Register[],
  { fields }: Register,
  rows: readonly Stored[],
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>()
  for (const { name, kind, to } of fields) {
    const register = registers.find((one) => one.name === to)
    if (kind !== 'reference' || register === undefined) continue
    const ids = [...new Set(rows.map(({ values }) => values[name] ?? null))].filter((id) => id !== null)
    for (const one of await listNamed(pool, register, 'id', ids.map(String))) keys.set(one.id, one.key)
  }
  return keys
}

type ImportCall = Pick<
  Call<'officer', unknown, { mark?: string; broken?: 'leaveOut' }>,
  'actor' | 'query' | 'request' | 'say' | 'now'
>

async function importFile(
  deps: KeepDeps,
  register: Register,
  { actor, query, request, say, now }: ImportCall,
): Promise<RegisterImportWire> {
  if (!actor.powers.includes(register.power)) throw new Refusal('not_permitted', 'register.power')
  const part = request.isMultipart() ? await request.file() : undefined
  if (part === undefined) throw invalid('/file', 'import.file.missing')
  const bytes = await part.toBuffer()
  if (part.file.truncated) throw new Refusal('too_large', 'http.tooLarge')
  const plan = await planImport(deps, register, await readTable(bytes, {}), actor, now)
  const { mark, broken } = query
  const leavesBrokenOut = broken === 'leaveOut'
  if (mark !== undefined) await runImport(deps, register, plan, { mark, leavesBrokenOut }, actor, now)
  return importWire(register, plan, mark !== undefined, say)
}

function importWire(register: Register, plan: ImportPlan, isDone: boolean, say: Say): RegisterImportWire {
  const { mark, rows, begun, changed, unchanged, broken, faults, warnings } = plan
  const remark = ({ line, column, code, values }: Remark) => ({ line, column, text: say(code, values) })
  return {
    isDone,
    mark,
    rows,
    begun: begun.length,
    changed: changed.length,
    unchanged,
    broken,
    faults: faults.slice(0, REMARKS_SHOWN).map(remark),
    warned: warnings.length,
    warnings: warnings.slice(0, REMARKS_SHOWN).map(remark),
    changes: changed.slice(0, CHANGES_SHOWN).map(({ line, values, changed: fields }) => ({
      line,
      name: String(values[register.naming]),
      fields: fields.map(({ label }) => label),
    })),
  }
}
