/** Where projects and parcels lie: their outlines, what is refused as one, and the map that is drawn of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import type { RegisterImportWire, RegisterRowWire } from '../../src/engines/registers/wire.ts'
import type { ProjectListWire } from '../../src/modules/projects/wire-lists.ts'
import type { ProjectPointsWire } from '../../src/modules/projects/wire-totals.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { newKey } from '../support/appeal-story.ts'
import { mustOn, onProject, openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })

/** 100 by 200 metres or so, which are 19,990 square metres. */
const OUTLINE = 'POLYGON((120.2 36.05, 120.20111 36.05, 120.20111 36.051802, 120.2 36.051802, 120.2 36.05))'
const KEPT =
  'POLYGON((120.200000 36.050000, 120.201110 36.050000, 120.201110 36.051802, 120.200000 36.051802, 120.200000 36.050000))'
const CENTRE = { longitude: 120.200555, latitude: 36.050901 }
const DRAWN = [
  [120.2, 36.05],
  [120.20111, 36.05],
  [120.20111, 36.051802],
  [120.2, 36.051802],
]

const points = async () => (await (await app.as('chen')).get<ProjectPointsWire>('/api/projects/points')).body
const unplaced = async () =>
  (await (await app.as('chen')).get<ProjectListWire>('/api/projects?only=unplaced')).body.rows.map(
    ({ id }) => id,
  )

async function tolerate(value: number) {
  const answer = await (
    await app.as('luo')
  ).post<Problem>('/api/parameters', {
    name: 'land.areaTolerance',
    regionId: app.city.regions.city,
    when: {},
    effectiveFrom: '2026-03-02',
    value,
    basis: '云津市项目落位管理办法（测试）第五条',
  })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  await app.app.runJob('reference')
}

async function parcel(values: object, login = 'chen') {
  return (await app.as(login)).post<RegisterRowWire & Problem>('/api/registers/parcels', { values })
}

test('the outline of a project is kept, and its centre is the point of the project', async () => {
  const { id } = (await openProject(app, { outline: OUTLINE, longitude: '121', latitude: '37' })).body
  const { facts } = (await seeProject(await app.as('chen'), id)).body
  assert.deepEqual([facts.outline, facts.point], [KEPT, CENTRE])
  const drawn = (await points()).rows.find((one) => one.id === id)
  assert.deepEqual(drawn?.outlines, [DRAWN])
  assert.deepEqual({ longitude: drawn?.longitude, latitude: drawn?.latitude }, CENTRE)
})

test('what is no outline is refused at its field, and nothing of the project is kept', async () => {
  for (const [outline, code] of [
    ['东至规划路', 'outline.unreadable'],
    [OUTLINE.replace(', 120.2 36.05))', '))'), 'outline.open'],
    ['POLYGON((120.2 36, 120.3 36.1, 120.3 36, 120.2 36.1, 120.2 36))', 'outline.crossing'],
    ['POLYGON((36.05 120.2, 36.06 120.2, 36.06 120.3, 36.05 120.2))', 'outline.turned'],
    ['POLYGON((2.3 48.8, 2.4 48.8, 2.4 48.9, 2.3 48.8))', 'outline.outside'],
  ] as const) {
    const { status, body } = await openProject(app, { outline })
    assert.deepEqual([status, body.fields?.[0]?.path, body.reason.code], [422, '/input/outline', code])
  }
  assert.equal((await openProject(app, { outline: ' ' })).status, 422)
  assert.equal((await points()).rows.length, 1)
})

test('a point beside the centre of an outline is refused; the outline is changed instead', async () => {
  const { id } = (await openProject(app, { outline: OUTLINE })).body
  const { longitude, latitude } = CENTRE
  const moved = await onProject(app, 'chen', id, 'amend', { longitude: '120.3', latitude: '36.05' })
  assert.deepEqual([moved.status, moved.body.reason.code], [422, 'project.pointOfOutline'])
  await mustOn(app, 'chen', id, 'amend', { longitude: `${longitude}`, latitude: `${latitude}`, jobs: 5 })
  await mustOn(app, 'chen', id, 'amend', { outline: OUTLINE.replaceAll('120.2', '120.3') })
  const { facts } = (await seeProject(await app.as('chen'), id)).body
  assert.deepEqual(facts.point, { longitude: 120.300555, latitude: 36.050901 })
})

