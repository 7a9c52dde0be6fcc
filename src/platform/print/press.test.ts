/** Real documents from the press, read back: markup stays text, nothing overflows or is lost, the file can be archived. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { bare, readPdf } from '../../../test/support/pdf.ts'
import { samplePaper } from '../../../test/support/sample-paper.ts'
import { SAMPLE_VIEW, TEN_DAYS } from '../../../test/support/sample-view.ts'
import { openRegistry } from '../../registry.ts'
import type { MatterViewWire } from '../wire.ts'
import { coverageOf } from './coverage.ts'
import { explanationDocument } from './explanation.ts'
import { matterDocument } from './matter.ts'
import { openPress } from './press.ts'

const press = openPress()
const document = matterDocument(openRegistry().byName('appeal').facts)
const AT = 1_790_735_460

const print = (change: Partial<MatterViewWire> = {}, paper = samplePaper()) =>
  readPdf(
    press.set({
      template: document.template,
      values: document.values({ ...SAMPLE_VIEW, ...change }, paper),
      atSeconds: AT,
    }),
  )
const printText = (text: string) => print({ facts: { ...(SAMPLE_VIEW.facts as object), text } })

test('a sheet can be archived: PDF/A-2a by its own metadata, every font in it, its language and title said', () => {
  const { metadata, fonts } = print()
  assert.match(metadata, /<pdfaid:part>2<\/pdfaid:part>/)
  assert.match(metadata, /<pdfaid:conformance>A<\/pdfaid:conformance>/)
  assert.match(metadata, /企业诉求办理情况 SQ260922K7MPQ2F/)
  assert.match(metadata, /<rdf:li>zh-CN<\/rdf:li>/)
  assert.match(metadata, /<xmp:CreateDate>2026-09-30T02:31:00/)
  assert.ok(fonts.length >= 2)
  assert.deepEqual(
    fonts.filter(({ isEmbedded }) => !isEmbedded),
    [],
  )
})

test('every page has the code, who printed it when, and its number of all', () => {
  const { margins } = printText('一段话。\n'.repeat(200))
  assert.ok(margins.length > 1)
  for (const [index, margin] of margins.entries()) {
    assert.match(margin, /SQ260922K7MPQ2F/)
    assert.ok(margin.includes(bare('2026-09-30 10:31 陈若兰（派单员）打印')))
    assert.ok(margin.includes(`第${index + 1}页，共${margins.length}页`))
  }
})

test('what people write is text and nothing else: markup, quotes, backslashes, code', () => {
  const lines = [
    '#set text(fill: white); #panic("x") #read("/etc/passwd")',
    '= 标题 *粗体* _斜体_ $a^2$ `raw` "引号" \\ \\u{41} // 注释 /* */ <label> @ref ~ -- ...',
    "{{code}} {n} %s ${x} <script>alert('1')</script> & &amp;",
  ]
  const { text } = print({ title: lines[1] ?? '', facts: { text: lines.join('\n') } })
  for (const line of lines) assert.ok(text.includes(bare(line)), line)
  assert.equal(text.split(bare(lines[1] ?? '')).length - 1, 2)
})

test('line breaks of any kind are kept', () => {
  const { text } = printText('第一行\r\n第二行\r第三行\u2028第四行\n\n第六行')
  assert.ok(text.includes('第一行第二行第三行第四行第六行'))
})

test('an appeal of ten thousand characters stands whole on six pages', () => {
  const long = '企业反映道路施工占用厂区出入口，车辆无法通行。'.repeat(435).slice(0, 10_000)
  const { pages, text } = printText(long)
  assert.ok(text.includes(long))
  assert.ok(pages.length >= 5 && pages.length <= 7, `${pages.length} pages`)
})

test('ten thousand letters without a place to break do not run off the page', () => {
  const { pages, text } = printText(`${'a'.repeat(9000)} https://example.com/${'x/'.repeat(480)}`)
  assert.ok(text.includes('a'.repeat(9000)))
  // A line of the page holds some eighty letters: on one line it would all stand on a single page.
  assert.ok(pages.length >= 3, `${pages.length} pages`)
})

test('rare characters that the font has are drawn; what no font has is named by its number', () => {
  const { text } = printText('䶮先生、㛃女士，私用字\u{100001}，未分配\u0378。\n控制\u0000\u202e符')
  assert.ok(text.includes('䶮先生、㛃女士，私用字[U+100001]，未分配[U+0378]。控制符'))
})

test('an emoji is drawn or named, never lost, and one that is missing takes no other character with it', () => {
  const { text } = printText('谢谢😀再见\u{100001}')
  assert.match(text, /谢谢(?:😀|\[U\+1F600\])再见\[U\+100001\]/u)
})

test('an explanation is set in both languages', () => {
  const lines = [{ day: '2026-09-23', counted: true, why: 'weekday', total: 1, isDue: true }]
  for (const language of ['zh', 'en'] as const) {
    const answer = { view: SAMPLE_VIEW, clock: TEN_DAYS, lines }
    const pdf = press.set({
      template: explanationDocument.template,
      values: explanationDocument.values(answer, samplePaper(language)),
      atSeconds: AT,
    })
    const { text, metadata } = readPdf(pdf)
    assert.ok(text.includes(language === 'zh' ? '逐日说明' : 'Daybyday'))
    assert.match(metadata, language === 'zh' ? /zh-CN/ : /en-GB/)
  }
})

test('the same sheet printed twice at the same moment is the same file', () => {
  const job = {
    template: document.template,
    values: document.values(SAMPLE_VIEW, samplePaper()),
    atSeconds: AT,
  }
  assert.deepEqual(press.set(job), press.set(job))
})

test('values that a template does not know fail with the template’s name', () => {
  assert.throws(
    () => press.set({ template: 'matter.typ', values: {}, atSeconds: AT }),
    /matter\.typ does not compile/,
  )
})

test('the font’s own table tells what it can draw', () => {
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  )
  const covers = coverageOf(readFileSync(font))
  for (const letter of ['A', '字', '䶮', '，', '5']) assert.ok(covers(letter.codePointAt(0) ?? 0), letter)
  for (const letter of ['😀', '\u0378', '\u{100001}']) assert.ok(!covers(letter.codePointAt(0) ?? 0), letter)
  assert.throws(() => coverageOf(Buffer.alloc(64)), /no cmap/)
})
