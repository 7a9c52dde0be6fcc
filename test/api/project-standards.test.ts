/** A project against the entry standards of its park, through the real application: listed, decided with, and blocked by none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterRowWire } from '../../src/engines/registers/wire.ts'
import type { StandardsWire } from '../../src/modules/projects/wire-standards.ts'
import { startApp } from '../support/app.ts'
import { consultAll, giveOpinions, mustOn, openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const values = {
  code: 'YQ-1',
  name: '高新园',
  regionId: app.city.regions.linxi,
  level: 'district',
  chiefName: '韩树',
  chiefPost: '区委书记',
  chiefFromOn: '2025-01-01',
  investmentPerMu: '400',
  taxPerMu: '25',
  environment: '无生产废水',
}
await (await app.as('chen')).post<RegisterRowWire>('/api/registers/parks', { values })
const standards = async (login: string, id: string) =>
  (await app.as(login)).get<StandardsWire>(`/api/projects/${id}/standards`)

test('a project that falls short of the standards of its park is shown where, and is let in by people who have seen it', async () => {
  // Thirty mu, 200 万元 a mu; its tax is not known.
  const { id } = (await openProject(app, { parkCode: 'YQ-1', investment: '6000', landArea: 20_000 })).body
  const { body } = await standards('chen', id)
  assert.equal(body.park?.name, '高新园')
  assert.deepEqual(
    body.checks.map(({ standard, state, asked, offered, text }) => [standard, state, asked, offered, text]),
    [
      ['investmentPerMu', 'short', 400_000_000, 200_000_000, null],
      ['taxPerMu', 'unknown', 25_000_000, null, null],
      ['environment', 'judged', null, null, '无生产废水'],
    ],
  )
  await consultAll(app, id)
  await giveOpinions(app, id)
  await mustOn(app, 'chen', id, 'conclude', { conclusion: 'conditional', reason: '二期补足投资' })
  const { timeline } = (await seeProject(await app.as('chen'), id)).body
  const concluded = timeline.find(({ act }) => act === 'conclude')
  assert.deepEqual(
    concluded?.facts.filter(({ fact }) => fact === 'projectShort').map(({ values: told }) => told),
    [{ standard: 'project.standard.investmentPerMu' }],
  )
})

test('a project in no park is compared with nothing, and one that somebody does not see is not there', async () => {
  const { id } = (await openProject(app)).body
  assert.deepEqual((await standards('chen', id)).body, { park: null, checks: [] })
  assert.equal((await standards('ke', id)).status, 404)
  assert.equal((await standards('wang', id)).status, 403)
})
