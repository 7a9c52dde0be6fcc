/** What an enterprise reads of its projects’ plans in one look: the light and the next node, of its own projects alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NextStepWire } from '../../src/modules/nodes/next-steps.ts'
import type { MatterListWire } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { fileAppeal } from '../support/appeal-story.ts'
import { laidPlan } from '../support/plan-story.ts'
import { openProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { id, plan } = await laidPlan(app, '2026-08-31')
const [first] = plan.nodes.toSorted((one, other) => one.plannedToOn.localeCompare(other.plannedToOn))

async function stepsOf(login: string): Promise<NextStepWire[]> {
  const { body } = await (await app.as(login)).get<{ rows: NextStepWire[] }>('/api/project-steps')
  return body.rows
}

test('the enterprise of a project sees its light and the node whose planned end comes first', async () => {
  const [step] = await stepsOf('wang')
  assert.equal(step?.projectId, id)
  assert.deepEqual([step.next?.name, step.next?.plannedToOn], [first?.name, first?.plannedToOn])
  assert.notEqual(step.light, 'red')
})

test('a node that is missed turns the light of the project red', async () => {
  app.at('2026-08-25T09:00')
  assert.equal((await stepsOf('wang'))[0]?.light, 'red')
  app.at('2026-03-02T09:00')
})

test('nobody reads the steps of another one’s project, nor without signing in', async () => {
  for (const login of ['liu', 'kong']) assert.deepEqual(await stepsOf(login), [], login)
  assert.equal((await app.stranger.get('/api/project-steps')).status, 401)
})

test('a project without a plan has no step', async () => {
  const without = (await openProject(app, { title: '未排计划' })).body.id
  assert.ok(!(await stepsOf('wang')).some(({ projectId }) => projectId === without))
})

test('a project promises its enterprise no time and its row tells none; an appeal that waits for its clock says so', async () => {
  await fileAppeal(app)
  const { body } = await (await app.as('wang')).get<MatterListWire>('/api/matters?scope=mine')
  const timed = (kind: string) => body.rows.filter((row) => row.kind === kind).map(({ isTimed }) => isTimed)
  assert.deepEqual([...new Set(timed('project'))], [false])
  assert.deepEqual(timed('appeal'), [true])
})
