/** Who may do what with a matter on the through train, in which status; and when a flag holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testActs } from '../../../test/support/act-matrix.ts'
import {
  CITY,
  FIRM,
  HOUSING,
  PureMatter,
  TAX,
  agent,
  lawRows,
  officer,
  smallOrganisation,
} from '../../../test/support/pure-matter.ts'
import { day, moment } from '../../calendar/days.ts'
import { SYSTEM, type Actor } from '../../kernel/actor.ts'
import type { EnterpriseId, PostId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { projectRelations } from '../projects/module.ts'
import { throughTrainRelations } from './module.ts'
import { throughTrainKind } from './rules.ts'
import { isFlagged, type ThroughTrain } from './train.ts'
import { LEAD, OFFICE } from './words.ts'

const at = moment('2026-03-02T09:00')
/** The revisitor leads the city, the dispatcher is the leaders' office. */
const POWERS: Readonly<Record<string, readonly string[]>> = { revisitor: [LEAD], dispatcher: [OFFICE] }
const small = smallOrganisation()
const posts = small.posts().map((post) => ({ ...post, powers: POWERS[post.id] ?? [] }))
const organisation: Organisation = {
  ...small,
  posts: () => posts,
  post: (id) => posts.find((post) => post.id === id),
  postsOf: (id) => posts.filter(({ departmentId }) => departmentId === id),
  postWith: (_region, power) => posts.find(({ powers }) => powers.includes(power)),
}
const people = {
  office: officer('dispatcher', organisation),
  leader: officer('revisitor', organisation),
  /** Leads another city: has the power, and not this queue. */
  otherLeader: { ...officer('chief', organisation), powers: [LEAD] },
  li: officer('housing', organisation),
  zhou: officer('tax', organisation),
  firm: agent(),
  otherFirm: agent('firm-two' as EnterpriseId),
  system: SYSTEM,
} satisfies Record<string, Actor>

const FLAG = { subjectId: 'project', isSet: true, fromOn: day('2026-01-01') }
const PROJECT = {
  id: 'project',
  regionId: CITY,
  enterpriseId: FIRM,
  parkId: null,
  flags: [FLAG],
  isServing: false,
}
const TOPIC = { title: '用电', text: '增容受阻', projectId: 'project', leaderPostId: 'revisitor' }

function fresh(project: object = {}, limits: Record<string, unknown> = {}) {
  return new PureMatter<ThroughTrain>(
    throughTrainKind,
    { ...projectRelations, ...throughTrainRelations },
    {
      at,
      law: lawRows({ 'throughTrain.answer': { length: 5, unit: 'WD' }, ...limits }),
      organisation,
      facts: { trainProject: { ...PROJECT, ...project } },
    },
  )
}
const placed = () => fresh().act('place', people.firm, at, TOPIC)
const registered = () => placed().act('register', people.office, at, {})
const ORDER = { departmentIds: [HOUSING, TAX], instruction: '限期办结', workingDays: 3 }
const instructed = () => registered().act('instruct', people.leader, at, ORDER)
const answering = () =>
  instructed()
    .act('feedBack', people.li, at, { feedback: '已增容' })
    .act('feedBack', people.zhou, at, { feedback: '已减免' })
const evaluation = { solved: true, level: 'satisfied' }

testActs({
  kind: throughTrainKind,
  stages: {
    placed,
    registered,
    instructed,
    answering,
    done: () =>
      answering()
        .act('review', people.leader, at, { opinion: '好' })
        .act('evaluate', people.firm, at, evaluation),
    declined: () => registered().act('decline', people.leader, at, { reason: '另案' }),
    withdrawn: () => placed().act('withdraw', people.firm, at, { reason: '已解决' }),
  },
  people,
  allowed: {
    placed: { register: ['office'], withdraw: ['firm'] },
    registered: { instruct: ['leader'], decline: ['leader'], withdraw: ['firm'] },
    instructed: { feedBack: ['li', 'zhou'], withdraw: ['firm'] },
    answering: {
      evaluate: ['firm'],
      review: ['leader'],
      sendBack: ['leader'],
      lapse: ['system'],
      withdraw: ['firm'],
    },
  },
  at,
})

