/** Files as they come: what a spreadsheet or a hotline can do to a table, and what is not opened at all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { poisonedWorkbook, textRow } from '../../../test/support/poisoned-workbook.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { writeCsv } from './csv.ts'
import { readTable } from './read.ts'
import { FILE_BYTES_MAX } from './table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const cellsOf = async (bytes: Uint8Array, profile: Parameters<typeof readTable>[1] = {}) =>
  (await readTable(bytes, profile)).lines.map(({ number, cells }) => [number, ...cells])
const refuses = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.reason.code === code && error.fields[0]?.path === '/file'

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number]
const workbook = async (sheet: Omit<Sheet, 'name'>, name = '导出') =>
  new Uint8Array(await writeXlsx({ sheets: [{ name, ...sheet }] }))

test('a CSV file may begin with a mark, quote cells and break lines in them; lines are counted as people count', async () => {
  const text = '\uFEFF编号,内容\r\n1,"第一行\r\n第二行，还有""引号"""\r\n\r\n2,简单\r\n'
  assert.deepEqual(await cellsOf(bytesOf(text)), [
    [2, '1', '第一行\n第二行，还有"引号"'],
    [5, '2', '简单'],
  ])
})

test('a CSV file may be written in GB18030, in UTF-16, with tabs or with semicolons', async () => {
  const gbk = Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0xd6, 0xd0])
  const table = await readTable(gbk, {})
  assert.deepEqual(
    [table.header, table.lines[0]?.cells],
    [
      ['编号', 'a'],
      ['1', '中'],
    ],
  )
  const utf16 = new Uint8Array(Buffer.from('\uFEFFid\t内容\n1\t中', 'utf16le'))
  assert.deepEqual(await cellsOf(utf16), [[2, '1', '中']])
  assert.deepEqual(await cellsOf(bytesOf('id;b\n1;x,y')), [[2, '1', 'x,y']])
})

test('bytes that are no text, a quotation without end and a wrong encoding are refused', async () => {
  await assert.rejects(cellsOf(Uint8Array.from([65, 0, 1, 2])), refuses('import.file.binary'))
  await assert.rejects(cellsOf(bytesOf('a,b\n1,"ohne Ende')), refuses('import.file.csv'))
  const broken = Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0x2c, 0x31])
  await assert.rejects(cellsOf(broken, { encoding: 'utf-8' }), refuses('import.file.encoding'))
  await assert.rejects(cellsOf(bytesOf('')), refuses('import.file.empty'))
})

test('a heading is found under a title, narrow or full-width; one that stands twice is refused', async () => {
  const table = await readTable(bytesOf('某市热线导出\n２０２６年三月\n ＩＤ , 内容 \n1,甲\n'), {})
  assert.deepEqual([table.header, table.lines.length], [['ID', '内容'], 1])
  await assert.rejects(cellsOf(bytesOf('id,内容,内容\n1,a,b')), refuses('import.file.headingTwice'))
})

test('more than a hundred columns are refused, and a file of more than twenty megabytes is not looked at', async () => {
  const wide = Array.from({ length: 101 }, (_none, n) => `c${n}`).join(',')
  await assert.rejects(cellsOf(bytesOf(`${wide}\n`)), refuses('import.file.columns'))
  await assert.rejects(cellsOf(new Uint8Array(FILE_BYTES_MAX + 1)), refuses('import.file.tooLarge'))
})

test('a CSV file of nothing but delimiters, or of endless lines, is refused before it costs anything', async () => {
  await assert.rejects(cellsOf(bytesOf(','.repeat(20_000))), refuses('import.file.columns'))
  await assert.rejects(cellsOf(bytesOf(`id,x\n${'a,b\n'.repeat(201_001)}`)), refuses('import.file.lines'))
  const filledUp = `id,内容${','.repeat(10_000)}\n1,甲${','.repeat(10_000)}\n`
  assert.deepEqual(await cellsOf(bytesOf(filledUp)), [[2, '1', '甲']])
})

test('formulas of a workbook are read as the values they had, and never run', async () => {
  const bytes = await workbook({
    rows: [
      ['id', 'n'],
      ['a', null],
      ['b', '=1+1'],
    ],
    cells: new Map([['1,1', { formula: 'HYPERLINK("http://evil.example","x")', formulaResult: '点我' }]]),
  })
  assert.deepEqual(await cellsOf(bytes), [
    [2, 'a', '点我'],
    [3, 'b', '=1+1'],
  ])
})

test('cells merged down tell the same of every row; a title merged across is no row', async () => {
  const bytes = await workbook({
    rows: [
      ['热线三月工单', null, null],
      ['id', '单位', '内容'],
      ['1', '住建局', '甲'],
      ['2', null, '乙'],
    ],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
    ],
  })
  const table = await readTable(bytes, {})
  assert.deepEqual(table.header, ['id', '单位', '内容'])
  assert.deepEqual(
    table.lines.map(({ number, cells }) => [number, cells[1]]),
    [
      [3, '住建局'],
      [4, '住建局'],
    ],
  )
})

const FAR = '<c r="XFD1048576" t="inlineStr"><is><t>z</t></is></c>'

test('cells far outside cost nothing and are left out; a table that is truly too wide is refused', async () => {
  const rows = textRow(1, 'id', '内容') + textRow(2, '1', '甲')
  const stray = `<row r="1048576">${FAR}</row>`
  assert.deepEqual(await cellsOf(poisonedWorkbook(rows + stray)), [[2, '1', '甲']])
  const many = Array.from(
    { length: 20_000 },
    (_none, n) => `<row r="${n + 3}"><c r="XFD${n + 3}"><v>1</v></c></row>`,
  )
  const before = process.memoryUsage().rss
  assert.equal((await readTable(poisonedWorkbook(rows + many.join('')), {})).lines.length, 1)
  assert.ok(
    process.memoryUsage().rss - before < 300 * 1024 * 1024,
    'not twenty thousand rows of sixteen thousand cells',
  )
  const wide = textRow(1, ...Array.from({ length: 101 }, (_none, n) => `c${n}`))
  await assert.rejects(cellsOf(poisonedWorkbook(wide)), refuses('import.file.columns'))
})

const merged = (count: number) =>
  `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`

test('one merge over everything fills what is there; merges without end are refused', async () => {
  const rows = Array.from({ length: 300 }, (_none, n) => textRow(n + 1, `${n}`, '甲')).join('')
  const one = await readTable(poisonedWorkbook(rows, { behind: merged(1) }), {})
  assert.deepEqual(one.lines.at(-1)?.cells, ['0', '甲'])
  await assert.rejects(
    cellsOf(poisonedWorkbook(rows, { behind: merged(10_000) })),
    refuses('import.file.merged'),
  )
})

test('entities that a sheet declares are neither unfolded nor fetched', async () => {
  const before = `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/hostname">]>`
  const rows = textRow(1, 'id', '内容') + textRow(2, '&b;', '&f;')
  const read = await cellsOf(poisonedWorkbook(rows, { before })).catch((error: unknown) => {
    assert.ok(refuses('import.file.workbook')(error))
    return []
  })
  assert.ok(JSON.stringify(read).length < 100, 'as they stand, or not at all')
})

test('a date of a workbook is a wall-clock moment to the second, and a number stays as it is written', async () => {
  const bytes = await workbook({
    columns: [
      { key: 'id', header: 'id' },
      { key: 'at', header: 'at', numFmt: 'yyyy-mm-dd hh:mm:ss' },
    ],
    data: [{ id: 12345678901, at: 46055.375 }],
  })
  assert.deepEqual(await cellsOf(bytes), [[2, '12345678901', { wallMs: 1_770_022_800_000 }]])
})

test('a sheet may be named; one that is not there is refused', async () => {
  const bytes = await workbook(
    {
      rows: [
        ['id', 'x'],
        ['1', 'y'],
      ],
    },
    '工单',
  )
  assert.deepEqual(await cellsOf(bytes, { sheet: '工单' }), [[2, '1', 'y']])
  await assert.rejects(cellsOf(bytes, { sheet: '别的' }), refuses('import.file.noSheet'))
})

test('fifty thousand rows of a workbook are read within seconds', async () => {
  const rows = Array.from({ length: 50_000 }, (_none, n) => [`id${n}`, '内容', '2026-01-05 09:00:00'])
  const bytes = await workbook({ rows: [['id', 'detail', 'time'], ...rows] })
  const began = performance.now()
  assert.equal((await readTable(bytes, {})).lines.length, 50_000)
  assert.ok(performance.now() - began < 15_000)
})

/** An archive of one entry whose directory states these sizes. */
function archive(packed: Uint8Array, statedSize: number, statedPacked = packed.length): Uint8Array {
  const name = bytesOf('xl/worksheets/sheet1.xml')
  const header = (signature: number, fixed: number) => {
    const view = new DataView(new ArrayBuffer(fixed))
    view.setUint32(0, signature, true)
    const shift = fixed === 46 ? 2 : 0
    view.setUint16(8 + shift, 8, true)
    view.setUint32(18 + shift, statedPacked, true)
    view.setUint32(22 + shift, statedSize, true)
    view.setUint16(26 + shift, name.length, true)
    return new Uint8Array(view.buffer)
  }
  const local = [header(0x04034b50, 30), name, packed]
  const localSize = local.reduce((sum, part) => sum + part.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, 1, true)
  end.setUint16(10, 1, true)
  end.setUint32(12, 46 + name.length, true)
  end.setUint32(16, localSize, true)
  return new Uint8Array(Buffer.concat([...local, header(0x02014b50, 46), name, new Uint8Array(end.buffer)]))
}

