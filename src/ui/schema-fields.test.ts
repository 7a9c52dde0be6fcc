/** Which control a field of an act's input gets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { fieldsOf, problemsOf } from './schema-fields.ts'

const LEVELS = ['good', 'fair', 'bad'] as const
const rating = Type.Object({
  solved: Type.Boolean(),
  level: Type.Union(LEVELS.map((level) => Type.Literal(level))),
  person: Type.String({ maxLength: 40 }),
  remark: Type.Optional(Type.String({ maxLength: 1000 })),
})
const answer = Type.Object({
  answer: Type.String({ minLength: 1, maxLength: 10_000 }),
  files: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 9 })),
})
const controls = (schema: object) =>
  Object.fromEntries(fieldsOf(schema).map(({ name, control }) => [name, control]))

test('an act that asks for nothing has no fields', () => {
  assert.deepEqual(fieldsOf(Type.Object({})), [])
})

test('a union of words is a choice, in its own order', () => {
  const level = fieldsOf(rating).find(({ name }) => name === 'level')
  assert.equal(level?.control, 'choice')
  assert.deepEqual(level?.options, LEVELS)
})

test('yes or no, long and short texts and files each get their control', () => {
  assert.deepEqual(controls(rating), { solved: 'yesNo', level: 'choice', person: 'line', remark: 'writing' })
  assert.deepEqual(controls(answer), { answer: 'writing', files: 'files' })
})

test('required, longest text and most files follow the schema', () => {
  const [text, files] = fieldsOf(answer)
  assert.deepEqual([text?.isRequired, text?.max], [true, 10_000])
  assert.deepEqual([files?.isRequired, files?.max], [false, 9])
})

test('a whole number and a day get their controls; a number is not measured as a text', () => {
  const request = Type.Object({
    days: Type.Integer({ minimum: 1, maximum: 9 }),
    reviewOn: Type.String({ format: 'date' }),
  })
  assert.deepEqual(controls(request), { days: 'number', reviewOn: 'day' })
  assert.deepEqual(problemsOf(fieldsOf(request), { days: '1234567890', reviewOn: '2026-04-01' }), {})
  assert.equal(
    problemsOf(fieldsOf(request), { days: '', reviewOn: '2026-04-01' })['days']?.code,
    'ui.field.required',
  )
})

test('an id of something else, and a list of anything else, cannot be asked for generically', () => {
  const odd = Type.Object({ departmentId: Type.String({ format: 'uuid' }), days: Type.Array(Type.Integer()) })
  assert.deepEqual(controls(odd), { departmentId: 'unknown', days: 'unknown' })
})

test('a required field that is empty or blank is told before anything is sent', () => {
  const fields = fieldsOf(answer)
  assert.equal(problemsOf(fields, { answer: ' \n ' })['answer']?.code, 'ui.field.required')
  assert.deepEqual(problemsOf(fields, { answer: 'done' }), {})
})

test('a text is counted in characters as people see them, not in halves of rare ones', () => {
  const fields = fieldsOf(answer)
  assert.deepEqual(problemsOf(fields, { answer: '𠮷'.repeat(10_000) }), {})
  assert.deepEqual(problemsOf(fields, { answer: '𠮷'.repeat(10_001) })['answer'], {
    code: 'ui.field.tooLong',
    max: 10_000,
  })
})
