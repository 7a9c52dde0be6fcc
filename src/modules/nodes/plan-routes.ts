/** A project's plan over HTTP: read, laid, changed, and what a change would do looked at before it is made. */
import { Type, type TSchema } from 'typebox'
import { route, type Route } from '../../platform/http/route.ts'
import { Uuid } from '../../platform/wire.ts'
import { amend, move, replan, report, type Decide } from './plan-acts.ts'
import { requireNamed } from './plan-rights.ts'
import { viewPlan } from './plan-view.ts'
import { changePlan, layPlan, previewChange, type PlanningDeps, type Step } from './planning.ts'
import {
  AmendBody,
  AmendDraft,
  LayBody,
  MoveBody,
  MoveDraft,
  PlanSchema,
  PreviewSchema,
  ReplanBody,
  ReplanDraft,
  ReportBody,
  type AmendWire,
  type LayWire,
  type MoveWire,
  type ReplanWire,
  type ReportWire,
} from './wire.ts'

const ById = Type.Object({ id: Uuid })
const tag = 'nodes'

export function planRoutes(deps: PlanningDeps): Route[] {
  const { pool, world } = deps
  return [
    route({
      method: 'GET',
      url: '/api/projects/:id/plan',
      summary: 'The nodes of a project, planned against actual, and what may be done to them',
      tag,
      access: 'signedIn',
      params: ById,
      answer: PlanSchema,
      handle: ({ params, actor, now }) => viewPlan(pool, world(), params.id, actor, now),
    }),
    ...stepRoutes(deps),
    ...previewRoutes(deps),
  ]
}

/** Only what an act may name is asked of others than the plan. */
function namedIn({ pool, world }: PlanningDeps, { actor }: Step, { nodes }: Pick<AmendWire, 'nodes'>) {
  return requireNamed(pool, world(), actor, nodes)
}

function stepRoutes(deps: PlanningDeps): Route[] {
  return [
    planStep<LayWire>(
      deps,
      'lay',
      'Lay the first plan of a project, backward from its target',
      LayBody,
      layPlan,
    ),
    planStep<ReplanWire>(
      deps,
      'replan',
      'Lay what has not ended anew from another target; the baseline stays',
      ReplanBody,
      changeBy('replan', replan),
    ),
    planStep<AmendWire>(
      deps,
      'amend',
      'Draw the nodes of a plan differently',
      AmendBody,
      async (_deps, step, input) => {
        await namedIn(deps, step, input)
        await changePlan(deps, step, 'amend', input, amend)
      },
    ),
    planStep<MoveWire>(
      deps,
      'move',
      'Move one node, and what waits for it along with it',
      MoveBody,
      changeBy('move', move),
    ),
    planStep<ReportWire>(
      deps,
      'report',
      'Write down when a node began and ended',
      ReportBody,
      changeBy('report', report),
    ),
  ]
}

type Take<Input> = (deps: PlanningDeps, step: Step, input: Input) => Promise<void>

function changeBy<Input extends { readonly version: number }>(
  act: string,
  decide: Decide<Input>,
): Take<Input> {
  return (deps, step, input) => changePlan(deps, step, act, input, decide)
}

/** One step with a plan; it answers the plan as it is then. `body` is the schema of the input. */
function planStep<Input>(
  deps: PlanningDeps,
  act: string,
  summary: string,
  body: TSchema,
  take: Take<Input>,
): Route {
  return route({
    method: 'POST',
    url: `/api/projects/:id/plan/${act}`,
    summary,
    tag,
    access: 'officer',
    params: ById,
    body,
    answer: PlanSchema,
    async handle({ params: { id }, body: input, actor, now }) {
      await take(deps, { id, actor, at: now }, input as Input)
      return viewPlan(deps.pool, deps.world(), id, actor, now)
    },
  })
}

function previewRoutes(deps: PlanningDeps): Route[] {
  return [
    planPreview<ReplanWire>(deps, 'replan', ReplanDraft, replan),
    planPreview<MoveWire>(deps, 'move', MoveDraft, move),
    planPreview<AmendWire>(deps, 'amend', AmendDraft, amend, (step, input) => namedIn(deps, step, input)),
  ]
}

type Draft<Input> = Omit<Input, 'reason' | 'version'> & { readonly version: number }

/** What a step would do, for whoever may take it; nothing is written. */
function planPreview<Input>(
  deps: PlanningDeps,
  act: string,
  body: TSchema,
  decide: Decide<Input>,
  check: (step: Step, input: Draft<Input>) => Promise<void> = () => Promise.resolve(),
): Route {
  return route({
    method: 'POST',
    url: `/api/projects/:id/plan/${act}/preview`,
    summary: `Which nodes would move from when to when: ${act}`,
    tag,
    access: 'officer',
    params: ById,
    body,
    answer: PreviewSchema,
    async handle({ params: { id }, body: input, actor, now }) {
      const step = { id, actor, at: now }
      await check(step, input as Draft<Input>)
      return previewChange(deps, step, input as Draft<Input>, decide)
    },
  })
}
