/** Searching over HTTP: what is found by which words, by whom, and what exists for its named readers only. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FOUND_MAX } from '../../src/modules/search/find.ts'
import type { SearchAnswer } from '../../src/modules/search/wire.ts'
import type { Problem } from '../../src/platform/wire.ts'
import { startApp } from '../support/app.ts'
import { appealIn, doAct, fileAppeal, STEPS } from '../support/appeal-story.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const owner = app.database.pool('owner')
const rows = async <Row>(text: string, values: unknown[] = []) =>
  (await owner.query(text, values)).rows as Row[]

/** Brings the index up to date, as the job does. */
const index = () => app.catchUp('search')

async function search(login: string, q: string, more: Record<string, string> = {}): Promise<SearchAnswer> {
  const visitor = await app.as(login)
  const { status, body } = await visitor.get<SearchAnswer & Problem>(
    `/api/search?${new URLSearchParams({ q, ...more }).toString()}`,
  )
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

async function idsOf(login: string, q: string, more: Record<string, string> = {}): Promise<string[]> {
  return (await search(login, q, more)).rows.map((row) => row.id)
}

/** The window of counting searches begins anew. */
let minute = 0
function nextMinute(): void {
  minute++
  app.at(`2026-03-02T09:${String(minute).padStart(2, '0')}`)
}

test('an appeal is found by two characters, a part of its code, its enterprise, initials and its text', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '锅炉检验证书迟迟未发', text: '铜鼓街道的锅炉房停用至今' })
  const { id, code } = body
  assert.deepEqual(await idsOf('chen', '锅炉'), [])
  await index()
  for (const q of ['锅炉', '验证书', code, code.toLowerCase(), code.slice(4, 12), 'gljy', '铜鼓', '　锅炉 '])
    assert.deepEqual(await idsOf('chen', q), [id], q)
  const { enterprise } = (await search('chen', code)).rows[0] ?? {}
  assert.ok((await idsOf('chen', (enterprise?.name ?? '').slice(1, 4))).includes(id))
})

test('all words must hit, and pairs in different places are no word', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '外资企业设备进口通关慢', text: '请协调' })
  await index()
  assert.deepEqual(await idsOf('chen', '设备 通关'), [body.id])
  assert.deepEqual(await idsOf('chen', '设备 停电'), [])
  await fileAppeal(app, { title: '甲乙丙，乙丙丁', text: '请协调' })
  await index()
  assert.equal((await idsOf('chen', '乙丙丁')).length, 1)
  assert.deepEqual(await idsOf('chen', '甲乙丙丁'), [])
})

test('a single character is looked for in titles', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '园区饮用水浑浊', text: '龘字只在正文' })
  await index()
  assert.ok((await idsOf('chen', '浑')).includes(body.id))
  assert.deepEqual(await idsOf('chen', '龘'), [])
})

test('an appeal is found by the credit code of its enterprise and by its number at the hotline', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '冷库电价核定', text: '请协调' })
  const [{ uscc } = { uscc: '' }] = await rows<{ uscc: string }>(
    'select e.uscc from matter m join enterprise e on e.id = m.enterprise_id where m.id = $1',
    [body.id],
  )
  await owner.query(
    `insert into external_reference (system, external_id, matter_id, content_hash, version, run_id)
     values ('12345', 'RX-2026-77001', $1, '', 1, gen_random_uuid())`,
    [body.id],
  )
  await index()
  for (const q of [uscc, uscc.slice(4, 14), 'rx-2026-77001', '77001']) {
    const found = (await search('chen', q)).rows.find((row) => row.id === body.id)
    assert.equal(found?.numbers.length, 1, q)
    assert.ok(found.numbers[0]?.includes(q.toLowerCase()), q)
  }
  assert.deepEqual(await idsOf('chen', 'rx-2026-77002'), [])
  assert.deepEqual((await search('chen', '冷库')).rows[0]?.numbers, [])
})

