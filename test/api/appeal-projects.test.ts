/** An appeal names the project that it is about: one of the enterprise's own, by any of its codes; it stands on its page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterListWire } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { fileAppeal } from '../support/appeal-story.ts'
import { openProject, seeProject } from '../support/project-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { enterprises, regions } = app.city
const { id, code } = (await openProject(app)).body

async function appealsOf(login: string, projectId: string): Promise<string[]> {
  const { body } = await (
    await app.as(login)
  ).get<MatterListWire>(`/api/matters?kind=appeal&projectId=${projectId}`)
  return body.rows.map((row) => row.id)
}

test('an appeal that names the project by the code of its page or of the registry stands on the page of the project', async () => {
  const projectCode = (await seeProject(await app.as('chen'), id)).body.facts.projectCode ?? ''
  const filed = [
    (await fileAppeal(app, { projectCode: code })).body.id,
    (await fileAppeal(app, { projectCode })).body.id,
  ]
  assert.deepEqual((await appealsOf('chen', id)).toSorted(), filed.toSorted())
})

test('an appeal without a project stands on none', async () => {
  const { status, body } = await fileAppeal(app)
  assert.equal(status, 200)
  assert.ok(!(await appealsOf('chen', id)).includes(body.id))
})

test('a code of another enterprise’s project, or of none, is refused at its field', async () => {
  const other = await openProject(app, { regionId: regions.wangshan, enterpriseId: enterprises.xingyuan })
  for (const projectCode of [other.body.code, 'XM-0000', '2105-370211-04-01-999999']) {
    const { status, body } = await fileAppeal(app, { projectCode })
    assert.deepEqual(
      [status, body.fields?.[0]?.path, body.reason.code],
      [422, '/input/projectCode', 'appeal.notItsProject'],
    )
  }
})