test('an archive that would unpack to more than is allowed is not unpacked, nor one that hides its size', async () => {
  const bomb = deflateRawSync(new Uint8Array(1024 * 1024))
  const mega = 1024 * 1024
  await assert.rejects(cellsOf(archive(bomb, 201 * mega)), refuses('import.file.unpacked'))
  await assert.rejects(cellsOf(archive(bomb, 0)), refuses('import.file.unpacked'))
  await assert.rejects(cellsOf(archive(bomb, 0xffffffff)), refuses('import.file.unpacked'))
  // It states little and holds much: unpacking stops at what was stated.
  await assert.rejects(cellsOf(archive(bomb, 10)), refuses('import.file.workbook'))
})

test('a broken archive, one that is no workbook, and the old binary workbook are refused in words', async () => {
  await assert.rejects(cellsOf(bytesOf('PK nonsense')), refuses('import.file.notXlsx'))
  const whole = await workbook({ rows: [['id', 'x']] })
  await assert.rejects(cellsOf(whole.slice(0, whole.length - 30)), refuses('import.file.notXlsx'))
  await assert.rejects(cellsOf(archive(deflateRawSync(bytesOf('<x/>')), 4)), refuses('import.file.workbook'))
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  await assert.rejects(cellsOf(old), refuses('import.file.oldWorkbook'))
})

test('what is written out again runs nothing in a spreadsheet, and is read as it was', async () => {
  const lines = [
    ['id', 'x', 'y'],
    ['1', '=cmd()', '@sum, "a"'],
    ['2', '+1\n-2', '-'],
  ]
  const text = writeCsv(lines)
  assert.match(text, /,'=cmd\(\)/)
  assert.doesNotMatch(text, /(^|,)"?[=+@-]/)
  const [, ...rest] = lines
  assert.deepEqual(
    (await readTable(bytesOf(text), {})).lines.map(({ cells }) => cells),
    rest,
  )
})