test('wildcards, quotes and blanks are characters like others', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: `补贴100%_到账{"a\\b"}'慢`, text: '请协调' })
  await index()
  for (const q of ['100%_', '{"a\\b"}', "'慢", '%_']) assert.deepEqual(await idsOf('chen', q), [body.id], q)
  for (const q of ['补%账', '10_%', '', '   ']) assert.deepEqual(await idsOf('chen', q), [], q)
})

test('a longer question is cut to 32 characters', async () => {
  nextMinute()
  const title = '关于申请延长临时用地使用期限并同步办理规划许可手续的紧急诉求件'
  const { body } = await fileAppeal(app, { title })
  await index()
  assert.deepEqual(await idsOf('chen', `${title.padEnd(32, '补')}不在标题里的字`.slice(0, 31)), [body.id])
  assert.deepEqual(await idsOf('chen', `${title.slice(0, 31)} 不在标题里`), [body.id])
})

test('where a word stands in the text only, the beginning of the text is shown', async () => {
  nextMinute()
  await fileAppeal(app, { title: '道路破损', text: '鸿图路Ａ段坑洼，车辆绕行' })
  await index()
  assert.equal((await search('chen', '坑洼')).rows[0]?.excerpt, '鸿图路Ａ段坑洼，车辆绕行')
  assert.equal((await search('chen', '道路破损')).rows[0]?.excerpt, null)
})

test('of initials it is said what they were read from', async () => {
  nextMinute()
  await fileAppeal(app, { title: '申请电力增容', text: '请协调' })
  await index()
  assert.deepEqual((await search('chen', 'dlzr')).rows[0]?.meant, ['电力增容'])
  assert.deepEqual((await search('chen', '电力')).rows[0]?.meant, [])
})

const countOf = async (login: string) => (await idsOf(login, '消防验收')).length

test('a department finds what it reads and nothing else; another department and another firm find nothing', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '消防验收意见不一致' })
  await index()
  assert.deepEqual(
    await Promise.all(['wang', 'chen', 'luo', 'yu', 'lin', 'kong'].map(countOf)),
    [1, 1, 1, 0, 0, 0],
  )
  await STEPS['dispatched']?.(app, body.id)
  await index()
  assert.deepEqual(await Promise.all(['wang', 'chen', 'yu', 'lin', 'xu'].map(countOf)), [1, 1, 1, 0, 0])
})

test('a post that reads a region finds in its own region only', async () => {
  nextMinute()
  await fileAppeal(app, { title: '临溪特有的苗木纠纷' })
  await index()
  assert.equal((await idsOf('su', '苗木')).length, 1)
  assert.equal((await idsOf('wei', '苗木')).length, 0)
})

test('somebody without a post and without an enterprise finds nothing; a stranger is asked to sign in', async () => {
  nextMinute()
  assert.deepEqual(await idsOf('kong', '验收'), [])
  assert.equal((await app.stranger.get('/api/search?q=%E9%AA%8C')).status, 401)
})

test('a confidential matter is found by its named readers only, by title, text or code', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '举报串标线索', text: '检举人不愿公开' })
  await index()
  const questions = ['串标', '检举人', body.code, 'jbcb']
  for (const login of ['wang', 'luo', 'jiang'])
    for (const q of questions) assert.deepEqual(await idsOf(login, q), [body.id], `${login} ${q}`)
  await owner.query('update matter set confidential = true where id = $1', [body.id])
  // Even before the job has seen it, posts that read the region find it no more.
  for (const q of questions) assert.deepEqual(await idsOf('jiang', q), [], q)
  await doAct(app, 'wang', body.id, 'remark', { text: '请保密', audience: 'applicant' })
  await index()
  for (const login of ['jiang', 'lin', 'wei', 'xu'])
    for (const q of questions) assert.deepEqual(await idsOf(login, q), [], `${login} ${q}`)
  for (const login of ['wang', 'luo']) assert.deepEqual(await idsOf(login, '串标'), [body.id], login)
})

