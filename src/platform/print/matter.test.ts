/** What stands on the sheet of a matter, in words, for both languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUSING } from '../../../test/support/sample-city.ts'
import { samplePaper } from '../../../test/support/sample-paper.ts'
import { SAMPLE_VIEW, TEN_DAYS } from '../../../test/support/sample-view.ts'
import { openRegistry } from '../../registry.ts'
import type { MatterViewWire } from '../wire.ts'
import { matterValues } from './matter.ts'

const { facts: FACTS } = openRegistry().byName('appeal')
const valuesOf = (change: Partial<MatterViewWire> = {}, paper = samplePaper()) =>
  matterValues({ ...SAMPLE_VIEW, ...change }, FACTS, paper)
const valueOf = (values: ReturnType<typeof valuesOf>, label: string) =>
  values.facts.find((one) => one.label === label)?.value

test('a sheet names the matter, its code, the moment of printing, who printed it and whose sheet it is', () => {
  const { head, subject } = valuesOf()
  assert.equal(head.title, '企业诉求办理情况')
  assert.equal(head.code, 'SQ260922K7MPQ2F')
  assert.equal(head.office, '临溪区')
  assert.equal(head.printed, '2026-09-30 10:31 陈若兰（派单员）打印')
  assert.equal(head.page, '第 {n} 页，共 {m} 页')
  assert.equal(subject, '联合验收申请三个月没有答复')
})

test('a dispatched matter is a sheet of the office of its department’s region', () => {
  const department = { id: HOUSING, name: { zh: '住建局', en: 'Housing' } }
  assert.equal(valuesOf({ department }).head.office, '营商办')
})

test('a substitute prints for the person they stand in for; nobody signed in is not named', () => {
  const reader = { name: '何欢', actsFor: { zh: '派单员', en: 'Dispatcher' }, insteadOf: '陈若兰' }
  assert.equal(
    valuesOf({}, samplePaper('zh', reader)).head.printed,
    '2026-09-30 10:31 何欢（派单员）代陈若兰打印',
  )
  const nobody = { name: '', actsFor: null, insteadOf: null }
  assert.equal(valuesOf({}, samplePaper('zh', nobody)).head.printed, '2026-09-30 10:31 打印')
})

test('facts are told by their labels in words; empty ones, counts of nothing and lists for screens are left out', () => {
  const values = valuesOf()
  assert.equal(valueOf(values, '诉求性质'), '求助')
  assert.equal(valueOf(values, '联系方式'), '电话')
  assert.equal(valueOf(values, '首次联系时间'), '2026-09-22 10:15')
  assert.equal(valueOf(values, '联系人'), '王**')
  for (const absent of ['重办次数', '最迟时间', '答复内容', '问题是否解决'])
    assert.equal(valueOf(values, absent), undefined, absent)
})

test('a text of several lines stands whole below the form, a short one in it', () => {
  const values = valuesOf()
  assert.deepEqual(values.writings, [
    { label: '诉求内容', value: '我公司新厂房三月提交联合验收申请。\n至今没有答复，影响投产。' },
  ])
  const short = valuesOf({ facts: { text: '没有答复' } })
  assert.deepEqual(short.writings, [])
  assert.equal(valueOf(short, '诉求内容'), '没有答复')
})

test('a clock says its length, its due day and how it stands without any colour', () => {
  const [row] = valuesOf().clocks.rows
  assert.deepEqual(row?.cells, [
    '办理结果',
    '10 个工作日\n承诺时限',
    '2026-09-22 09:33',
    '2026-10-13（含当日）',
    '正常，还剩 4 个工作日',
    '临溪区住房和城乡建设局',
  ])
  assert.equal(row?.note, '依据：诉求接诉即办机制实施方案')
})

test('a stopped clock says its verdict and when it stopped; pauses and extensions stand below it', () => {
  const clock = {
    ...TEN_DAYS,
    lap: 2,
    stoppedAt: '2026-10-14T09:00:00+08:00',
    verdict: 'late',
    pauses: [
      {
        fromAt: '2026-09-24T09:00:00+08:00',
        toAt: '2026-09-25T09:00:00+08:00',
        plannedEndAt: null,
        reason: 'parts',
      },
      { fromAt: '2026-09-26T09:00:00+08:00', toAt: null, plannedEndAt: null, reason: '等鉴定' },
    ],
    extensions: [{ by: 5, at: '2026-10-01T09:00:00+08:00', reason: '情况复杂' }],
  }
  const [row] = valuesOf({ clocks: [clock] }).clocks.rows
  assert.equal(row?.cells[0], '办理结果（第 2 次）')
  assert.equal(row?.cells[4], '超期\n2026-10-14 09:00')
  assert.deepEqual(row?.note.split('\n').slice(1), [
    '暂停：2026-09-24 09:00 至 2026-09-25 09:00，等待各部分恢复办理',
    '暂停：2026-09-26 09:00 起，等鉴定',
    '延长 5 个工作日：2026-10-01 09:00，情况复杂',
  ])
})

test('the timeline says who did what when, what was written down later, and what happened by itself', () => {
  assert.deepEqual(valuesOf().timeline.rows, [
    ['2026-09-22 09:08', '王海生', '提交诉求（待派单）\n诉求经门户网站渠道提交'],
    ['2026-09-22 10:15\n2026-09-22 11:40 补记', '诉求承办岗\n于清代何欢', '登记联系\n已与王海生联系（电话）'],
    ['2026-09-30 00:00', '系统', '催办'],
  ])
})

test('parts and what is about the matter are listed with their due day, attachments with their size', () => {
  const part = {
    id: 'part-1',
    kind: 'ask',
    path: 'asks',
    code: 'BC2609239RWXB1T',
    title: '请补充验收申请编号',
    status: 'asked',
    region: SAMPLE_VIEW.region,
    department: null,
    enterprise: null,
    holder: { zh: '蓝田机械有限公司', en: '蓝田机械有限公司' },
    time: TEN_DAYS.time,
    isTimed: true,
    openedAt: '2026-09-23T09:00:00+08:00',
    closedAt: null,
    imported: false,
    duty: null,
  }
  const { parts, attachments } = valuesOf({ parts: [part] })
  assert.deepEqual(parts.rows, [
    [
      'BC2609239RWXB1T',
      '补充情况\n请补充验收申请编号',
      '蓝田机械有限公司',
      '待企业补充',
      '2026-10-13（含当日）',
    ],
  ])
  assert.deepEqual(attachments.rows, [['现场照片.png', '2.5 MB', '2026-09-22 09:08']])
})

test('an English sheet speaks English; what people wrote and names without an English one stay Chinese', () => {
  const values = valuesOf({}, samplePaper('en'))
  const { writings, subject, timeline, head, clocks } = values
  assert.equal(head.printed, 'Printed 2026-09-30 10:31 by 陈若兰 (Dispatcher)')
  assert.equal(subject, SAMPLE_VIEW.title)
  assert.equal(writings[0]?.value, (SAMPLE_VIEW.facts as { text: string }).text)
  assert.equal(timeline.rows[2]?.[2], 'Urge')
  assert.equal(clocks.rows[0]?.cells[3], '2026-10-13, that day included')
  const labels = [
    ...values.facts.map(({ label }) => label),
    ...[clocks, timeline, values.parts, values.attachments].flatMap(({ title, heads }) => [title, ...heads]),
  ]
  assert.deepEqual(
    labels.filter((label) => /\p{Script=Han}|\./u.test(label)),
    [],
  )
})

test('a matter from another system says so, one of our own says nothing', () => {
  assert.equal(valueOf(valuesOf({ imported: true }), '来源'), '自其他系统导入')
  assert.equal(valueOf(valuesOf(), '来源'), undefined)
})

test('a matter that nothing runs on prints without dues', () => {
  const noTime = { ...TEN_DAYS.time, light: 'notStarted' as const, dueAt: null, dueOn: null, remaining: null }
  const values = valuesOf({ clocks: [], time: noTime, timeline: [], attachments: [] })
  assert.equal(valueOf(values, '到期'), undefined)
  assert.equal(valueOf(values, '时限情况'), '未起算')
  for (const table of [values.clocks, values.timeline, values.attachments, values.parts])
    assert.deepEqual(table.rows, [])
})
