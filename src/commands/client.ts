/**
 * `zhitong client`: other systems that are connected by machine. Connecting one prints its key, this once; each change leaves
 * a line in the journal without a person.
 */
import { parseMoment, CHINA_ZONE, type Moment } from '../calendar/days.ts'
import { SYSTEM } from '../kernel/actor.ts'
import { makeIds } from '../kernel/ids.ts'
import { loaders } from '../loaders.ts'
import { replay } from '../modules/clients/calls.ts'
import { countKeys, findClient, listClients, type Client } from '../modules/clients/client-store.ts'
import { addClient, revokeClient, rotateKey, type Keyed } from '../modules/clients/register.ts'
import { clientWire } from '../modules/clients/views.ts'
import { CLIENT_MODES, type ClientMode } from '../modules/clients/words.ts'
import { createPool } from '../platform/database/pool.ts'
import { openDoor } from '../platform/door/act.ts'
import { OperatorError } from '../platform/operator-error.ts'
import { openReference } from '../platform/reference.ts'
import { systemNow, systemRandom } from '../platform/system.ts'
import { openRegistry } from '../registry.ts'
import { helpText, readOptions, UsageError, type Command, type CommandIo, type HelpLine } from './command.ts'
import { regionOf, said, withDatabase } from './import.ts'

const SUMMARY = {
  zh: '接入系统（热线等）：新增、列出、更换密钥、停用、重放',
  en: 'connected systems, such as hotlines: add, list, rotate a key, revoke, replay',
}
const HELP: readonly HelpLine[] = [
  {
    term: 'add --name NAME --profile NAME --mode live|history',
    zh: '新增，密钥只显示这一次',
    en: 'connect one; its key is shown this once',
  },
  { term: 'list', zh: '列出', en: 'list them' },
  {
    term: 'rotate --id ID',
    zh: '更换密钥，旧密钥在切换期内有效',
    en: 'a new key; the old one is valid for the overlap',
  },
  { term: 'revoke --id ID', zh: '立即停用', en: 'cut one off at once' },
  {
    term: 'replay --id ID [--call ID] [--from T] [--to T]',
    zh: '重放未接收的行',
    en: 'replay rows that were refused',
  },
  { term: '--region CODE', zh: '所属地区；不写为全市', en: 'its region; the city when not given' },
  {
    term: '--database NAME',
    zh: '自带服务器上的另一个数据库',
    en: 'another database of the embedded server',
  },
  { term: '--json', zh: '以 JSON 输出', en: 'print as JSON' },
]
const USAGE = 'client add | list | rotate | revoke | replay'

