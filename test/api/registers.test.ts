/** Registers through the real application: beginning, changing, histories, files out and in, for enterprises, credit and parks. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { writeXlsx, readXlsx } from 'hucre/xlsx'
import { startApp, type Visitor } from '../support/app.ts'
import type { Problem } from '../../src/platform/wire.ts'
import type {
  RegisterHistoryWire,
  RegisterImportWire,
  RegisterListWire,
  RegisterRowWire,
  RegisterWire,
} from '../../src/engines/registers/wire.ts'

const app = await startApp({ at: '2026-03-02T09:00' })
const { linxi } = app.city.regions
const { lantian, xingyuan } = app.city.enterprises

const PARK = {
  code: 'YQ-01',
  name: '临溪高新产业园',
  regionId: linxi,
  level: 'provincial',
  area: '1,250.5',
  chiefName: '韩树',
  chiefPost: '区委书记',
  chiefPhone: '13812345678',
  chiefFromOn: '2025-06-01',
  investmentPerMu: '400',
}
let parks = 0
const beginPark = async (login: string, changed: Readonly<Record<string, string | null>> = {}) => {
  const visitor = await app.as(login)
  parks += 1
  const values = { ...PARK, code: `YQ-1${parks}`, ...changed }
  return visitor.post<RegisterRowWire & Problem>('/api/registers/parks', { values })
}
const faultsOf = ({ body }: { body: Problem }) => body.fields.map(({ path, code }) => [path, code])

async function sendFile(
  visitor: Visitor,
  path: string,
  rows: readonly (readonly (string | number)[])[],
  query = '',
) {
  const file = await writeXlsx({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] })
  return sendBytes(visitor, path, file, query)
}
function sendBytes(visitor: Visitor, path: string, file: Uint8Array, query = '') {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)]), 'rows.xlsx')
  return visitor.send<RegisterImportWire & Problem>(`/api/registers/${path}/import${query}`, form)
}
async function download(login: string, address: string): Promise<Uint8Array> {
  const { cookie = '' } = await app.as(login)
  const response = await fetch(app.url + address, { headers: { cookie } })
  assert.equal(response.status, 200)
  return new Uint8Array(await response.arrayBuffer())
}

describe('a row of a register', () => {
  test('is begun with its fields as people write them, and told in full to those who keep it', async () => {
    const { status, body } = await beginPark('chen')
    assert.equal(status, 200)
    assert.equal(body.values['area'], '1250.5')
    assert.equal(body.values['investmentPerMu'], '400')
    assert.equal(body.values['chiefPhone'], '13812345678')
    assert.deepEqual([body.name, body.version, body.mayKeep], [PARK.name, 1, true])
  })

  test('shows personal numbers shortened to those who do not keep it', async () => {
    const { body } = await beginPark('chen')
    const yu = await app.as('yu')
    const seen = await yu.get<RegisterRowWire>(`/api/registers/parks/${body.id}`)
    assert.equal(seen.body.values['chiefPhone'], '138****5678')
    assert.equal(seen.body.mayKeep, false)
    const history = await yu.get<RegisterHistoryWire>(`/api/registers/parks/${body.id}/history`)
    const phone = history.body.lines[0]?.changes.find(({ field }) => field.zh === '责任人电话')
    assert.equal(phone?.to, '138****5678')
  })

  test('is refused field by field: what is missing, no choice, no number, and two persons where one answers', async () => {
    const answer = await beginPark('chen', {
      name: null,
      level: '宇宙级',
      area: '很大',
      chiefName: '韩树、李木',
      chiefFromOn: '去年',
    })
    assert.equal(answer.status, 422)
    assert.deepEqual(faultsOf(answer), [
      ['/values/name', 'register.missing'],
      ['/values/level', 'register.choice'],
      ['/values/area', 'register.decimal'],
      ['/values/chiefName', 'park.onePerson'],
      ['/values/chiefFromOn', 'register.day'],
    ])
  })

  test('is refused when its chief ends before beginning, and when its code is taken', async () => {
    assert.deepEqual(faultsOf(await beginPark('chen', { chiefToOn: '2025-05-31' })), [
      ['/values/chiefToOn', 'park.chiefDays'],
    ])
    await beginPark('chen', { code: 'YQ-TWICE' })
    const again = await beginPark('chen', { code: 'YQ-TWICE' })
    assert.deepEqual([again.status, again.body.reason.code], [409, 'register.taken'])
  })

  test('is refused from a post without the power, and in a region that is not the post’s', async () => {
    assert.equal((await beginPark('yu')).body.reason.code, 'register.power')
    assert.equal((await beginPark('wei')).status, 403)
  })

  test('is changed under the version that was seen; the second of two is refused', async () => {
    const { body } = await beginPark('chen')
    const chen = await app.as('chen')
    const change = (version: number, values: Readonly<Record<string, string | null>>) =>
      chen.post<RegisterRowWire & Problem>(`/api/registers/parks/${body.id}/change`, { version, values })
    const first = await change(1, { name: '临溪高新区', level: 'national' })
    assert.deepEqual([first.body.version, first.body.values['level']], [2, 'national'])
    const second = await change(1, { area: '9' })
    assert.deepEqual([second.status, second.body.reason.code], [409, 'register.stale'])
    assert.equal((await change(2, { area: '1250.5' })).body.reason.code, 'register.nothing')
    assert.deepEqual(faultsOf(await change(2, { code: 'X' })), [['/values/code', 'register.fixed']])
    assert.equal((await change(2, { nothing: 'x' })).body.reason.code, 'register.unknownField')
    const history = await chen.get<RegisterHistoryWire>(`/api/registers/parks/${body.id}/history`)
    assert.deepEqual(
      history.body.lines.map(({ act }) => act),
      ['change', 'create'],
    )
    assert.deepEqual(history.body.lines[0]?.changes, [
      { field: { zh: '园区名称', en: 'Name' }, from: '临溪高新产业园', to: '临溪高新区' },
      { field: { zh: '级别', en: 'Level' }, from: '省级', to: '国家级' },
    ])
  })

  test('has figures of its own posts: others change the rest, in a form as in a file', async () => {
    const wei = await app.as('wei')
    const { body } = await wei.get<RegisterRowWire>(`/api/registers/enterprises/${xingyuan}`)
    const change = (values: Readonly<Record<string, string | null>>) =>
      wei.post<RegisterRowWire & Problem>(`/api/registers/enterprises/${xingyuan}/change`, {
        version: body.version,
        values,
      })
    const refused = await change({ headcount: '320', address: '桐荫街道 8 号' })
    assert.equal(refused.status, 403)
    assert.deepEqual(faultsOf(refused), [['/values/headcount', 'register.fieldPower']])
    const wire = (await wei.get<RegisterWire>('/api/registers/enterprises/fields')).body
    assert.deepEqual(
      wire.fields.filter(({ isOpen }) => !isOpen).map(({ name }) => name),
      ['headcount', 'revenue', 'assets'],
    )
    const rows = [
      ['统一社会信用代码', '资产总额'],
      [String(body.values['uscc']), '900'],
    ]
    const file = await sendFile(wei, 'enterprises', rows)
    assert.deepEqual([file.body.broken, file.body.faults[0]?.column], [1, '资产总额'])
    assert.match(file.body.faults[0]?.text ?? '', /专门岗位/)
    const credit = await wei.post<Problem>('/api/registers/credit-records', {
      values: {
        enterpriseId: xingyuan,
        kind: 'penalty',
        authority: '税务局',
        decisionNo: 'X-1',
        listedOn: '2026-01-01',
        repair: 'none',
      },
    })
    assert.equal(credit.body.reason.code, 'register.power')
    assert.equal((await change({ address: '桐荫街道 8 号' })).status, 200)
  })

  test('does not exist under another id, and not for enterprises', async () => {
    const chen = await app.as('chen')
    assert.equal((await chen.get(`/api/registers/parks/${lantian}`)).status, 404)
    assert.equal((await (await app.as('wang')).get('/api/registers/parks')).status, 403)
  })
})

describe('references between registers', () => {
  test('are written by code, and a code that is not registered is refused', async () => {
    const chen = await app.as('chen')
    await beginPark('chen', { code: 'YQ-REF', name: '青屿湾产业园' })
    const values = {
      code: 'DK-1',
      name: '一号地块',
      regionId: linxi,
      parkId: 'YQ-REF',
      area: '3.2',
      state: '待供',
    }
    const { body } = await chen.post<RegisterRowWire & Problem>('/api/registers/parcels', { values })
    assert.equal(body.names[body.values['parkId'] ?? ''], '青屿湾产业园')
    assert.equal(body.values['state'], 'offered')
    const unknown = { ...values, code: 'DK-2', parkId: 'YQ-404' }
    const answer = await chen.post<Problem>('/api/registers/parcels', { values: unknown })
    assert.deepEqual(faultsOf(answer), [['/values/parkId', 'register.reference']])
    const list = await chen.get<RegisterListWire>(`/api/registers/parcels?parkId=YQ-REF&state=offered`)
    assert.deepEqual(
      list.body.rows.map(({ name }) => name),
      ['一号地块'],
    )
  })

  test('give a credit record the region of its enterprise', async () => {
    const chen = await app.as('chen')
    const values = {
      enterpriseId: lantian,
      kind: 'penalty',
      authority: '云津市市场监督管理局',
      decisionNo: '云市监罚〔2026〕1号',
      listedOn: '2026-01-05',
      removalOn: '2026-04-05',
      repair: 'none',
    }
    const { body } = await chen.post<RegisterRowWire>('/api/registers/credit-records', { values })
    assert.deepEqual(body.region, { zh: '临溪区', en: 'Linxi District' })
    const backwards = { ...values, decisionNo: 'x', removalOn: '2026-01-04' }
    const refused = await chen.post<Problem>('/api/registers/credit-records', { values: backwards })
    assert.deepEqual(faultsOf(refused), [['/values/removalOn', 'credit.removalBefore']])
    const unsaid = { ...values, decisionNo: 'y', repair: 'repaired' }
    const repaired = await chen.post<Problem>('/api/registers/credit-records', { values: unsaid })
    assert.deepEqual(faultsOf(repaired), [['/values/removedOn', 'credit.repairedWhen']])
  })
})

describe('an enterprise in the register', () => {
  test('takes industry, numbers and flags; a wrong section is refused with the right one', async () => {
    const chen = await app.as('chen')
    const { body: row } = await chen.get<RegisterRowWire>(`/api/registers/enterprises/${lantian}`)
    const change = (values: object) =>
      chen.post<RegisterRowWire & Problem>(`/api/registers/enterprises/${lantian}/change`, {
        version: row.version,
        values,
      })
    assert.deepEqual(faultsOf(await change({ industry: 'D3911' })), [
      ['/values/industry', 'industry.section'],
    ])
    const { body } = await change({
      industry: '3911',
      headcount: '1,200',
      revenue: '5.2亿',
      isHighTech: '是',
    })
    assert.deepEqual(
      [body.values['industry'], body.values['headcount'], body.values['revenue'], body.values['isHighTech']],
      ['C3911', '1200', '52000', 'yes'],
    )
    const found = await chen.get<RegisterListWire>(
      '/api/registers/enterprises?industry=c39&isHighTech=yes&q=蓝田',
    )
    assert.deepEqual(
      found.body.rows.map(({ id }) => id),
      [lantian],
    )
  })
})

describe('a file', () => {
  const HEAD = ['企业名称', '统一社会信用代码', '地区', '行业代码', '从业人员', '营业收入', '规上工业']

  test('is shown first, row by row and column by column, and writes nothing', async () => {
    const chen = await app.as('chen')
    const { body } = await sendFile(chen, 'enterprises', [
      HEAD,
      ['临溪云帆物流有限公司', '91370211MA3ABCD15J', '临溪区', 'G5431', 80, '3,000', '否'],
      ['坏代码有限公司', '9137021IMA3ABCD15J', '临溪区', 'G5431', 80, 300, '否'],
      ['坏人数有限公司', '91370211MA3TE5T033', '临溪区', 'Z99', '八十', 300, '否'],
      ['云帆物流', '91370211MA3ABCD15J', '临溪区', 'G5431', 80, 300, '否'],
      ['早期代码有限公司', '91350100M0001TGQXM', '临溪区', '', '', '', ''],
    ])
    assert.deepEqual([body.isDone, body.rows, body.begun, body.broken, body.warned], [false, 5, 2, 3, 1])
    assert.deepEqual(
      body.faults.map(({ line, column }) => [line, column]),
      [
        [3, '统一社会信用代码'],
        [4, '行业代码'],
        [4, '从业人员'],
        [5, '统一社会信用代码'],
      ],
    )
    assert.equal(body.warnings[0]?.line, 6)
    const list = await chen.get<RegisterListWire>('/api/registers/enterprises?q=云帆')
    assert.equal(list.body.rows.length, 0)
  })

  test('is written as it was shown, whole or not at all; the same file again changes nothing', async () => {
    const chen = await app.as('chen')
    const rows = [
      HEAD,
      ['云津一号机械有限公司', '92150502MA0XYW1221', '临溪区', 'C3911', 10, 100, '否'],
      ['坏代码有限公司', '9137021IMA3ABCD15J', '临溪区', '', '', '', ''],
    ]
    const { body: shown } = await sendFile(chen, 'enterprises', rows)
    const refused = await sendFile(chen, 'enterprises', rows, `?mark=${shown.mark}`)
    assert.deepEqual([refused.status, refused.body.reason.code], [409, 'register.import.broken'])
    const other = await sendFile(chen, 'enterprises', rows, `?mark=${'0'.repeat(64)}&broken=leaveOut`)
    assert.deepEqual([other.status, other.body.reason.code], [409, 'register.import.moved'])
    const { body: done } = await sendFile(chen, 'enterprises', rows, `?mark=${shown.mark}&broken=leaveOut`)
    assert.deepEqual([done.isDone, done.begun], [true, 1])
    const { body: again } = await sendFile(chen, 'enterprises', rows.slice(0, 2))
    assert.deepEqual([again.begun, again.changed, again.unchanged], [0, 0, 1])
    const list = await chen.get<RegisterListWire>('/api/registers/enterprises?q=云津一号')
    const [row] = list.body.rows
    const history = await chen.get<RegisterHistoryWire>(`/api/registers/enterprises/${row?.id}/history`)
    assert.deepEqual(
      history.body.lines.map(({ act, person }) => [act, person !== null]),
      [['import', true]],
    )
  })

  test('leaves alone what it has no column for or nothing in, and changes the rest', async () => {
    const chen = await app.as('chen')
    const rows = [
      ['统一社会信用代码', '从业人员', '住所'],
      ['91990102MA1LT0014T', '1300', ''],
    ]
    const { body: shown } = await sendFile(chen, 'enterprises', rows)
    assert.deepEqual(shown.changes[0]?.fields, [{ zh: '从业人员', en: 'Headcount' }])
    await sendFile(chen, 'enterprises', rows, `?mark=${shown.mark}`)
    const { body } = await chen.get<RegisterRowWire>(`/api/registers/enterprises/${lantian}`)
    assert.deepEqual([body.values['headcount'], body.values['industry']], ['1300', 'C3911'])
  })

  test('for another region is refused row by row, and for a post without the power at once', async () => {
    const rows = [HEAD, ['临溪企业有限公司', '91440101MA5CJQ4N59', '临溪区', '', '', '', '']]
    assert.equal((await sendFile(await app.as('he'), 'enterprises', rows)).status, 403)
    const { body } = await sendFile(await app.as('wei'), 'enterprises', rows)
    assert.deepEqual([body.begun, body.broken, body.faults[0]?.column], [0, 1, null])
    assert.equal(
      (
        await sendFile(await app.as('chen'), 'enterprises', [
          ['名称', '地址'],
          ['a', 'b'],
        ])
      ).status,
      422,
    )
  })

  test('that was written out can be read in again, and nothing in it is run by a spreadsheet', async () => {
    const chen = await app.as('chen')
    const { body: park } = await beginPark('chen', { code: 'YQ-CMD', name: '=HYPERLINK("http://a")' })
    const file = await download('chen', '/api/registers/parks/export.xlsx?q=YQ-CMD')
    const { sheets } = await readXlsx(file)
    const [head = [], line = []] = sheets[0]?.rows ?? []
    assert.deepEqual(head.slice(0, 3), ['园区代码*', '园区名称*', '地区*'])
    assert.equal(line[1], `'${park.name}`)
    const again = await sendBytes(chen, 'parks', file)
    assert.deepEqual([again.body.unchanged, again.body.changed, again.body.broken], [1, 0, 0])
  })

  test('has a template with the headings of the register', async () => {
    const { body } = await (await app.as('yu')).get<RegisterWire>('/api/registers/parks/fields')
    assert.equal(body.mayKeep, false)
    const file = await download('yu', '/api/registers/parks/template.xlsx')
    const { sheets } = await readXlsx(file)
    assert.equal(sheets[0]?.rows[0]?.length, body.fields.length)
  })
})
