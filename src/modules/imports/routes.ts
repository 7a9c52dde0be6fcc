/** Imports over HTTP: profiles, importing or checking a file, the runs there were, and the first rows that did not go in. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { Type } from 'typebox'
import type { RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { route, type Call, type Route } from '../../platform/http/route.ts'
import { wireMoment } from '../../platform/views/time.ts'
import type { Say } from '../../platform/views/matter-view.ts'
import { oneOf, strict, Uuid } from '../../platform/wire.ts'
import type { Texts } from '../../platform/texts.ts'
import { findBuiltIn } from './built-in.ts'
import { exportRoutes } from './export-routes.ts'
import { findProfile, listProfiles, type ProfileInForce } from './find-profile.ts'
import type { ImportDeps, ImportReport } from './order.ts'
import { columnNames } from './profile.ts'
import { runImport } from './run.ts'
import { listRejects, listRuns, type ImportRun, type Reject } from './store.ts'
import { checkPower, requireRun } from './power.ts'
import { readTable } from '../../platform/table-files/read.ts'
import { FILE_BYTES_MAX, heading } from '../../platform/table-files/table.ts'
import {
  IMPORT_MODES,
  ImportListSchema,
  ImportReportSchema,
  ImportViewSchema,
  ProfileListSchema,
  type ImportMode,
  type ImportReportWire,
  type ImportRunWire,
  type RejectWire,
} from './wire.ts'
import { profileRoutes } from './profile-routes.ts'
import { NEEDED_FIELDS } from './words.ts'

export interface ImportRoutesDeps extends ImportDeps {
  readonly texts: Texts
}

const ById = Type.Object({ id: Uuid })
const ImportQuery = Type.Object(
  {
    profile: Type.String({ maxLength: 40 }),
    mode: oneOf(IMPORT_MODES),
  },
  strict,
)
const ListQuery = Type.Object({ before: Type.Optional(Uuid) }, strict)
/** A file with the frame that a form puts around it. */
const BODY_BYTES_MAX = FILE_BYTES_MAX + 1024 * 1024
const ROWS_SHOWN = 200
const EXCERPT_MAX = 80
const NAME_MAX = 120

