/**
 * The parks, functional zones and parcels of the invented city, as data: none of them exists, and their codes begin with YL.
 * Fields are as a keeper of parks types them.
 */
import type { Trade } from './business.ts'

export interface ParkPlan {
  readonly code: string
  readonly name: string
  /** Key of its region, and as a keeper finds it. */
  readonly region: string
  readonly level: '国家级' | '省级' | '市级' | '县区级'
  readonly hectares: number
  readonly industries: string
  /** The post of whoever answers for it. */
  readonly chief: string
  /** What it asks of a project, in 万元 for each mu. */
  readonly investmentPerMu: number
  readonly taxPerMu: number
  readonly zones: readonly { readonly name: string; readonly industries: string }[]
  readonly trades: readonly Trade[]
  /** Where its first parcel begins, in the south-west, in degrees. */
  readonly corner: readonly [longitude: number, latitude: number]
}

const zone = (name: string, industries: string) => ({ name, industries })

export const PARKS: readonly ParkPlan[] = [
  {
    code: 'YL-ZN',
    name: '北川智能装备产业园',
    region: 'north',
    level: '国家级',
    hectares: 1860,
    industries: '智能装备、精密机械、工业机器人',
    chief: 'north.party.secretary',
    investmentPerMu: 380,
    taxPerMu: 32,
    zones: [zone('整机制造区', '智能装备'), zone('核心部件区', '精密传动、伺服系统')],
    trades: ['machinery', 'equipment'],
    corner: [120.28, 36.3],
  },
  {
    code: 'YL-GX',
    name: '云澜高新技术产业园',
    region: 'south',
    level: '省级',
    hectares: 1240,
    industries: '新材料、精密机械、软件',
    chief: 'south.party.secretary',
    investmentPerMu: 350,
    taxPerMu: 30,
    zones: [zone('新材料片区', '功能膜、特种纤维'), zone('创新孵化片区', '研发中试')],
    trades: ['materials', 'machinery', 'software'],
    corner: [120.3, 36.06],
  },
  {
    code: 'YL-YY',
    name: '芦洲生物医药产业园',
    region: 'south.reed',
    level: '省级',
    hectares: 560,
    industries: '生物医药、医疗器械',
    chief: 'south.party.secretary',
    investmentPerMu: 400,
    taxPerMu: 35,
    zones: [zone('原料制剂区', '生物制剂'), zone('器械研发区', '医疗器械')],
    trades: ['biotech'],
    corner: [120.4, 36.01],
  },
  {
    code: 'YL-LG',
    name: '望潮临港产业园',
    region: 'east.tide',
    level: '市级',
    hectares: 920,
    industries: '现代物流、临港新材料',
    chief: 'east.party.secretary',
    investmentPerMu: 260,
    taxPerMu: 20,
    zones: [zone('港口物流区', '冷链、多式联运'), zone('临港加工区', '新材料')],
    trades: ['logistics', 'materials'],
    corner: [120.51, 36.1],
  },
  {
    code: 'YL-SP',
    name: '石帆食品产业园',
    region: 'east.sail',
    level: '县区级',
    hectares: 430,
    industries: '绿色食品、预制菜',
    chief: 'east.party.secretary',
    investmentPerMu: 220,
    taxPerMu: 18,
    zones: [zone('精深加工区', '粮油、果蔬'), zone('冷链配套区', '冷链仓储')],
    trades: ['food'],
    corner: [120.54, 36.18],
  },
  {
    code: 'YL-RJ',
    name: '科苑软件园',
    region: 'north.garden',
    level: '市级',
    hectares: 210,
    industries: '工业软件、数据服务',
    chief: 'north.party.secretary',
    investmentPerMu: 300,
    taxPerMu: 45,
    zones: [zone('工业软件区', '工业软件'), zone('数据服务区', '数据标注、算力')],
    trades: ['software'],
    corner: [120.34, 36.22],
  },
]

/** Parcels of each park. Later ones are wanted last. */
export const PARCELS_PER_PARK = 32

export interface ParcelPlan {
  readonly code: string
  readonly name: string
  readonly hectares: string
  readonly isStandardLand: boolean
  /** As a survey exports it; null for what has not been surveyed yet. */
  readonly outline: string | null
  /** Where it begins, in the south-west. */
  readonly corner: Degrees
}

type Degrees = readonly [longitude: number, latitude: number]

/** Parcels lie in rows of so many, so far apart in degrees. */
const IN_A_ROW = 8
const APART: Degrees = [0.005, 0.0045]
/** All are 300 metres wide where the invented city lies, and as deep as their area asks. */
const WIDTH = 300
const METRES: Degrees = [89_940, 110_960]
const M2_IN_HECTARE = 10_000
/** In degrees. */
const LEAN = 0.0001
const NOT_SURVEYED_EVERY = 8

/** The n-th parcel of a park, from 0: no chance in it. */
export function planParcel(park: ParkPlan, n: number): ParcelPlan {
  const no = String(n + 1).padStart(2, '0')
  const hectares = (1.2 + ((n * 37) % 90) / 10).toFixed(2)
  const corner: Degrees = [
    park.corner[0] + (n % IN_A_ROW) * APART[0],
    park.corner[1] + Math.floor(n / IN_A_ROW) * APART[1],
  ]
  return {
    code: `${park.code}-${no}`,
    name: `${park.name} ${no} 号地块`,
    hectares,
    isStandardLand: n % 3 !== 2,
    outline:
      n % NOT_SURVEYED_EVERY === NOT_SURVEYED_EVERY - 1 ? null : outlineAt(corner, Number(hectares), n),
    corner,
  }
}

/** A parallelogram of that area, leaning a little more or less. */
function outlineAt([west, south]: Degrees, hectares: number, n: number): string {
  const wide = WIDTH / METRES[0]
  const deep = (hectares * M2_IN_HECTARE) / WIDTH / METRES[1]
  const lean = (((n * 13) % 7) - 3) * LEAN
  const ring: readonly Degrees[] = [
    [west, south],
    [west + wide, south],
    [west + wide + lean, south + deep],
    [west + lean, south + deep],
    [west, south],
  ]
  return `POLYGON((${ring.map(([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`).join(', ')}))`
}
