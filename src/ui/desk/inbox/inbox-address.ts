/** What the inbox keeps in its address: the group, the kind looked at, and the matter that is open beside the list. Pure. */
import { INBOX_GROUPS } from '../../../platform/wire.ts'
import type { Search } from '../search.ts'

export type InboxGroup = (typeof INBOX_GROUPS)[number]

/** The group of an address, or the first one in which something waits. */
export function groupOf(search: Search, counts: Readonly<Record<string, number>> | undefined): InboxGroup {
  const named = INBOX_GROUPS.find((group) => group === search['group'])
  return named ?? INBOX_GROUPS.find((group) => (counts?.[group] ?? 0) > 0) ?? 'today'
}

export interface OpenMatter {
  readonly path: string
  readonly id: string
}

/** The matter that is open, written as `appeals/…id…`; null for none or for what cannot be one. */
export function openMatterOf(search: Search): OpenMatter | null {
  const match = /^([a-z-]+)\/([\w-]+)$/.exec(search['matter'] ?? '')
  return match?.[1] !== undefined && match[2] !== undefined ? { path: match[1], id: match[2] } : null
}

/** The value in the address of an open matter. */
export function openMatterText({ path, id }: OpenMatter): string {
  return `${path}/${id}`
}