export function importRoutes(deps: ImportRoutesDeps): Route[] {
  return [
    ...profileRoutes(deps),
    ...exportRoutes(deps),
    route({
      method: 'GET',
      url: '/api/imports/profiles',
      summary: 'The mapping profiles that exports of other systems are read with',
      tag: 'imports',
      access: 'officer',
      answer: ProfileListSchema,
      async handle({ actor }) {
        checkPower(actor)
        const { organisation } = deps.world()
        const profiles = await listProfiles(deps.pool, organisation, actor.regionId)
        return { profiles: profiles.map(profileWire) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/imports',
      summary: 'Import the export of another system, or look what importing it would do',
      tag: 'imports',
      access: 'officer',
      query: ImportQuery,
      answer: ImportReportSchema,
      bodyLimit: BODY_BYTES_MAX,
      handle: (call) => importFile(deps, call),
    }),
    route({
      method: 'GET',
      url: '/api/imports',
      summary: 'The imports of the region of the post, newest first',
      tag: 'imports',
      access: 'officer',
      query: ListQuery,
      answer: ImportListSchema,
      async handle({ actor, query }) {
        checkPower(actor)
        const { rows, next } = await listRuns(deps.pool, [...actor.regions], query.before ?? null)
        return { rows: rows.map((run) => runWire(deps, run)), next }
      },
    }),
    route({
      method: 'GET',
      url: '/api/imports/:id',
      summary: 'One import and the first rows that did not go in',
      tag: 'imports',
      access: 'officer',
      params: ById,
      answer: ImportViewSchema,
      async handle({ actor, params, say }) {
        const run = await requireRun(deps.pool, params.id, actor)
        const rejects = await listRejects(deps.pool, run.id, 'first')
        const hidden = await contactColumns(deps, run.header, run.regionId)
        return { run: runWire(deps, run), rejects: rejects.map((reject) => rejectWire(reject, hidden, say)) }
      },
    }),
  ]
}

async function importFile(
  deps: ImportRoutesDeps,
  {
    actor,
    query,
    request,
    say,
  }: Pick<
    Call<'officer', unknown, { profile: string; mode: ImportMode }>,
    'actor' | 'query' | 'request' | 'say'
  >,
): Promise<ImportReportWire> {
  checkPower(actor)
  const { organisation } = deps.world()
  const { profile } = await findProfile(deps.pool, organisation, actor.regionId, query.profile)
  const part = request.isMultipart() ? await request.file() : undefined
  if (part === undefined) throw invalid('/file', 'import.file.missing')
  const bytes = await part.toBuffer()
  if (part.file.truncated) throw new Refusal('too_large', 'http.tooLarge')
  const report = await runImport(deps, {
    table: await readTable(bytes, profile),
    fileName: nameOf(part.filename),
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    profile,
    actor,
    regionId: actor.regionId,
    isCheck: query.mode === 'check',
    isReplay: query.mode === 'replay',
  })
  const hidden = await contactColumns(deps, report.header, actor.regionId)
  return reportWire(report, query.mode, hidden, say)
}

/** The last part of the name, without control characters. */
function nameOf(given: string): string {
  const name = path.basename(given.normalize('NFC').replaceAll('\\', '/')).replace(/\p{Cc}/gu, '')
  return name.slice(-NAME_MAX)
}

function profileWire({ profile, version }: ProfileInForce) {
  const { name, label, system } = profile
  return {
    name,
    label,
    system,
    version,
    needed: NEEDED_FIELDS.map((field) => [...columnNames(profile, field)]),
  }
}

function runWire({ world }: ImportRoutesDeps, run: ImportRun): ImportRunWire {
  const { organisation, calendars } = world()
  const days = calendars.view(run.regionId)
  const { regionId: _region, system: _system, header: _header, personId, postId, ...facts } = run
  return {
    ...facts,
    startedAt: wireMoment(run.startedAt, days),
    endedAt: wireMoment(run.endedAt, days),
    person: personId === null ? null : (organisation.person(personId)?.name ?? null),
    post: postId === null ? null : (organisation.post(postId)?.name ?? null),
    label: findBuiltIn(run.profile)?.label ?? null,
  }
}

function reportWire(
  report: ImportReport,
  mode: ImportMode,
  hidden: ReadonlySet<number>,
  say: Say,
): ImportReportWire {
  const { header: _header, rejects, changes, ...facts } = report
  return {
    ...facts,
    mode,
    rejects: rejects.slice(0, ROWS_SHOWN).map((reject) => rejectWire(reject, hidden, say)),
    changes: changes.slice(0, ROWS_SHOWN),
  }
}

/** Where a file has people and their numbers, by the profiles that hold for a region: they are not shown on the page. */
async function contactColumns(
  { pool, world }: ImportRoutesDeps,
  header: readonly string[],
  regionId: RegionId,
): Promise<ReadonlySet<number>> {
  const profiles = await listProfiles(pool, world().organisation, regionId)
  const names = profiles.flatMap(({ profile }) =>
    (['contactName', 'contactPhone'] as const).flatMap((field) => columnNames(profile, field)),
  )
  const known = new Set(names.map(heading))
  return new Set(header.flatMap((name, index) => (known.has(heading(name)) ? [index] : [])))
}

/** A row as the page shows it: its beginning, to know it by, without people and their numbers. */
function rejectWire({ line, cells, problems }: Reject, hidden: ReadonlySet<number>, say: Say): RejectWire {
  return {
    line,
    excerpt: Array.from(
      cells
        .filter((cell, index) => cell !== '' && !hidden.has(index))
        .join(' · ')
        .replace(/\s+/g, ' '),
    )
      .slice(0, EXCERPT_MAX)
      .join(''),
    problems: problems.map((one) => ({ ...one, text: say(one.code, one.values) })),
  }
}
