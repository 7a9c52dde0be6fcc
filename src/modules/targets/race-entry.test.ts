/** Who may do what with a race entry, in which status; and that it is nobody else's before it is approved. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testActs, type Allowed } from '../../../test/support/act-matrix.ts'
import { PureMatter, smallOrganisation } from '../../../test/support/pure-matter.ts'
import { everybody } from '../../../test/support/pure-project.ts'
import { moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import { publicationRelations } from '../opportunities/module.ts'
import { raceRelations } from './module.ts'
import { raceEntryKind, type RaceEntry } from './race-entry.ts'

const at = moment('2026-03-02T09:00')
/** Has written it, and holds the power to decide besides. */
const li: Officer = { ...everybody.li, powers: ['project.publish'] }
const people = { ...everybody, li }
const WRITTEN = {
  theme: 'innovation',
  title: '拿地即开工',
  writing: '四证同发',
  fromOn: '2026-01-01',
  toOn: '2026-01-31',
}
const OWN = ['li', 'sun']

const ALLOWED: Allowed = {
  draft: { rewrite: OWN, submit: OWN, drop: OWN },
  reviewing: { approve: ['publisher'], sendBack: ['publisher'] },
  published: { withdraw: ['publisher', ...OWN] },
}

const blank = () =>
  new PureMatter<RaceEntry>(
    raceEntryKind,
    { ...publicationRelations, ...raceRelations },
    { at, law: [], organisation: smallOrganisation() },
  )
const draft = () => blank().act('draft', li, at, WRITTEN)
const reviewing = () => draft().act('submit', li, at)
const published = () => reviewing().act('approve', people.publisher, at)
const reason = '数据有误'

testActs<RaceEntry>({
  kind: raceEntryKind,
  stages: {
    draft,
    reviewing,
    published,
    withdrawn: () => published().act('withdraw', li, at, { reason }),
    dropped: () => draft().act('drop', li, at, { reason }),
  },
  people,
  allowed: ALLOWED,
  at,
})

test('an entry is confidential until it is approved', () => {
  assert.deepEqual(
    [draft(), reviewing(), published()].map(({ it }) => it.matter.confidential),
    [true, true, false],
  )
})

/** At which field a draft is refused; null when it is not. */
const why = (more: object) => {
  try {
    blank().act('draft', li, at, { ...WRITTEN, ...more })
    return null
  } catch (error) {
    return (error as { fields?: readonly { path: string }[] }).fields?.[0]?.path
  }
}

test('a period that ends before it begins, and a day that there is none of, are refused', () => {
  assert.equal(why({ toOn: '2025-12-31' }), '/input/toOn')
  assert.equal(why({ fromOn: '2026-02-30' }), '/input/fromOn')
  assert.equal(why({ toOn: '2026-01-01' }), null)
})
