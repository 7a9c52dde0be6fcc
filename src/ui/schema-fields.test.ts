/** Which control a field of an act's input gets. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealInputs, askInputs } from '../modules/appeals/wire.ts'
import { fieldsOf, problemsOf } from './schema-fields.ts'

const controls = (schema: object) =>
  Object.fromEntries(fieldsOf(schema).map(({ name, control }) => [name, control]))

test('an act that asks for nothing has no fields', () => {
  assert.deepEqual(fieldsOf(appealInputs.sign), [])
})

test('a union of words is a choice, in its own order', () => {
  const level = fieldsOf(appealInputs.revisit).find(({ name }) => name === 'level')
  assert.equal(level?.control, 'choice')
  assert.equal(level?.options[0], 'verySatisfied')
  assert.equal(level?.options.length, 5)
})

test('yes or no, long and short texts and files each get their control', () => {
  assert.deepEqual(controls(appealInputs.revisit), { solved: 'yesNo', level: 'choice', remark: 'writing' })
  assert.deepEqual(controls(appealInputs.contact), { method: 'choice', person: 'line', note: 'writing' })
  assert.deepEqual(controls(askInputs.answer), { answer: 'writing', files: 'files' })
})

test('required, longest text and most files follow the schema', () => {
  const [answer, files] = fieldsOf(askInputs.answer)
  assert.deepEqual([answer?.isRequired, answer?.max], [true, 10_000])
  assert.deepEqual([files?.isRequired, files?.max], [false, 9])
})

test('an id of something else cannot be asked for generically', () => {
  assert.equal(controls(appealInputs.dispatch)['departmentId'], 'unknown')
})

test('a required field that is empty or blank is told before anything is sent', () => {
  const fields = fieldsOf(askInputs.answer)
  assert.equal(problemsOf(fields, { answer: ' \n ' })['answer']?.code, 'ui.field.required')
  assert.deepEqual(problemsOf(fields, { answer: 'done' }), {})
})

test('a text is counted in characters as people see them, not in halves of rare ones', () => {
  const fields = fieldsOf(askInputs.answer)
  assert.deepEqual(problemsOf(fields, { answer: '𠮷'.repeat(10_000) }), {})
  assert.deepEqual(problemsOf(fields, { answer: '𠮷'.repeat(10_001) })['answer'], {
    code: 'ui.field.tooLong',
    max: 10_000,
  })
})
