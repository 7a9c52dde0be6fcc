/** Scores of projects, officers and departments over HTTP, with weights of the region and the projects behind each number. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EvaluatedWire, EvaluationWire } from '../../src/modules/targets/wire-evaluation.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { mustOn, openProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city, linxi } = app.city.regions
const PERIOD = 'from=2026-01-01&to=2026-12-31'
const evaluation = async (login: string, more = '') =>
  (await (await app.as(login)).get<EvaluationWire & Problem>(`/api/project-evaluation?${PERIOD}${more}`)).body
const behind = async (login: string, more = '') =>
  (await (await app.as(login)).get<EvaluatedWire>(`/api/project-evaluation/projects?${PERIOD}${more}`)).body
const weigh = async (value: object) =>
  (await app.as('luo')).post<Problem>('/api/parameters', {
    name: 'target.evaluation',
    regionId: city,
    effectiveFrom: '2026-03-02',
    value,
    basis: '云招商〔2026〕9号',
  })

async function opened(title: string): Promise<string> {
  return (await openProject(app, { title })).body.id
}

test('without weights there are projects and no scores; weights that do not add up are refused', async () => {
  await opened('甲')
  const told = await evaluation('chen')
  assert.deepEqual([told.rule, told.score, told.count], [null, null, 1])
  assert.equal((await weigh({ nodes: 50, stage: 20, reports: 10, investment: 30 })).status, 422)
})

test('a project that is stuck costs its steward and its department, and is found behind the number', async () => {
  assert.equal((await weigh({ nodes: 40, stage: 20, reports: 10, investment: 30 })).status, 200)
  const { labour, resources } = app.city.departments
  const late = await opened('停滞的')
  await mustOn(app, 'chen', late, 'handOver', { departmentId: labour, reason: '要素保障' })
  await mustOn(app, 'lin', late, 'take')
  app.at('2026-06-10T09:00')
  const early = await opened('新的')
  await mustOn(app, 'chen', early, 'handOver', { departmentId: resources, reason: '落地' })
  await mustOn(app, 'yu', early, 'take')
  const { departments, officers, rule } = await evaluation('chen', `&regionId=${linxi}`)
  assert.equal(rule?.basis, '云招商〔2026〕9号')
  const scoreOf = (id: string) => departments.find((one) => one.id === id)?.score
  assert.deepEqual([scoreOf(labour), scoreOf(resources)], [0, 100])
  assert.deepEqual(
    officers.map(({ name, score, count }) => [name, score, count]),
    [
      ['于海燕', 100, 1],
      ['林晓初', 0, 1],
    ],
  )
  const { rows } = await behind('chen', `&departmentId=${labour}`)
  assert.deepEqual(
    rows.map(({ title, score }) => [title, score]),
    [['停滞的', 0]],
  )
  const stage = rows[0]?.shares.find(({ indicator }) => indicator === 'stage')
  assert.deepEqual([stage?.done, stage?.of, stage?.value], [0, 1, 0])
  assert.equal(rows[0]?.shares.find(({ indicator }) => indicator === 'nodes')?.value, null)
  const [first] = (await behind('chen')).rows
  assert.equal(first?.score, 0)
})

test('whoever does not read the region learns no score, and a period that is turned round is refused', async () => {
  assert.equal((await evaluation('yu')).code, 'not_permitted')
  assert.equal((await evaluation('wei', `&regionId=${linxi}`)).code, 'not_found')
  const { body } = await (
    await app.as('chen')
  ).get<Problem>('/api/project-evaluation?from=2026-02-01&to=2026-01-01')
  assert.equal(body.fields[0]?.code, 'board.periodTurned')
})
