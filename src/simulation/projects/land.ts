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
  },
]

/** Parcels of each park. Later ones are wanted last. */
export const PARCELS_PER_PARK = 32

export interface ParcelPlan {
  readonly code: string
  readonly name: string
  readonly hectares: string
  readonly isStandardLand: boolean
}

/** The n-th parcel of a park, from 0: no chance in it. */
export function planParcel(park: ParkPlan, n: number): ParcelPlan {
  const no = String(n + 1).padStart(2, '0')
  return {
    code: `${park.code}-${no}`,
    name: `${park.name} ${no} 号地块`,
    hectares: (1.2 + ((n * 37) % 90) / 10).toFixed(2),
    isStandardLand: n % 3 !== 2,
  }
}
