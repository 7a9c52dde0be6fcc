/** What stands beside the matters: messages, live changes, lights by department, what found no receiver. */
import { Type, type Static } from 'typebox'
import { CHINA_ZONE, isoMoment, type Moment } from '../../calendar/days.ts'
import { READ_REGION, personOf, type Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { DepartmentId, PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { sqlMoment } from '../database/table.ts'
import { rowsOf, run, type Runner } from '../database/writes.ts'
import type { World } from '../reference.ts'
import type { Registry } from '../registry.ts'
import { IsoMoment, MessageSchema, NamedSchema, NameSchema, nullable, strict, Uuid } from '../wire.ts'
import { route, type Route } from './route.ts'

export interface DeskDeps {
  readonly runner: Runner
  readonly registry: Registry
  readonly world: () => World
}

const PAGE = 50
const MESSAGES = `select msg.id, msg.at, msg.text, msg.text_values as "textValues", msg.matter_id as "matterId",
    m.kind, m.code, m.title, msg.at <= coalesce(seen.seen_at, '-infinity') as seen
  from message msg left join matter m on m.id = msg.matter_id left join message_seen seen on seen.person_id = $2
  where msg.party = any($1::uuid[]) and ($3::uuid is null or msg.id < $3) order by msg.id desc limit ${PAGE + 1}`
const SEEN = `insert into message_seen (person_id, seen_at) values ($1, $2)
  on conflict (person_id) do update set seen_at = greatest(message_seen.seen_at, excluded.seen_at)`
const UNSEEN = `select count(*)::int as n from (select 1 from message msg left join message_seen seen on seen.person_id = $2
  where msg.party = any($1::uuid[]) and msg.at > coalesce(seen.seen_at, '-infinity') limit 1000) as newer`
const LIGHTS = `select department_id as "departmentId",
    count(*) filter (where black_at <= $2)::int as black,
    count(*) filter (where due_at <= $2 and (black_at is null or black_at > $2))::int as red,
    count(*) filter (where is_paused and (due_at is null or due_at > $2))::int as paused,
    count(*) filter (where not is_paused and yellow_at <= $2 and due_at > $2)::int as yellow,
    count(*) filter (where not is_paused and (yellow_at > $2 or (yellow_at is null and due_at > $2)))::int as green
  from matter where closed_at is null and not confidential and region_id = any($1::uuid[]) and department_id is not null
  group by department_id order by department_id`
const DEFECTS = `select d.id, d.at, d.code, d.code_values as "codeValues", d.post_id as "postId", m.id as "matterId", m.kind, m.code as "matterCode", m.title
  from defect d left join matter m on m.id = d.matter_id
  where d.cleared_at is null and d.region_id = any($1::uuid[]) and (m.id is null or not m.confidential)
  order by d.at desc, d.id desc limit 200`

interface MessageRow {
  readonly id: string
  readonly at: Moment
  readonly text: string
  readonly textValues: string
  readonly matterId: string | null
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly seen: boolean
}

interface DefectRow {
  readonly id: string
  readonly at: Moment
  readonly code: string
  readonly codeValues: string
  readonly postId: PostId | null
  readonly matterId: string | null
  readonly kind: string
  readonly matterCode: string
  readonly title: string
}

const Number0 = Type.Integer({ minimum: 0 })
const Lights = Type.Object({
  at: IsoMoment,
  rows: Type.Array(
    Type.Object({
      department: NamedSchema,
      green: Number0,
      yellow: Number0,
      red: Number0,
      black: Number0,
      paused: Number0,
    }),
  ),
})
type LightRow = Omit<Static<typeof Lights>['rows'][number], 'department'> & {
  readonly departmentId: DepartmentId
}

const MatterLink = Type.Object({ id: Uuid, path: Type.String(), code: Type.String(), title: Type.String() })
const Defects = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Uuid,
      at: IsoMoment,
      what: Type.Object({ code: Type.String(), values: Type.Record(Type.String(), Type.Unknown()) }),
      /** The vacant post with its department, where one is known. */
      post: nullable(NameSchema),
      matter: nullable(MatterLink),
    }),
  ),
})
const Messages = Type.Object({
  rows: Type.Array(MessageSchema),
  next: nullable(Type.String()),
})
const Before = Type.Object({ before: Type.Optional(Uuid) }, strict)

