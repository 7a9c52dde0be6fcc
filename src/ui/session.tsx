/** Who is signed in, and in which seat. Signing in and out empties the cache: it held what that person could see. */
import { useMutation, useQuery, useQueryClient, type Query, type UseQueryResult } from '@tanstack/react-query'
import type { Me } from '../modules/people/wire.ts'
export type { Me, SeatWire } from '../modules/people/wire.ts'
import { get, post } from './api.ts'
import { forgetDrafts } from './form-draft.ts'
import { queryKeys } from './query-keys.ts'

/** The person signed in, or null when nobody is. */
export function useMe(): UseQueryResult<Me | null> {
  return useQuery({
    queryKey: queryKeys.me(),
    queryFn: ({ signal }) => get<Me | null>('/api/me', {}, signal),
    staleTime: 60_000,
  })
}

/** Sign-in with a name and a password. */
export function useSignIn() {
  const take = useTakeMe()
  return useMutation({
    mutationFn: (given: { login: string; password: string }) => post<Me>('/api/sign-in', given),
    onSuccess: take,
  })
}

/** Takes another seat: a post or an enterprise. Rights never add up, so all that was read is read anew. */
export function useChooseSeat() {
  const take = useTakeMe()
  return useMutation({ mutationFn: (id: string) => post<Me>('/api/seat', { id }), onSuccess: take })
}

export function useSignOut() {
  const take = useTakeMe()
  return useMutation({
    mutationFn: () => post<null>('/api/sign-out'),
    onSuccess() {
      forgetDrafts()
      take(null)
    },
  })
}

/** Forgets all that the last person or seat could see, and fetches anew what is on the screen. */
function useTakeMe(): (me: Me | null) => void {
  const client = useQueryClient()
  return (me) => {
    const others = { predicate: (query: Query) => query.queryKey[0] !== 'me' }
    client.setQueryData(queryKeys.me(), me)
    client.removeQueries({ ...others, type: 'inactive' })
    void client.resetQueries(others)
  }
}
