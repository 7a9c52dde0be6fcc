/** Where a person wanted to go before signing in or choosing a post; only pages of the desk are followed. */
import type { Search } from '../../../../ui/desk/search.ts'
import { deskPaths } from '../../../../ui/paths.ts'

export function nextPage(search: Search): string {
  const next = search['next'] ?? ''
  return next.startsWith(`${deskPaths.home()}/`) ? next : deskPaths.inbox()
}
