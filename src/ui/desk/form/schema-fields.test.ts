/** Forms follow the schemas that the server checks with. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appealKind } from '../../../modules/appeals/rules.ts'
import { appealInputs, assistInputs, rulingInputs } from '../../../modules/appeals/wire.ts'
import { checkInputs } from '../../../modules/supervision/wire-checks.ts'
import { orderInputs } from '../../../modules/supervision/wire.ts'
import { COMMON_INPUTS } from '../../../platform/wire.ts'
import { emptyValues, fieldOfPointer, fieldsOf, inputOf, textOfIds, type Field } from './schema-fields.ts'

const field = (fields: readonly Field[], name: string): Field => {
  const found = fields.find((one) => one.name === name)
  assert.ok(found, `no field ${name}`)
  return found
}

/** Nobody fills in what one appeal tells another. */
const isOfSystem = (act: string) =>
  appealKind.acts[act]?.by.every((relation) => relation === 'system') ?? false

test('every act of every kind has a form', () => {
  for (const schemas of [appealInputs, rulingInputs, assistInputs, orderInputs, checkInputs, COMMON_INPUTS]) {
    for (const [act, schema] of Object.entries(schemas))
      if (!isOfSystem(act)) fieldsOf(schema, ['aboutId', 'askedByDepartment', 'toDepartment'])
  }
})

test('a choice offers the words of the schema, and free writing may be long', () => {
  const fields = fieldsOf(appealInputs.revisit)
  assert.deepEqual(field(fields, 'solved'), {
    name: 'solved',
    isRequired: true,
    control: 'yesNo',
    max: 10_000,
    options: [],
  })
  assert.equal(field(fields, 'level').options[0], 'verySatisfied')
  assert.equal(field(fields, 'remark').isRequired, false)
  assert.equal(field(fieldsOf(appealInputs.reply), 'reply').control, 'writing')
})

test('a field that is known already is not asked for, and the order may be the clerk’s own', () => {
  const fields = fieldsOf(appealInputs.file, ['channel'], ['enterpriseId', 'contactName'])
  assert.deepEqual(
    fields.slice(0, 3).map((one) => one.name),
    ['enterpriseId', 'contactName', 'title'],
  )
  assert.equal(
    fields.some((one) => one.name === 'channel'),
    false,
  )
})

test('files may stay away unless at least one is asked for', () => {
  assert.equal(field(fieldsOf(appealInputs.file), 'files').isRequired, false)
  assert.equal(field(fieldsOf(COMMON_INPUTS.attach), 'files').isRequired, true)
})

test('several departments are sent as a list of ids, days as a number', () => {
  const callIn = fieldsOf(appealInputs.callIn)
  assert.deepEqual(field(callIn, 'departmentIds').control, 'departments')
  const ids = textOfIds(['one', 'two'])
  assert.deepEqual(inputOf(callIn, { departmentIds: ids, task: '提供资料' }), {
    departmentIds: ['one', 'two'],
    task: '提供资料',
  })
  const extension = fieldsOf(appealInputs.proposeExtension)
  assert.deepEqual(inputOf(extension, { workingDays: '5', reason: '论证' }), {
    workingDays: 5,
    reason: '论证',
  })
})

test('what was left empty is not sent, and yes and no become truth values', () => {
  const fields = fieldsOf(appealInputs.revisit)
  const values = { ...emptyValues(fields), solved: 'no', level: 'dissatisfied', remark: '  ' }
  assert.deepEqual(inputOf(fields, values), { solved: false, level: 'dissatisfied' })
})

test('files are sent by their ids, beside what was fixed', () => {
  const fields = fieldsOf(appealInputs.file, ['channel'])
  const values = {
    ...emptyValues(fields),
    title: ' 停水 ',
    files: [{ id: 'f1', name: 'a.jpg', sizeBytes: 1 }],
  }
  assert.deepEqual(inputOf(fields, values, { channel: 'phone' }), {
    channel: 'phone',
    title: '停水',
    files: ['f1'],
  })
})

test('a refusal of one file or one field finds its field', () => {
  assert.equal(fieldOfPointer('/input/files/0'), 'files')
  assert.equal(fieldOfPointer('/input/title'), 'title')
  assert.equal(fieldOfPointer('/happenedAt'), 'happenedAt')
  assert.equal(fieldOfPointer(''), null)
})
