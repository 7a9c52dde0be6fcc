/** Names and numbers are shortened so that they can be told apart and not used. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { maskName, maskPhone, maskValues, personalFields } from './masking.ts'

test('of a name the first character stays, of a number its beginning and its end', () => {
  assert.deepEqual(['王海生', '李', '𠮷田', ''].map(maskName), ['王*', '李*', '𠮷*', ''])
  assert.deepEqual(['13812345678', '0518-12345', '12345678', '1234567', '12345', ''].map(maskPhone), [
    '138****5678',
    '051****2345',
    '123****78',
    '123****7',
    '****',
    '',
  ])
})

test('what a schema marks as personal is shortened, and nothing else', () => {
  const schema = Type.Object({
    who: Type.String({ personal: 'name' }),
    phone: Type.Union([Type.String(), Type.Null()], { personal: 'phone' }),
    text: Type.String(),
  })
  const personal = personalFields(schema)
  assert.deepEqual(personal, { who: 'name', phone: 'phone' })
  const facts = { who: '王海生', phone: '13812345678', text: '王海生 13812345678' }
  assert.deepEqual(maskValues(facts, personal), {
    who: '王*',
    phone: '138****5678',
    text: '王海生 13812345678',
  })
  assert.deepEqual(maskValues({ phone: null, count: 3 }, personal), { phone: null, count: 3 })
})
