/** What anybody may read of how projects are looked after: the stages with the limits of a region, from the law of the day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STAGES } from '../../src/modules/projects/words.ts'
import type { TrackingWire } from '../../src/modules/projects/wire-tracking.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { city, linxi } = app.city.regions
const read = async (query = '') =>
  (await app.stranger.get<TrackingWire & Problem>(`/api/open/project-tracking?${query}`)).body
const stageOf = ({ stages }: TrackingWire, stage: string) => stages.find((one) => one.stage === stage)
const set = async (name: string, regionId: string, length: number, when: object) =>
  (await app.as('luo')).post('/api/parameters', {
    name,
    regionId,
    when,
    effectiveFrom: '2026-03-02',
    value: { length, unit: 'ND', roll: 'none' },
    basis: '云招商〔2026〕2号',
  })

test('anybody reads every stage with what it asks for, and the limit of the law with its basis', async () => {
  const told = await read()
  assert.deepEqual([told.region.id, told.office?.zh], [city, '云津市营商环境建设局'])
  assert.deepEqual(
    told.stages.map(({ stage }) => stage),
    [...STAGES],
  )
  assert.deepEqual(stageOf(told, 'started')?.evidence, ['constructionPermit', 'siteStart'])
  assert.deepEqual([stageOf(told, 'signed')?.limit?.length, stageOf(told, 'signed')?.limit?.unit], [90, 'ND'])
  assert.equal(stageOf(told, 'signed')?.acceptance, null)
})

test('a region that has set its own limit shows it, the others keep that of the city', async () => {
  assert.equal((await set('project.stage', linxi, 20, { stage: 'signed' })).status, 200)
  assert.equal((await set('project.accept', linxi, 3, {})).status, 200)
  const own = stageOf(await read(`regionId=${linxi}`), 'signed')
  assert.deepEqual(
    [own?.limit?.length, own?.limit?.basis, own?.acceptance?.length],
    [20, '云招商〔2026〕2号', 3],
  )
  assert.equal(stageOf(await read(`regionId=${city}`), 'signed')?.limit?.length, 90)
})

test('a region that there is none of is not found', async () => {
  assert.equal((await read('regionId=019a0000-0000-7000-8000-00000000ffff')).code, 'not_found')
})
