/** What an enterprise sees of its stewards over HTTP, and that it has reached them. */
import { Refusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { writeUse } from './directs.ts'
import { requireAgent, viewMine, writeToMine } from './mine.ts'
import type { StewardDeps } from './pools.ts'
import { MyStewardsSchema, UseMineBody } from './wire.ts'
import { WritingBody } from './wire-writing.ts'

const common = { tag: 'stewards', access: 'signedIn' } as const

export function myStewardRoutes(deps: StewardDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/my-stewards',
      summary: 'Who looks after the enterprise that one acts for, and after its projects',
      answer: MyStewardsSchema,
      handle: ({ actor, now }) => viewMine(pool, world(), requireAgent(actor), now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/my-stewards/messages',
      summary:
        'Write to whoever looks after the enterprise or one of its projects: it stands among their messages',
      body: WritingBody,
      handle: ({ body, actor, now }) => writeToMine(deps, body, requireAgent(actor), now),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/my-stewards/use',
      summary: 'Write down that the enterprise has called or written to its steward',
      body: UseMineBody,
      async handle({ body: { assignmentId, way }, actor, now }) {
        const agent = requireAgent(actor)
        const { rows } = await viewMine(pool, world(), agent, now)
        const used = rows.find((row) => row.assignmentId === assignmentId)
        if (used === undefined) throw new Refusal('not_found', 'steward.noAssignment')
        const projectId = used.subject.kind === 'project' ? used.subject.id : null
        const use = { channel: 'steward', way, name: used.filler.name } as const
        await writeUse(deps, { projectId, enterpriseId: agent.enterpriseId }, use, agent, now)
      },
    }),
  ]
}
