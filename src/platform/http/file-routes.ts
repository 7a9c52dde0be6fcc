/**
 * Files: bytes are kept by hash and never addressed by it. People reach a file through an attachment of a matter they
 * may see; it is sent as a download that no browser runs. An upload answers alike whether the bytes were known.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import { maySee, personOf } from '../../kernel/actor.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { Audience, MatterId, Party, PersonId, RegionId } from '../../kernel/matter.ts'
import { Refusal, invalid } from '../../kernel/refusal.ts'
import { audiencesOf } from '../common-acts.ts'
import type { NoteReading } from '../confidential.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, run, type Runner } from '../database/writes.ts'
import { Uuid } from '../wire.ts'
import { mediaTypeOf } from './media-type.ts'
import { route, type Call, type Route } from './route.ts'

export interface FileDeps {
  readonly runner: Runner
  readonly ids: Ids
  /** The folder that holds the bytes. */
  readonly folder: string
}

interface SendDeps extends FileDeps {
  readonly noteReading: NoteReading
}

const FileAnswer = Type.Object({
  id: Uuid,
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
})
const ById = Type.Object({ id: Uuid })
const NAME_LENGTH_MAX = 120

export function fileRoutes(deps: SendDeps): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/files',
      summary: 'Upload a file, to hang it on a matter afterwards',
      tag: 'files',
      access: 'signedIn',
      answer: FileAnswer,
      bodyLimit: 21 * 1024 * 1024,
      handle: (call) => upload(deps, call as Call<'signedIn'>),
    }),
    route({
      method: 'GET',
      url: '/api/attachments/:id',
      summary: 'Download an attachment',
      tag: 'files',
      access: 'signedIn',
      params: ById,
      handle: (call) => send(deps, call, 'attachment'),
    }),
    route({
      method: 'GET',
      url: '/api/attachments/:id/preview',
      summary: 'A picture among the attachments, shown in place',
      tag: 'files',
      access: 'signedIn',
      params: ById,
      handle: (call) => send(deps, call, 'inline'),
    }),
  ]
}

async function upload(deps: FileDeps, { request, actor, now }: Call<'signedIn'>) {
  const part = request.isMultipart() ? await request.file() : undefined
  if (part === undefined) throw invalid('/file', 'file.missing')
  const bytes = await part.toBuffer()
  if (part.file.truncated) throw new Refusal('too_large', 'http.tooLarge')
  return storeFile(deps, { name: part.filename, bytes, by: personOf(actor), at: now })
}

/** A file as somebody hands it in. */
interface GivenFile {
  readonly name: string
  readonly bytes: Buffer
  readonly by: PersonId | null
  readonly at: Moment
}

/** Keeps a file that its owner may then hang on matters. Refuses an empty one, and what is none of the known types. */
export async function storeFile(deps: FileDeps, { name: given, bytes, by, at }: GivenFile) {
  if (bytes.length === 0) throw invalid('/file', 'file.empty')
  const name = cleanName(given)
  const mediaType = mediaTypeOf(bytes, name)
  if (mediaType === null) throw invalid('/file', 'file.type', { name })
  const hash = createHash('sha256').update(bytes).digest('hex')
  await keep(deps.folder, hash, bytes)
  const id = deps.ids.next()
  await run(deps.runner, INSERT_FILE, [id, hash, name, mediaType, bytes.length, by, sqlMoment(at)])
  return { id, name, mediaType, sizeBytes: bytes.length }
}

const INSERT_FILE = `insert into file (id, hash, name, media_type, size_bytes, uploaded_by, uploaded_at)
  values ($1, $2, $3, $4, $5, $6, $7)`

/** The last part of the name, without control characters; a name without anything left is "file". */
function cleanName(name: string): string {
  const last = path.basename(name.normalize('NFC').replaceAll('\\', '/'))
  const clean = last.replace(/\p{Cc}/gu, '').trim()
  return clean.length <= NAME_LENGTH_MAX ? clean || 'file' : clean.slice(-NAME_LENGTH_MAX)
}

/** Writes beside and renames: a crash leaves no half file under a hash. */
async function keep(folder: string, hash: string, bytes: Buffer): Promise<void> {
  const place = placeOf(folder, hash)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const beside = `${place}.${process.pid}.new`
  await writeFile(beside, bytes, { mode: 0o600, flush: true })
  await rename(beside, place)
}

function placeOf(folder: string, hash: string): string {
  return path.join(folder, hash.slice(0, 2), hash)
}

interface Attached {
  readonly name: string
  readonly mediaType: string
  readonly audience: Audience
  readonly hash: string
  readonly matterId: MatterId
  readonly regionId: RegionId
  readonly confidential: boolean
  readonly readers: Party[] | null
}

const ATTACHED = `select a.name, a.media_type as "mediaType", a.audience, f.hash, m.id as "matterId", m.region_id as "regionId", m.confidential,
  (select array_agg(r.party order by r.party) from reader r where r.matter_id = m.id) as readers
  from attachment a join file f on f.id = a.file_id join matter m on m.id = a.matter_id where a.id = $1`

const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

async function send(
  deps: SendDeps,
  { params: { id }, actor, reply, now }: Call<'signedIn', { id: string }>,
  how: 'inline' | 'attachment',
) {
  const [found] = await rowsOf<Attached>(deps.runner, ATTACHED, [id])
  const visible =
    found !== undefined &&
    maySee(actor, found, found.readers ?? []) &&
    audiencesOf(actor).includes(found.audience)
  if (!visible || (how === 'inline' && !PICTURES.has(found.mediaType)))
    throw new Refusal('not_found', 'file.notFound')
  await deps.noteReading(actor, { id: found.matterId, confidential: found.confidential }, now)
  return sendStored(deps.folder, reply, found, how)
}

/** Sends the bytes of a file that was kept, as no browser runs them. Whether somebody may have them is the caller's to know. */
export async function sendStored(
  folder: string,
  reply: Call['reply'],
  { name, mediaType, hash }: Pick<Attached, 'name' | 'mediaType' | 'hash'>,
  how: 'inline' | 'attachment',
) {
  const place = placeOf(folder, hash)
  const { size } = await stat(place)
  return reply
    .header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('content-length', size)
    .type(mediaType)
    .send(createReadStream(place))
}
