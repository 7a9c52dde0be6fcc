/** Mapping profiles: those that come along are right, and one that an office writes is refused where it is wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, moment } from '../../calendar/days.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import { makeOrganisation } from '../../kernel/organisation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { BUILT_IN_PROFILES } from './built-in.ts'
import { placesOf } from './places.ts'
import { readProfile, type Profile } from './profile.ts'
import { rowReader } from './row-reader.ts'

const COLUMNS = { externalId: 'id', receivedAt: 'time', subject: 'subject', detail: 'detail' }
const OWN: Profile = {
  name: 'own',
  label: { zh: '自有系统', en: 'Own system' },
  system: 'own',
  channel: 'otherSystem',
  columns: COLUMNS,
}
const refusedAt = (path: string) => (error: unknown) =>
  error instanceof Refusal &&
  error.code === 'invalid_input' &&
  error.fields.some((field) => field.path === path)

test('the profiles that come along are right and have names and systems of their own', () => {
  for (const profile of BUILT_IN_PROFILES) assert.equal(readProfile(profile), profile)
  assert.equal(new Set(BUILT_IN_PROFILES.map(({ system }) => system)).size, BUILT_IN_PROFILES.length)
})

test('a profile is refused at the place where it is wrong', () => {
  const { subject: _subject, ...withoutSubject } = COLUMNS
  assert.throws(() => readProfile({ ...OWN, columns: withoutSubject }), refusedAt('/columns/subject'))
  assert.throws(() => readProfile({ ...OWN, channel: 'pigeon' }), refusedAt('/channel'))
  assert.throws(
    () => readProfile({ ...OWN, nature: { map: { 投诉: 'anger' } } }),
    refusedAt('/nature/map/投诉'),
  )
  assert.throws(() => readProfile({ ...OWN, lawOn: 'yesterday' }), refusedAt('/lawOn'))
  assert.throws(() => readProfile('text'), Refusal)
  assert.throws(() => readProfile({ ...OWN, script: 'rm' }), Refusal)
})

const CITY = '00000000-0000-4000-8000-000000000001' as RegionId
const EAST = '00000000-0000-4000-8000-000000000002' as RegionId
const HOUSING = '00000000-0000-4000-8000-000000000003' as DepartmentId
const organisation = makeOrganisation(
  1,
  {
    regions: [
      { id: CITY, code: '990100', name: { zh: '云津市', en: 'Yunjin' }, parentId: null },
      { id: EAST, code: '990102', name: { zh: '东区', en: 'East' }, parentId: CITY },
    ],
    departments: [
      {
        id: HOUSING,
        name: { zh: '云津市住房和城乡建设局', en: 'Housing' },
        regionId: CITY,
        function: 'department',
        hoursId: '',
        closedOn: null,
      },
    ],
    posts: [],
    holdings: [],
    absences: [],
    staff: [],
  },
  () => day('2026-03-02'),
)

test('a region is found by code or name, a department by its name or the one that the profile gives it', () => {
  const profile: Profile = {
    ...OWN,
    region: { map: { 东城: '990102' } },
    department: { map: { 市住建局: '云津市住房和城乡建设局' }, unknown: 'default' },
  }
  const places = placesOf(profile, organisation, CITY)
  assert.deepEqual(['990102', '东区', ' 东城 ', ''].map(places.region), [EAST, EAST, EAST, CITY])
  assert.equal(places.region('西区'), null)
  assert.deepEqual(['市住建局', '没有的局', ''].map(places.department), [HOUSING, 'none', 'none'])
  const wrong = { ...OWN, department: { default: '没有的局' } }
  assert.throws(() => placesOf(wrong, organisation, CITY), refusedAt('/department/default'))
})

function natureOf(profile: Profile, kind: string) {
  const table = { header: ['id', 'time', 'subject', 'detail', 'kind'] }
  const reader = rowReader(table, profile, placesOf(profile, organisation, CITY), moment('2026-03-02T09:00'))
  const told = reader({ number: 2, cells: ['1', '2026-03-01', '标题', '内容', kind] })
  return 'told' in told ? told.told.nature : told.problems[0]?.code
}

test('what a workbook took for a date is a date in a text too, and a moment where one is meant', () => {
  const table = { header: ['id', 'time', 'subject', 'detail'] }
  const reader = rowReader(table, OWN, placesOf(OWN, organisation, CITY), moment('2026-03-02T09:00'))
  const date = { wallMs: 1_770_022_800_000 }
  const read = reader({ number: 2, cells: [date, date, '标题', '内容\u200b'] })
  assert.ok('told' in read)
  const { externalId, receivedAt, text } = read.told
  assert.deepEqual(
    [externalId, receivedAt, text],
    ['2026-02-02 09:00:00', moment('2026-02-02T09:00'), '内容'],
  )
})

test('words of another system become ours; an unknown one takes the default, or is a fault where there is none', () => {
  const strict: Profile = {
    ...OWN,
    columns: { ...COLUMNS, nature: 'kind' },
    nature: { map: { 吐槽: 'complaint' } },
  }
  assert.equal(natureOf(strict, '吐槽'), 'complaint')
  assert.equal(natureOf(strict, '闲聊'), 'import.row.word')
  assert.equal(natureOf({ ...strict, nature: { ...strict.nature, default: 'consult' } }, '闲聊'), 'consult')
  assert.equal(natureOf(strict, ''), 'help')
})
