/** The VIP pool by rule (S001-162): whatever stands on a list of key projects of a district or above is in it in that year. */
import type { ListEntry } from './project.ts'
import type { KeyList } from './words.ts'

/** 区级以上重点项目. */
const KEY: readonly KeyList[] = ['provincial', 'city', 'district']
const KEY_WORDS = KEY.map((list) => `'${list}'`).join(', ')

/** The lists that projects stand on, each entry once, with what follows by rule: for a `from`. */
export const LISTED = `(select project_id, list, year from project_list
  union select project_id, 'vip', year from project_list where list in (${KEY_WORDS}))`

/** The lists that ask something of a project: its own, and the VIP pool where it stands on a list of key projects. */
export function withVip(lists: readonly ListEntry[]): readonly ListEntry[] {
  const implied = lists.flatMap(({ list, year }): ListEntry[] =>
    KEY.includes(list) ? [{ list: 'vip', year }] : [],
  )
  return [...lists, ...implied]
}

/** The lists of which one is enough to stand on a list: any list of key projects for the VIP pool. */
export function listsOf(list: KeyList): readonly KeyList[] {
  return list === 'vip' ? [...KEY, list] : [list]
}