test('areas are compared once the region has said how closely, for what is told anew', async () => {
  const { id } = (await openProject(app, { outline: OUTLINE, landArea: 30_000 })).body
  await tolerate(5)
  await mustOn(app, 'chen', id, 'amend', { jobs: 7 })
  const far = await onProject(app, 'chen', id, 'amend', { landArea: 25_000 })
  assert.deepEqual(
    [far.status, far.body.fields?.[0]?.path, far.body.reason.code],
    [422, '/input/landArea', 'outline.area'],
  )
  await mustOn(app, 'chen', id, 'amend', { landArea: 20_400 })
  const wide = OUTLINE.replaceAll('120.20111', '120.20122')
  const wider = await onProject(app, 'chen', id, 'amend', { outline: wide })
  assert.deepEqual([wider.status, wider.body.fields?.[0]?.path], [422, '/input/outline'])
  await mustOn(app, 'chen', id, 'amend', { outline: wide, landArea: 22_000 })
})

test('a parcel keeps an outline that fits its area; another is refused at its field', async () => {
  const own = { name: '东一地块', regionId: '临溪区', state: 'offered' }
  const fit = await parcel({ ...own, code: 'DK-L1', area: '2', outline: OUTLINE })
  assert.equal(fit.status, 200, JSON.stringify(fit.body))
  const far = await parcel({ ...own, code: 'DK-L2', area: '3', outline: OUTLINE })
  assert.deepEqual(
    [far.status, far.body.fields?.[0]?.path, far.body.reason.code],
    [422, '/values/outline', 'outline.area'],
  )
  const open = await parcel({ ...own, code: 'DK-L2', area: '2', outline: 'POLYGON((120.2 36, 120.3 36))' })
  assert.deepEqual([open.status, open.body.reason.code], [422, 'outline.fewCorners'])
})

test('outlines come with a file of parcels, and a row whose outline does not fit is left out with the reason', async () => {
  const rows = [
    ['地块编号', '地块名称', '地区', '面积', '状态', '范围线'],
    ['DK-F1', '东三地块', '临溪区', 2, '待供', OUTLINE],
    ['DK-F2', '东四地块', '临溪区', 3, '待供', OUTLINE],
    ['DK-F3', '东五地块', '临溪区', 2, '待供', '东至规划路'],
  ]
  const form = new FormData()
  const file = await writeXlsx({ sheets: [{ name: '表', rows }] })
  form.set('file', new Blob([new Uint8Array(file)]), 'rows.xlsx')
  const chen = await app.as('chen')
  const { body } = await chen.send<RegisterImportWire>('/api/registers/parcels/import', form)
  assert.deepEqual([body.begun, body.broken], [1, 2])
  assert.deepEqual(
    body.faults.map(({ line, column }) => [line, column]),
    [
      [3, '范围线'],
      [4, '范围线'],
    ],
  )
})

test('a project without a point lies where its parcels lie, and is a gap while none of them has an outline', async () => {
  const own = { name: '东二地块', regionId: '临溪区', state: 'offered', area: '2' }
  assert.equal((await parcel({ ...own, code: 'DK-L3' })).status, 200)
  const { id } = (await openProject(app, { parcelCodes: 'DK-L3' })).body
  assert.ok((await unplaced()).includes(id))
  await mustOn(app, 'chen', id, 'amend', { parcelCodes: 'DK-L3,DK-L1' })
  assert.ok(!(await unplaced()).includes(id))
  const { rows, placed, unplaced: gaps } = await points()
  const { title: _title, ...drawn } = rows.find((one) => one.id === id) ?? { title: '' }
  assert.deepEqual(drawn, { ...drawn, ...CENTRE, outlines: [DRAWN] })
  assert.deepEqual([placed, gaps], [rows.length, (await unplaced()).length])
})

test('an enterprise sees no map, and puts no outline to its project', async () => {
  const { id } = (await openProject(app, {})).body
  const wang = await app.as('wang')
  assert.equal((await wang.get('/api/projects/points')).status, 403)
  const { version } = (await seeProject(wang, id)).body
  const answer = await wang.post<Problem>(`/api/projects/${id}/acts/amend`, {
    version,
    key: newKey(),
    input: { outline: OUTLINE },
  })
  assert.equal(answer.status, 403)
})
