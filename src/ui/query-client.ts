/** The query cache of a door: when to ask again, and when not to. */
import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './api.ts'

const TRIES_MAX = 2

/** A fresh cache. Refusals are final; only a server that cannot be reached or failed is asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < TRIES_MAX && !isFinal(error),
        // The browser's guess of being offline is wrong on intranets; a failed request says it better.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500
}
