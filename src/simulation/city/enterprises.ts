/**
 * The enterprises of the invented city and the people who act for them. Names are put together from invented brands, codes
 * have right check characters and a registering office that does not exist, telephone numbers are in a range without
 * subscribers.
 */
import { withCheckCharacters } from '../../modules/enterprises/rules.ts'

export interface EnterprisePlan {
  readonly name: string
  readonly uscc: string
  readonly region: string
  readonly phone: string
}

const BRANDS =
  '晨砾 禾雾 星垛 竹汀 砚舟 岚桥 沐岩 苇渡 鲸屿 杉野 陶渚 榆火 铃谷 朔麦 绫川 棠溪 壑光 桦庭 霁帆 蔚石'.split(
    ' ',
  )
const TRADES = '新材料 精密机械 食品 生物科技 供应链管理 智能装备 建设工程 商贸 餐饮管理 软件技术'.split(' ')

/** Where they sit: the south, which the city's own centre serves, has the most. */
const PLACES =
  'south south.reed south.reed south.willow south.willow east east.tide east.sail north.garden north.ink'.split(
    ' ',
  )
const REGISTRARS: Readonly<Record<string, string>> = { south: '990103', east: '990102', north: '990104' }

/** How many there are. */
export const ENTERPRISES_COUNT = BRANDS.length * TRADES.length

/** The n-th enterprise, from 0. The first belongs to the demo's own agent. */
export function planEnterprise(n: number): EnterprisePlan {
  const brand = BRANDS[n % BRANDS.length]
  const trade = TRADES[Math.floor(n / BRANDS.length)]
  const region = PLACES[n % PLACES.length]
  if (brand === undefined || trade === undefined || region === undefined)
    throw new RangeError(`there is no enterprise ${n}`)
  const registrar = REGISTRARS[region.split('.')[0] ?? ''] ?? ''
  const subject = `MAYL${String(n + 1).padStart(4, '0')}`
  return {
    name: `云澜${brand}${trade}有限公司`,
    uscc: withCheckCharacters(`91${registrar}${subject}`),
    region,
    phone: `100-0000-${String(n + 1).padStart(4, '0')}`,
  }
}