const OPTIONS = {
  name: { type: 'string' },
  profile: { type: 'string' },
  mode: { type: 'string' },
  region: { type: 'string' },
  id: { type: 'string' },
  call: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  database: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readOptions<typeof OPTIONS>>

/** Some rows were refused again. */
const SOME_REFUSED = 1
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const clientCommand: Command = {
  name: 'client',
  summary: SUMMARY,
  async run(args, io) {
    const [what = '', ...rest] = args
    const options = readOptions(what.startsWith('--') ? args : rest, OPTIONS)
    if (options.help === true) {
      io.stdout.write(helpText(USAGE, SUMMARY, HELP))
      return 0
    }
    const work = Object.hasOwn(WORKS, what) ? WORKS[what] : undefined
    if (work === undefined)
      throw new UsageError({ zh: `请指明做什么：${USAGE}`, en: `Say what to do: ${USAGE}` })
    check(what, options)
    return said(() =>
      withDatabase(options, io, async ({ appConfig }) => {
        const pool = createPool(appConfig, { max: 3, applicationName: 'zhitong client' })
        try {
          return await work(await depsOf(pool), options, io)
        } finally {
          await pool.end()
        }
      }),
    )
  },
}

/** What can be refused without a database is. */
function check(what: string, { name, profile, mode, id, from, to }: Options): void {
  const isAddable = name !== undefined && profile !== undefined && isMode(mode)
  if (what === 'add' && !isAddable)
    throw new UsageError({
      zh: '请写明 --name、--profile 和 --mode live|history',
      en: 'Give --name, --profile and --mode live|history',
    })
  if (!['add', 'list'].includes(what) && !UUID.test(id ?? ''))
    throw new UsageError({
      zh: '请用 --id 写明接入系统的编号（见 list）',
      en: 'Give the client’s id with --id (see list)',
    })
  for (const moment of [from, to]) momentOf(moment)
}

function isMode(mode: string | undefined): mode is ClientMode {
  return (CLIENT_MODES as readonly (string | undefined)[]).includes(mode)
}

async function depsOf(pool: ReturnType<typeof createPool>) {
  const reference = await openReference(pool, loaders)
  const parts = { pool, now: systemNow, ids: makeIds(systemNow, systemRandom), random: systemRandom }
  const door = openDoor({ ...parts, registry: openRegistry(), reference })
  return { ...parts, door, world: () => reference.world }
}

type Deps = Awaited<ReturnType<typeof depsOf>>
type Work = (deps: Deps, options: Options, io: CommandIo) => Promise<number>

const WORKS: Readonly<Record<string, Work>> = {
  async add(deps, options, io) {
    const { name = '', profile = '', mode } = options
    if (!isMode(mode)) throw new Error('the mode was checked')
    const regionId = regionOf(deps.world(), options.region)
    return tellKey(await addClient(deps, { name, profile, mode, regionId }, SYSTEM, deps.now()), options, io)
  },
  async rotate(deps, options, io) {
    return tellKey(await rotateKey(deps, await clientOf(deps, options), SYSTEM, deps.now()), options, io)
  },
  async revoke(deps, options, io) {
    const client = await clientOf(deps, options)
    await revokeClient(deps, client, SYSTEM, deps.now())
    io.stdout.write(
      options.json === true
        ? `${JSON.stringify({ id: client.id, revoked: true })}\n`
        : `已停用“${client.name}”。\n${client.name} is cut off.\n`,
    )
    return 0
  },
  list,
  replay: replayRows,
}

async function list(deps: Deps, options: Options, io: CommandIo): Promise<number> {
  const { pool, world, now } = deps
  const { organisation } = world()
  const clients = await listClients(pool, organisation.subtree(regionOf(world(), options.region)))
  const keys = await countKeys(
    pool,
    clients.map(({ id }) => id),
    now(),
  )
  const rows = clients.map((client) => clientWire(client, keys.get(client.id) ?? 0, world()))
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(rows)}\n`)
    return 0
  }
  if (rows.length === 0) io.stdout.write('还没有接入系统。\nNo system is connected yet.\n')
  for (const { id, name, region, system, profile, mode, revokedAt, usedAt, keys: valid } of rows)
    io.stdout.write(
      `${revokedAt === null ? '✓' : '✗'} ${id}  ${name}  ${region.zh}  ${system}/${profile}  ${mode}  ` +
        `密钥 / keys ${valid}  ${usedAt ?? '尚未调用 / never used'}\n`,
    )
  return 0
}

async function replayRows(deps: Deps, options: Options, io: CommandIo): Promise<number> {
  const client = await clientOf(deps, options)
  const selection = {
    callId: options.call ?? null,
    row: null,
    from: momentOf(options.from),
    to: momentOf(options.to),
  }
  const { call } = await replay(deps, client, selection, SYSTEM)
  const { id, rows, created, unchanged, corrected, refused } = call
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ call: id, rows, created, unchanged, corrected, refused })}\n`
      : `重放 ${rows} 行：新建 ${created}，更正 ${corrected}，未变 ${unchanged}，仍未接收 ${refused}。\n` +
          `${rows} rows replayed: ${created} created, ${corrected} corrected, ${unchanged} unchanged, ${refused} still refused.\n`,
  )
  return refused === 0 ? 0 : SOME_REFUSED
}

async function clientOf({ pool }: Deps, { id = '' }: Options): Promise<Client> {
  const client = await findClient(pool, id)
  if (client !== undefined) return client
  throw new OperatorError({ zh: `没有接入系统 ${id}。`, en: `There is no client ${id}.` })
}

function tellKey({ client: { id, name }, key }: Keyed, { json }: Options, { stdout }: CommandIo): number {
  stdout.write(
    json === true
      ? `${JSON.stringify({ id, name, key })}\n`
      : `${name} ${id}\n密钥（只显示这一次）/ key, shown this once:\n${key}\n`,
  )
  return 0
}

function momentOf(text: string | undefined): Moment | null {
  if (text === undefined) return null
  const at = parseMoment(text, CHINA_ZONE)
  if (at === null) throw new UsageError({ zh: `“${text}”不是时间`, en: `“${text}” is no moment` })
  return at
}
