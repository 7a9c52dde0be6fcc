/**
 * Who holds the posts of the invented city, as data. Nearly every post has a person of its own; named here are the
 * exceptions: the vacant post, people with two posts, an absence, and the short logins of those shown at the start.
 */

/** Logins that differ from the name of the post. */
export const SHORT_LOGINS: Readonly<Record<string, string>> = {
  'office.clerk': 'clerk',
  'office.dispatcher': 'dispatcher',
  'office.revisitor': 'revisitor',
  'office.director': 'director',
  'housing.handler': 'handler',
  'market.handler': 'handler2',
  'housing.head': 'head',
  'inspection.supervisor': 'supervisor',
  'leaders.mayor': 'leader',
  'discipline.inspector': 'discipline',
  'north.party.secretary': 'chief',
  'promotion.officer': 'promoter',
  'promotion.steward': 'steward',
  'promotion.keeper': 'keeper',
  'promotion.targets': 'targets',
  'promotion.reviewer': 'reviewer',
}

/** A post that nobody holds: what is addressed to it climbs, and is listed as a defect. */
export const VACANT: ReadonlySet<string> = new Set(['urban.handler'])

/** Posts held by somebody who has another post already, by post. */
export const SECOND_POSTS: Readonly<Record<string, string>> = {
  // The phone is answered by the revisitor as well when calls come in heaps.
  'office.clerk2': 'office.revisitor',
  'east.approval.head': 'approval.specialist2',
  'north.land.head': 'land.head',
}

/** Somebody on leave at the end of the run, and who stands in. Counted in days from the last day. */
export const ABSENCE = {
  of: 'market.handler',
  substitute: 'market.specialist1',
  fromDays: -3,
  toDays: 7,
} as const

const SURNAMES =
  '慕容 百里 端木 南宫 令狐 东方 上官 欧阳 司徒 诸葛 公孙 皇甫 尉迟 独孤 西门 夏侯 闻人 钟离 宇文 长孙'.split(
    ' ',
  )
const GIVEN = Array.from('一二三四五六七八九十百千万亿')

/** How many people can be named apart. */
export const NAMES_MAX = SURNAMES.length * GIVEN.length

/** The n-th invented name, from 0: surnames of old novels with a number for a given name, such as 百里七. */
export function inventedName(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length]
  const given = GIVEN[Math.floor(n / SURNAMES.length)]
  if (surname === undefined || given === undefined) throw new RangeError(`there is no name ${n}`)
  return surname + given
}
