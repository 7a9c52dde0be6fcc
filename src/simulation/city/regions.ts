/**
 * Where the invented city lies: its regions and its office hours, as data. The codes begin with 99, which no province of
 * GB/T 2260 has, so nothing here can be taken for a place that exists.
 */
import type { NamedHours } from '../../modules/calendars/store.ts'

export interface RegionPlan {
  readonly key: string
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly parent: string | null
}

/** Parents before their parts. */
export const REGIONS: readonly RegionPlan[] = [
  { key: 'city', code: '990100', zh: '云澜市', en: 'Yunlan City', parent: null },
  { key: 'east', code: '990102', zh: '东屿区', en: 'Dongyu District', parent: 'city' },
  { key: 'south', code: '990103', zh: '南湖区', en: 'Nanhu District', parent: 'city' },
  { key: 'north', code: '990104', zh: '北川新区', en: 'Beichuan New Area', parent: 'city' },
  { key: 'east.tide', code: '990102001', zh: '望潮街道', en: 'Wangchao Subdistrict', parent: 'east' },
  { key: 'east.sail', code: '990102101', zh: '石帆镇', en: 'Shifan Town', parent: 'east' },
  { key: 'south.reed', code: '990103001', zh: '芦洲街道', en: 'Luzhou Subdistrict', parent: 'south' },
  { key: 'south.willow', code: '990103002', zh: '柳堤街道', en: 'Liudi Subdistrict', parent: 'south' },
  { key: 'north.garden', code: '990104001', zh: '科苑街道', en: 'Keyuan Subdistrict', parent: 'north' },
  { key: 'north.ink', code: '990104101', zh: '青砚镇', en: 'Qingyan Town', parent: 'north' },
]

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const interval = (from: string, to: string) => ({ from: minutes(from), to: minutes(to) })

/** The id of the hours that offices keep. */
export const CITY_HOURS_ID = 'yunlan'

/** 机关作息, with the long midday of summer; and the hours of those who serve all day. */
export const CITY_HOURS: readonly NamedHours[] = [
  {
    id: CITY_HOURS_ID,
    name: { zh: '云澜市机关作息', en: 'Offices of Yunlan' },
    usual: { intervals: [interval('08:30', '12:00'), interval('13:30', '17:30')] },
    seasons: [
      {
        from: '06-01',
        through: '09-30',
        intervals: [interval('08:30', '12:00'), interval('14:30', '18:00')],
      },
    ],
  },
  {
    id: 'utility',
    name: { zh: '公用事业服务时间', en: 'Service hours of the utilities' },
    usual: { intervals: [interval('08:00', '20:00')] },
  },
]
