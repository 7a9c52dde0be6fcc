/** What is learned, what is said, and when nothing should be: on made-up messages. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { madeUpMessages, TOPICS } from '../../../test/support/made-up-messages.ts'
import { weightsOf } from './authors.ts'
import { originalsOf } from './copies.ts'
import { corpusOf } from './corpus.ts'
import { decodeModel, encodeModel } from './encode.ts'
import type { Example, Message } from './example.ts'
import { trainModel, type Model } from './model.ts'
import { suggest } from './suggest.ts'

const examples: readonly Example[] = madeUpMessages(200, 'learned')
const tried = madeUpMessages(80, 'tried')

let model: Model
before(() => {
  model = trainModel(examples)
})

const isSure = (subject: string, detail: string) => suggest(model, { subject, detail }).isSure
const first = (of: Model, text: Message) => suggest(of, text).candidates[0]?.label

test('a message is answered with the topic that messages like it had, and with the words that say so', () => {
  for (const { text, label } of tried) assert.equal(first(model, text), label)
  const { candidates, isSure, reasons } = suggest(model, {
    subject: '公司拖欠工资',
    detail: '公司拖欠三个月工资，不签劳动合同，社保没有缴纳。',
  })
  assert.equal(isSure, true)
  assert.deepEqual(candidates.map(({ label }) => label).sort(), [...TOPICS].sort())
  assert.ok(candidates.reduce((sum, { share }) => sum + share, 0) <= 1)
  assert.ok(reasons.some(({ word }) => '拖欠工资劳动合同社保'.includes(word)))
  assert.ok(reasons.every(({ weight }) => weight > 0 && weight <= 1))
})

test('nothing, a sign, a word, a figure and a greeting are never sure', () => {
  for (const text of ['', ' ', '路', '工资', '12345', '。，！', '\u0000', '你好', '尊敬的领导您好'])
    for (const [subject, detail] of [
      [text, ''],
      ['', text],
    ] as const)
      assert.equal(isSure(subject, detail), false, JSON.stringify(text))
})

test('other languages, other scripts mixed in, other topics and gibberish are not sure', () => {
  const strange: readonly (readonly [string, string])[] = [
    ['Noise at night', 'The site next door works until three in the morning. Please stop it.'],
    ['Шум ночью', 'Прошу прекратить строительство ночью рядом с нашим домом'],
    ['騒音について', '夜中の工事がうるさくて眠れません。'],
    ['ضوضاء', 'يرجى إيقاف البناء ليلا'],
    ['工地 construction', '夜间 the noise of it ночью extremely loud, please 施工 прекратите'],
    ['红烧肉做法', '五花肉切块焯水，锅中放油和冰糖炒出糖色，倒入肉块翻炒，小火炖一小时。'],
    ['静夜思', '床前明月光，疑是地上霜。举头望明月，低头思故乡。'],
    ['派出所不立案', '家中被盗，民警说证据不足不予立案，请公安机关督促侦查。'],
    ['阿斯蒂芬', '哦怕水电费规划局看了在行车不能们我去饿日同意'],
    ['😀😀', '👍'.repeat(50)],
  ]
  for (const [subject, detail] of strange) assert.equal(isSure(subject, detail), false, subject)
})

test('ten thousand characters are answered, and a word said ten thousand times says no more than once', () => {
  const [{ text, label }] = tried as [(typeof tried)[number]]
  assert.equal(first(model, { ...text, detail: text.detail.repeat(200).slice(0, 10_000) }), label)
  assert.equal(isSure('路', '路'.repeat(10_000)), false)
  assert.equal(isSure('', '\u{20000}'.repeat(5000)), false)
})

test('the same examples make the same model in any order, others another', () => {
  const turned = trainModel(examples.toReversed())
  assert.deepEqual(turned, model)
  assert.notEqual(trainModel(examples.slice(1)).fingerprint, model.fingerprint)
})

test('a model is the same when it comes back from bytes; what is no model is refused', () => {
  const bytes = encodeModel(model)
  assert.deepEqual(decodeModel(bytes), model)
  assert.throws(() => decodeModel(bytes.slice(0, bytes.length - 9)), RangeError)
  assert.throws(() => decodeModel(new Uint8Array()), RangeError)
  assert.throws(() => decodeModel(encodeModel({ ...model, format: 0 })), RangeError)
  assert.throws(() => decodeModel(encodeModel({ ...model, rarity: new Float32Array(3) })), RangeError)
})

test('a label seen once is learned without harm; one label alone teaches nothing', () => {
  const once: Example = {
    text: { subject: '宠物走失', detail: '小区里的猫走失，请帮忙寻找。' },
    label: '其他',
  }
  const learned = trainModel([...examples, once])
  assert.ok(learned.labels.includes('其他'))
  for (const { text, label } of tried) assert.equal(first(learned, text), label)
  assert.throws(() => trainModel(examples.filter(({ label }) => label === TOPICS[0])), RangeError)
  assert.throws(() => trainModel([]), RangeError)
})

test('of examples whose labels are by chance nothing is sure', () => {
  const mixed = examples.map((one, at) => ({ ...one, label: TOPICS[(at * 7 + (at >> 2)) % 4] ?? '' }))
  const learned = trainModel(mixed)
  const sure = tried.filter(({ text }) => suggest(learned, text).isSure)
  assert.ok(sure.length <= tried.length / 10, `${sure.length} sure`)
  assert.ok(learned.quality.accuracy < 0.5)
})

test('copies of a message do not make a model look better than it is', () => {
  const mixed = examples.map((one, at) => ({ ...one, label: TOPICS[(at * 7 + (at >> 2)) % 4] ?? '' }))
  const cut = mixed.map(({ text, label }) => ({ text: { ...text, detail: `${text.detail}！` }, label }))
  assert.ok(trainModel([...mixed, ...cut]).quality.accuracy < 0.5)
})

test('a short message and the same one cut into words are one; two short ones about one thing are two', () => {
  const told = [
    '请问职工医疗保险费能不能在网上查询',
    '职工 医疗保险 费能 网上 查询',
    '请问职工医疗保险费应该怎样缴纳',
    '职工 医疗保险',
  ]
  // Their parts are common enough to be marks of none of them.
  const parts = ['请问职工', '职工医疗', '医疗保险费', '网上查询', '应该怎样缴纳', '费能不能在网']
  const other: readonly Example[] = examples.map(({ text, label }, at) => ({
    text: { ...text, subject: `${parts[at % parts.length]}${text.subject}` },
    label,
  }))
  const short: readonly Example[] = told.map((detail) => ({ text: { subject: '', detail }, label: '医保' }))
  const all: readonly Example[] = [...short, ...other]
  const originals = originalsOf(corpusOf(all, weightsOf(all)), all)
  assert.deepEqual([...originals.subarray(0, 4)], [0, 0, 2, 3])
})

test('what only teaches is learned from, but not judged by', () => {
  const lesson: Example = {
    text: { subject: '宠物', detail: '宠物登记、犬只免疫' },
    label: '其他',
    isLesson: true,
  }
  const learned = trainModel([...examples, lesson])
  assert.ok(learned.labels.includes('其他'))
  assert.equal(learned.quality.count, examples.length)
})

test('one person cannot turn the model, neither with a few wrong corrections nor with five hundred', () => {
  const wrong = madeUpMessages(2000, 'wrong').filter(({ label }) => label === '噪声')
  for (const count of [10, 500]) {
    const poison = wrong.slice(0, count).map(({ text }) => ({ text, label: '道路', by: 'one clerk' }))
    const learned = trainModel([...examples, ...poison])
    for (const { text, label } of tried) assert.equal(first(learned, text), label, `${count} wrong ones`)
    assert.equal(learned.quality.count, examples.length)
  }
})

test('many people who say the same do turn it', () => {
  const said = madeUpMessages(2000, 'said').filter(({ label }) => label === '噪声')
  const corrections = said.map(({ text }, at) => ({ text, label: '道路', by: `clerk ${at % 100}` }))
  const learned = trainModel([...examples, ...corrections])
  const noise = tried.filter(({ label }) => label === '噪声')
  assert.ok(noise.every(({ text }) => first(learned, text) === '道路'))
})

test('where all rests on one person’s word, that is what is learned', () => {
  const learned = trainModel(examples.map((one) => ({ ...one, by: 'the only clerk' })))
  for (const { text, label } of tried) assert.equal(first(learned, text), label)
})