test('whoever no longer reads a matter does not find it, even before the job has seen it', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '供热管网改造补偿' })
  await STEPS['dispatched']?.(app, body.id)
  await index()
  assert.deepEqual(await idsOf('yu', '供热管网'), [body.id])
  await owner.query('delete from reader where matter_id = $1 and party = $2', [
    body.id,
    app.city.departments.resources,
  ])
  assert.deepEqual(await idsOf('yu', '供热管网'), [])
})

test('a changed title is found once the job has seen it, and the old one no more', async () => {
  nextMinute()
  const { body } = await fileAppeal(app, { title: '油烟扰民' })
  await index()
  await owner.query('update matter set title = $2 where id = $1', [body.id, '噪声扰民'])
  await doAct(app, 'wang', body.id, 'remark', { text: '标题写错了', audience: 'applicant' })
  await index()
  assert.deepEqual(await idsOf('chen', '噪声扰民'), [body.id])
  assert.deepEqual(await idsOf('chen', '油烟扰民'), [])
})

test('a search is narrowed by kind and by whether the matter is open', async () => {
  nextMinute()
  const id = await appealIn(app, 'signed')
  await owner.query('update matter set title = $2 where id = $1', [id, '起重机械登记'])
  await doAct(app, 'yu', id, 'contact', { method: 'phone', person: '王' })
  await doAct(app, 'yu', id, 'ask', { question: '起重机械的型号是什么' })
  await index()
  assert.equal((await idsOf('chen', '起重机械')).length, 2)
  assert.deepEqual(await idsOf('chen', '起重机械', { kind: 'appeal' }), [id])
  assert.equal((await idsOf('chen', '起重机械', { kind: 'ask' })).length, 1)
  assert.deepEqual(await idsOf('chen', '起重机械', { kind: 'order' }), [])
  assert.deepEqual(await idsOf('chen', '起重机械', { kind: 'appeal', state: 'open' }), [id])
  assert.deepEqual(await idsOf('chen', '起重机械', { kind: 'appeal', state: 'closed' }), [])
})

test('a closed matter moves from the open ones to the closed ones', async () => {
  nextMinute()
  const id = await appealIn(app, 'revisiting')
  await owner.query('update matter set title = $2 where id = $1', [id, '冷链仓储用电'])
  await STEPS['closed']?.(app, id)
  await index()
  assert.deepEqual(await idsOf('chen', '冷链仓储', { state: 'open' }), [])
  assert.deepEqual(await idsOf('chen', '冷链仓储', { state: 'closed' }), [id])
})

test('the newest come first, two hundred at most, and the answer says where to go on', async () => {
  nextMinute()
  for (let n = 0; n < 5; n++) await fileAppeal(app, { title: `集中反映第${n}件` })
  await index()
  const five = await idsOf('chen', '集中反映')
  assert.deepEqual(five, five.toSorted().toReversed())
  await owner.query(
    `insert into matter_search select overlay(s.matter_id::text placing lpad(to_hex(n), 12, '0') from 25)::uuid,
       s.tokens, s.content, s.is_open from matter_search s, generate_series(1, $2) n where s.matter_id = $1`,
    [five[4], FOUND_MAX],
  )
  const first = await search('chen', '集中反映')
  assert.notEqual(first.next, null)
  const rest = await search('chen', '集中反映', { before: first.next ?? '' })
  assert.equal(rest.next, null)
  // Rows of the index without a matter are shown to nobody.
  assert.deepEqual([...first.rows, ...rest.rows].map((row) => row.id).toSorted(), five.toSorted())
  await owner.query(
    'delete from matter_search s where not exists (select 1 from matter m where m.id = s.matter_id)',
  )
})

test('nobody searches more than 120 times a minute', async () => {
  nextMinute()
  const he = await app.as('he')
  const answers: number[] = []
  for (let n = 0; n < 121; n++) answers.push((await he.get('/api/search?q=xx')).status)
  assert.deepEqual([...new Set(answers.slice(0, 120)), answers[120]], [200, 429])
  assert.deepEqual(await idsOf('su', '没有这样的词'), [])
  nextMinute()
  assert.deepEqual(await idsOf('he', '没有这样的词'), [])
})
