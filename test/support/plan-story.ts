/** What tests of plans begin with: a project with a plan laid, and how a change of it is sent and looked at. */
import assert from 'node:assert/strict'
import type { NodeInputWire, NodeWire, PlanWire, PreviewWire } from '../../src/modules/nodes/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import type { TestApp } from './app.ts'
import { openProject } from './project-story.ts'

export type LaidPlan = NonNullable<PlanWire['plan']>

/** Sends one change of a project's plan. */
export async function changePlan(app: TestApp, login: string, id: string, act: string, input: object) {
  return (await app.as(login)).post<PlanWire & Problem>(`/api/projects/${id}/plan/${act}`, input)
}

/** Looks at what a change would do. */
export async function previewPlan(app: TestApp, login: string, id: string, act: string, input: object) {
  return (await app.as(login)).post<PreviewWire & Problem>(`/api/projects/${id}/plan/${act}/preview`, input)
}

/** A project of Lantian with a plan for an existing plant: the resources bureau answers for what housing would. */
export async function laidPlan(
  app: TestApp,
  targetOn: string,
): Promise<{ readonly id: string; readonly plan: LaidPlan }> {
  const id = (await openProject(app)).body.id
  const owners = [{ role: 'housing', departmentId: app.city.departments.resources }]
  const laid = await changePlan(app, 'chen', id, 'lay', { type: 'existingPlant', targetOn, owners })
  assert.equal(laid.status, 200, JSON.stringify(laid.body))
  return { id, plan: laid.body.plan as LaidPlan }
}

/** The node of a plan with that key. */
export function nodeIn(plan: PlanWire['plan'], key: string): NodeWire {
  const node = plan?.nodes.find((one) => one.key === key)
  assert.ok(node, key)
  return node
}

/** A node as it is drawn, without what follows from that. */
export function drawn({ key, name, days, unit, after, soft, role, department }: NodeWire): NodeInputWire {
  return {
    key,
    name,
    days,
    unit,
    after,
    soft,
    role,
    departmentId: department?.id ?? null,
    postId: null,
    matterId: null,
  }
}
