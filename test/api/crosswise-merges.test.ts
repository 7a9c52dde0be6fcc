/** Two projects that are each merged into the other at the same moment: one of both goes through, and nobody waits in a circle. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../support/app.ts'
import { newKey, type Done } from '../support/appeal-story.ts'
import { openProject, seeProject } from '../support/project-story.ts'

const PAIRS = 20

test('of two opposite merges one goes through, and the other is refused without having waited for a deadlock to be found', async () => {
  const app = await startApp({ at: '2026-03-02T09:00' })
  const luo = await app.as('luo')
  const deadlocks = async () => {
    const { rows } = await app.database
      .pool('owner')
      .query<{ n: string }>('select deadlocks as n from pg_stat_database where datname = current_database()')
    return Number(rows[0]?.n)
  }
  const opened = async (title: string) => {
    const { id } = (await openProject(app, { title })).body
    const { body } = await seeProject(luo, id)
    return { id, code: body.facts.projectCode ?? '', version: body.version }
  }
  const merge = (
    { id, version }: Awaited<ReturnType<typeof opened>>,
    { code }: Awaited<ReturnType<typeof opened>>,
  ): Promise<Done> =>
    luo.post(`/api/projects/${id}/acts/merge`, {
      version,
      key: newKey(),
      input: { intoCode: code, reason: '重复' },
    })
  const before = await deadlocks()
  for (let pair = 0; pair < PAIRS; pair++) {
    const one = await opened(`甲${pair}`)
    const other = await opened(`乙${pair}`)
    const answers = await Promise.all([merge(one, other), merge(other, one)])
    const statuses = answers.map(({ status }) => status).sort((a, b) => a - b)
    assert.deepEqual(statuses, [200, 409], JSON.stringify(answers.map(({ body }) => body)))
    const seen = await Promise.all(
      [one, other].map(async ({ id }) => (await seeProject(luo, id)).body.status),
    )
    assert.deepEqual(new Set(seen), new Set(['lead', 'merged']))
  }
  assert.equal(await deadlocks(), before)
})