/** How many messages to a reader's parties came after they last looked; counted to a thousand. */
export async function countUnseen(
  runner: Runner,
  parties: readonly string[],
  personId: string,
): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(runner, UNSEEN, [parties, personId])
  return row?.n ?? 0
}

export function deskRoutes({ runner, registry, world }: DeskDeps): Route[] {
  const link = (row: { matterId: string | null; kind: string; title: string }, code: string) =>
    row.matterId === null
      ? null
      : { id: row.matterId, path: registry.byName(row.kind).kind.path, code, title: row.title }
  return [
    route({
      method: 'GET',
      url: '/api/messages',
      summary: 'Messages to the reader, newest first',
      tag: 'messages',
      access: 'signedIn',
      query: Before,
      answer: Messages,
      async handle({ actor, query }) {
        const found = await rowsOf<MessageRow>(runner, MESSAGES, [
          actor.parties,
          personOf(actor),
          query.before ?? null,
        ])
        const page = found.slice(0, PAGE)
        const rows = page.map((row) => ({
          id: row.id,
          at: isoMoment(row.at, CHINA_ZONE),
          text: `message.${row.text}`,
          values: JSON.parse(row.textValues) as Record<string, string | number>,
          matter: link(row, row.code),
          seen: row.seen,
        }))
        return { rows, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null }
      },
    }),
    route({
      method: 'POST',
      url: '/api/messages/seen',
      summary: 'The reader has looked at the messages',
      tag: 'messages',
      access: 'signedIn',
      async handle({ actor, now }) {
        await run(runner, SEEN, [personOf(actor), sqlMoment(now)])
      },
    }),
    route({
      method: 'GET',
      url: '/api/lights',
      summary: 'Lights of the open matters by department',
      tag: 'figures',
      access: 'officer',
      answer: Lights,
      async handle({ actor, now }) {
        const found = await rowsOf<LightRow>(runner, LIGHTS, [regionsOf(actor), sqlMoment(now)])
        const rows = found.flatMap(({ departmentId, ...lights }) => {
          const department = world().organisation.department(departmentId)
          return department === undefined
            ? []
            : [{ department: { id: department.id, name: department.name }, ...lights }]
        })
        return { at: isoMoment(now, CHINA_ZONE), rows }
      },
    }),
    route({
      method: 'GET',
      url: '/api/defects',
      summary: 'What should have reached somebody and found nobody',
      tag: 'figures',
      access: 'officer',
      answer: Defects,
      async handle({ actor }) {
        const found = await rowsOf<DefectRow>(runner, DEFECTS, [regionsOf(actor)])
        const rows = found.map((row) => ({
          id: row.id,
          at: isoMoment(row.at, CHINA_ZONE),
          what: { code: row.code, values: JSON.parse(row.codeValues) as Record<string, unknown> },
          post: postName(world().organisation, row.postId),
          matter: link(row, row.matterCode),
        }))
        return { rows }
      },
    }),
  ]
}

/** A post with the department it is in; null where no post was to receive it. */
function postName(organisation: Organisation, id: PostId | null) {
  const post = id === null ? undefined : organisation.post(id)
  if (post === undefined) return null
  const unit = organisation.department(post.departmentId)?.name
  if (unit === undefined) return post.name
  return { zh: `${unit.zh}${post.name.zh}`, en: `${post.name.en}, ${unit.en}` }
}

/** The regions that a post reads; refused for posts that do not read a region. */
function regionsOf(actor: Officer): string[] {
  if (!actor.powers.includes(READ_REGION)) throw new Refusal('not_permitted', 'session.noRegion')
  return [...actor.regions]
}
