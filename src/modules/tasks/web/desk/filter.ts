/** The filter of the tasks page as the address holds it, and as the server is asked. Pure. */
import { NODE_LIGHTS } from '../../../nodes/words.ts'
import type { TasksFilter } from '../../wire.ts'

export const VIEWS = ['list', 'chart', 'board'] as const
export type View = (typeof VIEWS)[number]

type Search = Readonly<Record<string, string | undefined>>

export function viewIn(search: Search): View {
  return VIEWS.find((view) => view === search['view']) ?? 'list'
}

/** What an address asks for; words that mean nothing are left out. */
export function filterIn(search: Search): TasksFilter {
  const light = NODE_LIGHTS.find((one) => one === search['light'])
  const { q, listId, unitId, leader, indicator } = search
  return {
    q,
    listId,
    unitId,
    leader,
    indicator,
    light,
    only: search['only'] === 'waiting' ? 'waiting' : undefined,
  }
}
