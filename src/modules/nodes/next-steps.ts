/** How the plan of each running project stands and which node is next: what an enterprise looks for first in its list of projects. */
import { Type, type Static } from 'typebox'
import type { Pool } from 'pg'
import { isoDay, type Moment } from '../../calendar/days.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import { IsoDay, NameSchema, nullable, oneOf, Uuid } from '../../platform/wire.ts'
import { warnedIn } from './plan-view.ts'
import { timeOf } from './planning.ts'
import { standingOf } from './standing.ts'
import { listPlans, type ChartedPlan } from './store.ts'
import { NODE_LIGHTS } from './words.ts'

const light = oneOf(NODE_LIGHTS)
const NextStep = Type.Object({
  projectId: Uuid,
  /** The worst light of its nodes. */
  light,
  /** The node that is not finished and whose planned end comes first; null when all are. */
  next: nullable(
    Type.Object({
      name: Type.String(),
      plannedToOn: IsoDay,
      light,
      department: nullable(NameSchema),
      /** Whether the builder does it, and no department. */
      isBuilders: Type.Boolean(),
    }),
  ),
})
export type NextStepWire = Static<typeof NextStep>

/** An enterprise has a handful of projects; an officer who asks gets those of the earliest targets. */
const PLANS_MAX = 200

export function nextStepRoutes({
  pool,
  world,
}: {
  readonly pool: Pool
  readonly world: () => World
}): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/project-steps',
      summary: 'How the plans of the reader’s running projects stand, and the next node of each',
      tag: 'nodes',
      access: 'signedIn',
      answer: Type.Object({ rows: Type.Array(NextStep) }),
      handle: async ({ actor, now }) => ({ rows: await nextSteps(pool, world(), actor, now) }),
    }),
  ]
}

async function nextSteps(pool: Pool, world: World, actor: Actor, now: Moment): Promise<NextStepWire[]> {
  const plans = await listPlans(pool, { parties: [...actor.parties] }, PLANS_MAX)
  return plans.map((plan) => nextStep(plan, world, now))
}

function nextStep({ project, plan, nodes }: ChartedPlan, world: World, now: Moment): NextStepWire {
  const time = timeOf(world, project.regionId, now)
  const standing = standingOf(nodes, plan.targetOn, time, warnedIn(world, project.regionId, time))
  const [next] = nodes
    .filter(({ finishedOn }) => finishedOn === null)
    .sort((one, other) => one.plannedToOn - other.plannedToOn)
  if (next === undefined) return { projectId: project.id, light: standing.light, next: null }
  const { organisation } = world
  const department =
    next.departmentId === null
      ? undefined
      : organisation.department(organisation.heir(next.departmentId as DepartmentId))
  return {
    projectId: project.id,
    light: standing.light,
    next: {
      name: next.name,
      plannedToOn: isoDay(next.plannedToOn),
      light: standing.nodes.get(next.key)?.light ?? 'notStarted',
      department: department?.name ?? null,
      isBuilders: next.role === 'builder',
    },
  }
}
