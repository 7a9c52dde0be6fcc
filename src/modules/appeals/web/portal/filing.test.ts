/** What an enterprise may send when it files an appeal, and what it is told first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import Schema from 'typebox/schema'
import { fieldsOf } from '../../../../ui/schema-fields.ts'
import { appealInputs } from '../../wire.ts'
import { FILES_MAX, inputOf, problemsOf, TEXT_MAX, TITLE_MAX, type Filed } from './filing.ts'

const ENTERPRISE = '01936d2e-7c5a-7000-8000-000000000001'
const whole: Filed = {
  channel: 'portal',
  place: '',
  projectCode: '',
  title: '门口道路施工影响出货',
  text: '施工围挡占了半条路，货车进不来，已经三天。',
  nature: 'help',
  topic: 'construction',
  urgency: 'urgent',
  contactName: '王经理',
  contactPhone: '100 0000 0000',
}

test('a whole form may be sent and is what the server takes', () => {
  assert.deepEqual(problemsOf(whole), {})
  assert.equal(
    Schema.Check(withoutFormats(appealInputs.file), inputOf(whole, ENTERPRISE, [ENTERPRISE])),
    true,
  )
})

test('every field left empty or blank is named', () => {
  const blank: Filed = {
    channel: 'portal',
    place: '',
    projectCode: '',
    title: ' ',
    text: '\n',
    nature: '',
    topic: '',
    urgency: '',
    contactName: '',
    contactPhone: '',
  }
  const { channel: _channel, place: _place, projectCode: _project, ...asked } = blank
  assert.deepEqual(Object.keys(problemsOf(blank)).toSorted(), Object.keys(asked).toSorted())
})

test('a whistle says where somebody should come, and only a whistle does', () => {
  const whistle = { ...whole, channel: 'whistle' }
  assert.deepEqual(Object.keys(problemsOf(whistle)), ['place'])
  const sent = inputOf({ ...whistle, place: ' 三号门 ' }, ENTERPRISE, [])
  assert.deepEqual([sent.channel, sent.place], ['whistle', '三号门'])
  assert.equal('place' in inputOf({ ...whole, place: '三号门' }, ENTERPRISE, []), false)
})

test('a project is named only where one was chosen', () => {
  assert.equal('projectCode' in inputOf(whole, ENTERPRISE, []), false)
  assert.equal(inputOf({ ...whole, projectCode: 'XM26' }, ENTERPRISE, []).projectCode, 'XM26')
})

test('a telephone number typed in wide digits is understood', () => {
  const wide = { ...whole, contactPhone: '０１０－００００ ００００' }
  assert.deepEqual(problemsOf(wide), {})
  assert.equal(inputOf(wide, ENTERPRISE, []).contactPhone, '010-0000 0000')
})

test('letters are no telephone number', () => {
  assert.equal(
    problemsOf({ ...whole, contactPhone: 'call me' }).contactPhone?.code,
    'appeal.portal.phoneWrong',
  )
})

test('texts longer than the server takes are told before they are sent', () => {
  assert.equal(problemsOf({ ...whole, title: '长'.repeat(TITLE_MAX) }).title, undefined)
  assert.equal(problemsOf({ ...whole, title: '长'.repeat(TITLE_MAX + 1) }).title?.max, TITLE_MAX)
  assert.equal(problemsOf({ ...whole, text: '长'.repeat(TEXT_MAX + 1) }).text?.max, TEXT_MAX)
})

test('a topic that is none is never sent', () => {
  assert.throws(() => inputOf({ ...whole, topic: 'weather' }, ENTERPRISE, []), RangeError)
})

test('the lengths of the form are those of the schema', () => {
  const fields = new Map(fieldsOf(appealInputs.file).map((field) => [field.name, field.max]))
  assert.deepEqual(
    [fields.get('title'), fields.get('text'), fields.get('files')],
    [TITLE_MAX, TEXT_MAX, FILES_MAX],
  )
})

/** The schema without its formats, which only the server knows. */
function withoutFormats(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'format' ? undefined : value)),
  ) as object
}