const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as { fields?: readonly { code: string }[] }).fields?.[0]?.code ?? String(error)
  }
  return 'taken'
}

test('a flag holds from its day until the entry that lifts it; a later entry of another subject does not lift it', () => {
  const lifted = { ...FLAG, isSet: false, fromOn: day('2026-02-01') }
  const park = { ...FLAG, subjectId: 'park', isSet: false, fromOn: day('2026-02-01') }
  assert.equal(isFlagged([FLAG], day('2025-12-31')), false)
  assert.equal(isFlagged([FLAG], day('2026-01-01')), true)
  assert.equal(isFlagged([FLAG, lifted], day('2026-01-31')), true)
  assert.equal(isFlagged([FLAG, lifted], day('2026-02-01')), false)
  assert.equal(isFlagged([FLAG, park], day('2026-02-01')), true)
  assert.equal(isFlagged([], day('2026-02-01')), false)
})

test('a project without the flag, without enterprise or of somebody else is refused, and so is a post that leads nothing', () => {
  const place = (project: object, more: object = {}, who: Actor = people.firm) =>
    codeOf(() => fresh(project).act('place', who, at, { ...TOPIC, ...more }))
  assert.equal(place({}), 'taken')
  assert.equal(place({ isServing: true }, {}, people.li), 'taken')
  assert.equal(place({ flags: [] }), 'throughTrain.notFlagged')
  assert.equal(place({ isServing: true, enterpriseId: null }, {}, people.li), 'throughTrain.noEnterprise')
  assert.equal(place({}, { leaderPostId: 'housing' as PostId }), 'throughTrain.noLeader')
  assert.notEqual(place({}, {}, people.otherFirm), 'taken')
  assert.notEqual(place({}, {}, people.li), 'taken')
})

const order = (more: object) =>
  codeOf(() => registered().act('instruct', people.leader, at, { ...ORDER, ...more }))

test('an instruction gives its days where the region has set no limit, and names no unit twice', () => {
  assert.equal(order({}), 'taken')
  assert.equal(order({ workingDays: undefined }), 'throughTrain.limitMissing')
  assert.equal(order({ departmentIds: [HOUSING, HOUSING] }), 'throughTrain.unitTwice')
  assert.equal(order({ departmentIds: ['nowhere'] }), 'department.unknown')
})

test('both answer: either alone does not end it, and a unit that was late stays late when it was sent back', () => {
  const late = moment('2026-03-09T09:00')
  const matter = instructed()
    .act('feedBack', people.li, at, { feedback: '已增容' })
    .act('feedBack', people.zhou, late, { feedback: '已减免' })
  assert.equal(matter.it.row.wasLate, true)
  matter.act('evaluate', people.firm, late, { solved: false, level: 'dissatisfied' })
  assert.equal(matter.it.matter.status, 'answering')
  assert.equal(matter.whyNot('evaluate', people.firm, late)?.code, 'throughTrain.evaluated')
  matter.act('sendBack', people.leader, late, { reason: '未解决', workingDays: 2 })
  assert.deepEqual([matter.it.matter.status, matter.it.row.evaluation], ['instructed', null])
  for (const unit of [people.li, people.zhou]) matter.act('feedBack', unit, late, { feedback: '已办' })
  assert.equal(matter.it.row.wasLate, true)
  matter.act('review', people.leader, late, { opinion: '同意' })
  assert.equal(matter.whyNot('sendBack', people.leader, late)?.code, 'throughTrain.reviewed')
  assert.equal(matter.act('evaluate', people.firm, late, evaluation).it.matter.status, 'done')
})

test('the silence of an enterprise ends its turn, and is no satisfaction', () => {
  const matter = answering().act('review', people.leader, at, { opinion: '好' })
  matter.until(moment('2026-03-12T09:00'))
  const { row, matter: base } = matter.it
  assert.deepEqual([base.status, row.evaluation?.solved, row.level], ['done', null, null])
})
