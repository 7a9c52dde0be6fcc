/** A project secretary at the desk: every entry of the menu opens without an error, and shows nothing but what they are bound to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { openCity } from '../support/journey.ts'
import { openProject } from '../support/project-story.ts'

const { app, desk } = await openCity('2026-03-02T09:00')
const HREF = 'nav a[href^="/desk/"]'

const chen = await app.as('chen')
const team = await chen.post<{ id: string }>('/api/teams', {
  template: 'workGroup',
  name: '自然资源局工作组',
  subjectId: app.city.departments.resources,
})
for (const [slot, post] of [
  ['leader', 'resources.head'],
  ['secretary', 'resources.first'],
] as const)
  await chen.post(`/api/teams/${team.body.id}/join`, { slot, postId: app.city.post(post) })
const bound = (await openProject(app, { title: '绑定的项目' })).body.id
await openProject(app, { title: '同组另一项目' })
const done = await chen.post(`/api/teams/${team.body.id}/bind`, { kind: 'project', subjectId: bound })
assert.equal(done.status, 200)

/** The pages that links lead to, each once. */
async function pathsOf(links: Locator): Promise<readonly string[]> {
  const hrefs = await Promise.all((await links.all()).map(async (link) => link.getAttribute('href')))
  return [...new Set(hrefs.map((href) => (href ?? '').split('?')[0] ?? ''))]
}

test('a project secretary opens every entry of their menu, and the project that they are bound to, without an error', async () => {
  app.at('2026-03-02T09:05')
  const { page, wrongs, context } = await desk('yu')
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
  })
  await page.goto('/desk/inbox')
  await page.locator(HREF).first().waitFor()
  const entries = await pathsOf(page.locator(HREF))
  assert.ok(entries.length > 10)
  assert.ok(!entries.includes('/desk/boards') && !entries.includes('/desk/teams'))
  for (const entry of [...entries, `/desk/projects/${bound}`]) {
    await page.goto(entry, { waitUntil: 'networkidle' })
    assert.deepEqual(refused, [], entry)
    assert.equal(await page.getByText('同组另一项目').count(), 0, entry)
  }
  await page.getByRole('heading', { name: '绑定的项目' }).waitFor()
  // A link that would end in a refusal is none.
  const links = await pathsOf(page.locator('main a[href^="/desk/"]'))
  for (const link of links) {
    await page.goto(link, { waitUntil: 'networkidle' })
    assert.deepEqual(refused, [], link)
  }
  assert.deepEqual(wrongs, [])
  await context.close()
})
