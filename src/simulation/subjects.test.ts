/** What simulated enterprises write: complete and fitting what an appeal may hold, invented or real. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { needsRealData, realData } from '../../test/support/real-data.ts'
import { TOPICS } from '../modules/appeals/words.ts'
import { openRegistry } from '../registry.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Subject } from './appeal-plan.ts'
import { DEPARTMENTS } from './city/departments.ts'
import { inputChecker } from './inputs.ts'
import { seededRandom } from './random.ts'
import { TOPIC_PLANS } from './situations.ts'
import { concernOf, inventConcern, readMessages } from './subjects.ts'

const check = inputChecker(openRegistry())

/** Fails unless all words of a subject could be handed in. */
function checkSubject({ title, text, nature, topic, ...words }: Subject): void {
  const enterpriseId = '019a0000-0000-7000-8000-000000000001'
  const contact = { contactName: '百里七', contactPhone: '100-0000-0001' }
  check('appeal', 'file', {
    title,
    text,
    nature,
    topic,
    enterpriseId,
    channel: 'portal',
    files: [],
    ...contact,
  })
  check('appeal', 'giveOpinion', { opinion: words.opinion })
  check('appeal', 'ask', { question: words.question })
  check('ask', 'answer', { answer: words.answer })
  check('appeal', 'reply', { reply: words.reply })
}

test('every topic has situations and departments of the city', () => {
  assert.deepEqual(Object.keys(TOPIC_PLANS).toSorted(), TOPICS.toSorted())
  const known = new Set(DEPARTMENTS.map(({ key }) => key))
  for (const { departments, situations } of Object.values(TOPIC_PLANS)) {
    assert.ok(situations.length >= 3 && departments.length > 0)
    assert.ok(departments.every((key) => known.has(key)))
  }
})

test('what is invented is filled in, fits an appeal, and is varied', () => {
  const texts = new Set<string>()
  for (let n = 0; n < 500; n++) {
    const { subject } = inventConcern(seededRandom('subjects', String(n)))
    checkSubject(subject)
    assert.doesNotMatch(Object.values(subject).join(''), /[{}]|undefined/)
    texts.add(subject.text)
  }
  assert.ok(texts.size > 350, String(texts.size))
})

test('for a department its own matters are invented', () => {
  const { subject, department } = inventConcern(seededRandom('one', ''), 'tax')
  assert.deepEqual([department, subject.topic], ['tax', 'tax'])
  assert.equal(inventConcern(seededRandom('one', ''), 'south.urban').department, 'south.urban')
})

const message = (subject: string, detail: string, reply = '答复') => ({ id: '1', subject, detail, reply })
const concern = (given: ReturnType<typeof message>) => concernOf(seededRandom('messages', ''), given).subject

test('a message keeps its text and its reply as they are, line breaks and all', () => {
  const { title, text, reply } = concern(message('  主题\n两行 ', '一\n\n二𠮷😀', '答\r\n复'))
  assert.deepEqual([title, text, reply], ['主题 两行', '一\n\n二𠮷😀', '答\r\n复'])
})

test('a subject too long for a title is cut there and stands whole above the text', () => {
  const long = '长'.repeat(121)
  const { title, text } = concern(message(long, '正文'))
  assert.equal(Array.from(title).length, 120)
  assert.equal(text, `${long}\n\n正文`)
  assert.equal(concern(message('长'.repeat(120), '正文')).text, '正文')
})

test('the words of a subject say what nature it has', () => {
  const natures = ['咨询社保', '关于公交的建议', '感谢窗口', '投诉噪音', '举报无证经营', '路灯坏了'].map(
    (subject) => concern(message(subject, '正文')).nature,
  )
  assert.deepEqual(natures, ['consult', 'suggestion', 'praise', 'complaint', 'report', 'help'])
})

test('a message without text is refused where it would be in the portal', () => {
  assert.throws(
    () => checkSubject(concern(message('主题', ' '))),
    (error) => error instanceof Refusal && error.fields.some(({ path }) => path === '/input/text'),
  )
})

test('every real message fits an appeal', needsRealData, () => {
  const file = path.join(realData as string, 'complaints', 'messages_with_replies_dev.csv')
  const messages = readMessages(readFileSync(file, 'utf8'))
  assert.equal(messages.length, 1402)
  for (const one of messages) checkSubject(concern(one))
})
