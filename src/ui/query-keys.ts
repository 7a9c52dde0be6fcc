/**
 * The names under which answers of the server are kept in the query cache, in one place so that what changed can be
 * fetched anew by name. No query is made here.
 */
import type { QueryValues } from './api.ts'

export const queryKeys = {
  me: () => ['me'] as const,
  /** All that is about single matters: views and explanations. */
  matters: () => ['matter'] as const,
  /** One matter: its view under every kind's path, and all that hangs on it. */
  matter: (id: string) => ['matter', id] as const,
  matterView: (path: string, id: string) => ['matter', id, 'view', path] as const,
  explain: (path: string, id: string, clockId: string) => ['matter', id, 'explain', path, clockId] as const,
  /** All lists of matters: the inbox, lists, lights, defects. */
  lists: () => ['list'] as const,
  inbox: (values: QueryValues) => ['list', 'inbox', values] as const,
  matterList: (values: QueryValues) => ['list', 'matters', values] as const,
  search: (values: QueryValues) => ['list', 'search', values] as const,
  lights: () => ['list', 'lights'] as const,
  defects: () => ['list', 'defects'] as const,
  messages: () => ['messages'] as const,
  departments: (regionId?: string) => ['departments', regionId ?? ''] as const,
  heldPosts: () => ['held-posts'] as const,
  regions: () => ['regions'] as const,
  enterprises: (values: QueryValues) => ['enterprises', values] as const,
  enterprise: (id: string) => ['enterprise', id] as const,
  appealRepeats: (asked: QueryValues) => ['appeal-repeats', asked] as const,
  likelyDepartments: (address: string) => ['likely-departments', address] as const,
  progress: (code: string) => ['progress', code] as const,
  due: (values: QueryValues) => ['due', values] as const,
} as const
