/** A project in the browser: entered at the desk, told what it lacks, brought forward, and seen by its enterprise on a phone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { mustOn, openProject, projectIn } from '../support/project-story.ts'

const { app, desk, phone } = await openCity('2026-03-02T09:00')

test('the page of a project says what the next stage lacks, until it is there', async () => {
  const { id } = (await openProject(app, { investor: '蓝田控股', content: '生产线', channel: 'fair' })).body
  const { page } = await desk('chen')
  await page.goto(`${app.url}/desk/projects`)
  await page.getByRole('link', { name: '蓝田精密机床二期' }).click()
  await page.getByText('进入“在谈”还需要').waitFor()
  await page.getByText('会谈纪要').first().waitFor()
  await mustOn(app, 'chen', id, 'record', { evidence: 'meetingMinutes', on: '2026-03-02', note: '首次会谈' })
  await page.reload()
  await page.getByText('大事记').waitFor()
  assert.equal(await page.getByText('进入“在谈”还需要').count(), 0)
  await page.close()
})

test('whoever has the code of a signed project sees its stages on a phone without signing in', async () => {
  const id = await projectIn(app, 'signed')
  const { rows } = await app.pool.query<{ code: string }>(
    'select code from project_code where project_id = $1',
    [id],
  )
  const { page } = await phone(null)
  await page.goto(`${app.url}/p/${rows[0]?.code}`)
  await page.getByText('已到达的阶段').waitFor()
  assert.equal(await page.getByText('打开项目').count(), 0)
  await page.close()
})
