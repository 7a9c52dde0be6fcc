/** When a team is active, over all templates. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TEMPLATE_NAMES, lacksOf, templateOf } from './templates.ts'

for (const name of TEMPLATE_NAMES) {
  const template = templateOf(name)
  const whole = new Map(template.slots.map(({ key, min }) => [key, min]))

  test(`a team of ${name} is active with the least of each slot and all documents`, () => {
    assert.deepEqual(lacksOf(template, whole, template.documents), [])
  })

  test(`a team of ${name} lacks each required slot and document that is not there, and says which`, () => {
    for (const { key } of template.slots.filter(({ min }) => min > 0))
      assert.deepEqual(
        lacksOf(template, new Map(whole).set(key, 0), template.documents).map((lack) => lack.key),
        [key],
      )
    assert.deepEqual(
      lacksOf(template, whole, []).map(({ key }) => key),
      template.documents,
    )
  })

  test(`a team of ${name} has each slot once, and whoever leads it is one and stays`, () => {
    const keys = template.slots.map(({ key }) => key)
    assert.equal(new Set(keys).size, keys.length)
    const leader = template.slots.find(({ key }) => key === 'leader')
    if (leader !== undefined) assert.deepEqual([leader.min, leader.max, leader.isKept], [1, 1, true])
  })
}
