/** Where a person wanted to go before signing in or choosing a post; only pages behind these doors are followed. */
import type { Search } from '../../../../ui/desk/search.ts'
import { deskPaths } from '../../../../ui/paths.ts'

const DOORS: readonly string[] = [deskPaths.signIn(), deskPaths.seats()]

/** The page named in the address, or the inbox for none, for doors, and for other sites. */
export function nextPage(search: Search): string {
  const next = search['next'] ?? ''
  const isPage = next.startsWith(`${deskPaths.home()}/`) && !DOORS.some((door) => next.startsWith(door))
  return isPage ? next : deskPaths.inbox()
}
