/** What is published about projects passes two persons, whatever powers one of them holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { PersonId } from '../../kernel/matter.ts'
import { PureMatter, officer, smallOrganisation } from '../../../test/support/pure-matter.ts'
import { publicationRelations } from './module.ts'
import { opportunityKind, type Opportunity } from './opportunity.ts'

const at = (time: string) => moment(`2026-03-02T${time}`)
const organisation = smallOrganisation()
/** Holds both powers, as a small office may have it. */
const both = (postId: string): Officer => ({
  ...officer(postId, organisation),
  powers: ['project.manage', 'project.publish'],
})
const chen = both('dispatcher')
const wang = both('revisitor')
const DRAFT = { title: '招商', channel: 'sunshine', industry: '新材料', place: '某区', summary: '厂房' }

function drafted(): PureMatter<Opportunity> {
  const matter = new PureMatter<Opportunity>(opportunityKind, publicationRelations, {
    at: at('09:00'),
    law: [],
    organisation,
  })
  return matter.act('draft', chen, at('09:00'), DRAFT)
}

test('whoever has written it may not decide it, though they hold both powers', () => {
  const matter = drafted().act('submit', wang, at('09:10'))
  assert.equal(matter.whyNot('approve', chen, at('09:20'))?.code, 'act.notBy')
  assert.equal(matter.whyNot('sendBack', chen, at('09:20'))?.code, 'act.notBy')
  matter.act('approve', wang, at('09:20'))
  assert.equal(matter.it.matter.status, 'published')
  assert.equal(matter.it.row.publishedAt, at('09:20'))
})

test('whoever has changed it had a hand in it, and so had whom they stood in for', () => {
  const matter = drafted()
  const insteadOfWang = { ...both('housing'), insteadOf: 'Wang' as PersonId }
  matter.act('rewrite', insteadOfWang, at('09:05'), DRAFT).act('submit', chen, at('09:10'))
  assert.equal(matter.whyNot('approve', wang, at('09:20'))?.code, 'act.notBy')
})

test('nothing is decided before it is submitted, and nothing is rewritten once it is out', () => {
  const matter = drafted()
  assert.equal(matter.whyNot('approve', wang, at('09:05'))?.code, 'act.status')
  matter.act('submit', chen, at('09:10')).act('approve', wang, at('09:20'))
  assert.equal(matter.whyNot('rewrite', chen, at('09:30'))?.code, 'act.status')
  matter.act('withdraw', chen, at('09:40'), { reason: '已落户' })
  assert.equal(matter.it.row.withdrawnReason, '已落户')
})

test('an amount that is none is refused at its field', () => {
  assert.throws(
    () => drafted().act('rewrite', chen, at('09:05'), { ...DRAFT, investment: '若干' }),
    /invalid_input/,
  )
})
