/** What anybody may ask without signing in: how far a matter is, by its whole code; whether the server is well. */
import { Type } from 'typebox'
import { isCode, normaliseCode } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rowsOf, type Runner } from '../database/writes.ts'
import type { World } from '../reference.ts'
import { ROW_COLUMNS, type MatterRow } from '../views/matter-rows.ts'
import { rowTime } from '../views/time.ts'
import { IsoDay, IsoMoment, LightSchema, nullable } from '../wire.ts'
import { route, type Call, type Route } from './route.ts'

export interface OpenDeps {
  readonly runner: Runner
  readonly world: () => World
  /** Counts a call from an address; refuses `too_many`. */
  readonly limit: (call: Pick<Call, 'request' | 'now'>, what: string) => Promise<void>
}

const Progress = Type.Object({
  code: Type.String(),
  kind: Type.String(),
  stage: Type.String(),
  isOpen: Type.Boolean(),
  light: LightSchema,
  dueAt: nullable(IsoMoment),
  dueOn: nullable(IsoDay),
})
const Well = Type.Object({ ok: Type.Boolean() })
const BY_CODE = `select ${ROW_COLUMNS} from matter m where m.code = $1 and not m.confidential and m.enterprise_id is not null and m.about_id is null`

export function openRoutes({ runner, world, limit }: OpenDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/open/progress/:code',
      summary: 'How far a matter is, by its whole code: stage, light and due, nothing else',
      tag: 'open',
      access: 'public',
      params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
      answer: Progress,
      async handle(call) {
        await limit(call, 'progress')
        const { code } = call.params
        const [row] = isCode(code) ? await rowsOf<MatterRow>(runner, BY_CODE, [normaliseCode(code)]) : []
        // One answer for wrong and for hidden codes: guessing teaches nothing.
        if (row === undefined) throw new Refusal('not_found', 'matter.notFound')
        const { light, dueAt, dueOn } = rowTime(row, world().calendars.view(row.regionId), call.now)
        return {
          code: row.code,
          kind: row.kind,
          stage: row.status,
          isOpen: row.closedAt === null,
          light,
          dueAt,
          dueOn,
        }
      },
    }),
    route({
      method: 'GET',
      url: '/api/health',
      summary: 'The process answers',
      tag: 'server',
      access: 'public',
      answer: Well,
      handle: async () => ({ ok: true }),
    }),
    route({
      method: 'GET',
      url: '/api/ready',
      summary: 'The database answers too',
      tag: 'server',
      access: 'public',
      answer: Well,
      async handle() {
        await rowsOf(runner, 'select 1 as one')
        return { ok: true }
      },
    }),
  ]
}
