/** What somebody searches for, taken apart: words, pairs, patterns, marks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf, stretchFor } from './initials.ts'
import { likePattern, markHits, normalise, pairsOf, tokensOfWord, wordsOf } from './query.ts'

const nowhere = () => 0
const everywhere = () => 1

/** Hits in brackets. */
const marked = (text: string, ...words: string[]) =>
  markHits(text, words)
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('')

test('words are compared without regard to width, case and the kind of blank', () => {
  assert.equal(normalise('  ＳＱ２６０９　办 理\n Ab '), 'sq2609 办 理 ab')
  assert.deepEqual(wordsOf('　特种设备  检验\t特种设备 '), ['特种设备', '检验'])
  assert.deepEqual(wordsOf(' \n '), [])
})

test('a question is cut to 32 characters, whole ones', () => {
  assert.deepEqual(wordsOf('𠮷'.repeat(40)), ['𠮷'.repeat(32)])
  assert.deepEqual(wordsOf(`${'一'.repeat(31)} 二三`), ['一'.repeat(31)])
})

test('a text has the pairs of its characters, each once, none across a blank', () => {
  assert.deepEqual(pairsOf('特种设备'), ['特种', '种设', '设备'])
  assert.deepEqual(pairsOf('哈哈哈'), ['哈哈'])
  assert.deepEqual(pairsOf('办理 证照'), ['办理', '证照'])
  assert.deepEqual(pairsOf('sq26'), ['sq', 'q2', '26'])
  assert.deepEqual(pairsOf('办'), [])
  assert.deepEqual(pairsOf(''), [])
})

test('characters beyond the first plane are one each: rare names and pictures', () => {
  assert.deepEqual(pairsOf('𠮷野😀'), ['𠮷野', '野😀'])
  assert.deepEqual(pairsOf('𫚭'), [])
})

test('a word of one character is asked for as it is', () => {
  for (const shareOf of [nowhere, everywhere]) {
    assert.deepEqual(tokensOfWord('水', shareOf), ['水'])
    assert.deepEqual(tokensOfWord('停水', shareOf), ['停水'])
    assert.deepEqual(tokensOfWord('𫚭', shareOf), ['𫚭'])
  }
  assert.deepEqual(tokensOfWord('特种设备', nowhere), ['特种', '种设', '设备'])
})

test('of a long word four pairs are asked for, the first and the last among them', () => {
  assert.deepEqual(tokensOfWord('sq260922', nowhere), ['sq', '26', '09', '22'])
  assert.deepEqual(tokensOfWord('特种设备检验', nowhere), ['特种', '种设', '备检', '检验'])
})

test('the rarest pairs of a word are asked for, and none that most matters have beside a rarer one', () => {
  const shares = new Map(Object.entries({ jz: 1, zs: 1, sd: 0.9, d1: 0.6, 12: 0.2, 23: 0.1 }))
  const shareOf = (token: string) => shares.get(token) ?? 0
  assert.deepEqual(tokensOfWord('jzsd1234', shareOf), ['34', '23', '12'])
  assert.deepEqual(tokensOfWord('jzsd', shareOf), ['sd'])
  assert.deepEqual(tokensOfWord('jz', shareOf), ['jz'])
  assert.deepEqual(tokensOfWord('jzsdx', shareOf), ['dx'])
})

test('no character of a word is taken for a wildcard', () => {
  assert.equal(likePattern('100%_\\'), '%100\\%\\_\\\\%')
})

test('initials follow the reading of words, and keep letters and digits', () => {
  assert.equal(initialsOf('行政审批'), 'xzsp')
  assert.equal(initialsOf('银行行长在重庆'), 'yhhzzcq')
  assert.equal(initialsOf('a4纸，3号楼'), 'a4z3hl')
  assert.equal(initialsOf('𠮷野家😀'), 'yj')
})

test('initials lead back to the characters that they are read from', () => {
  assert.equal(stretchFor('申请行政审批太慢', 'xzsp'), '行政审批')
  assert.equal(stretchFor('行政(审批)a4', 'zspa4'), '政(审批)a4')
  assert.equal(stretchFor('😀𠮷行政', 'xz'), '行政')
  assert.equal(stretchFor('行政审批', 'xzsq'), null)
  assert.equal(stretchFor('abc', 'abc'), null)
})

test('a text without Chinese characters has no initials', () => {
  assert.equal(initialsOf('abc 123'), '')
  assert.equal(initialsOf(''), '')
})

test('hits are marked in the text as it is written', () => {
  assert.equal(marked('特种设备检验', '设备'), '特种[设备]检验')
  assert.equal(marked('特种设备检验', '种设', '设备'), '特[种设备]检验')
  assert.equal(marked('ＳＱ２６ Ab', 'sq2', 'ab'), '[ＳＱ２]６ [Ab]')
  assert.equal(marked('㈱日立', '(株)日'), '[㈱日]立')
  assert.equal(marked('😀停水😀', '水😀'), '😀停[水😀]')
  assert.equal(marked('停水', '停电'), '停水')
  assert.deepEqual(markHits('', ['停电']), [])
})
