/** What the page of connected systems reads and sends. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ProfileListWire, ProfileViewWire } from '../../../imports/wire.ts'
import type {
  CallBodyWire,
  CallListWire,
  CallViewWire,
  ClientListWire,
  CoverageWire,
  DeadListWire,
  KeyWire,
} from '../../wire.ts'
import type { ClientMode } from '../../words.ts'

const KEY = 'clients'
const PROFILES = 'imports'

export function useClients() {
  return useQuery({
    queryKey: [KEY, 'list'],
    queryFn: ({ signal }) => get<ClientListWire>('/api/clients', {}, signal),
  })
}

export function useWaiting() {
  return useQuery({
    queryKey: [KEY, 'waiting'],
    queryFn: ({ signal }) => get<DeadListWire>('/api/clients/waiting', {}, signal),
  })
}

export function useCalls() {
  return useInfiniteQuery({
    queryKey: [KEY, 'calls'],
    queryFn: ({ pageParam, signal }) =>
      get<CallListWire>('/api/clients/calls', { before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useCall(id: string | undefined) {
  return useQuery({
    queryKey: [KEY, 'call', id],
    queryFn: ({ signal }) => get<CallViewWire>(`/api/clients/calls/${id}`, {}, signal),
    enabled: id !== undefined,
  })
}

/** The message of a call, fetched when somebody asks for it and not kept: each time is written down. */
export function useCallBody(id: string) {
  return useMutation({ mutationFn: () => get<CallBodyWire>(`/api/clients/calls/${id}/body`, {}) })
}

export function useCoverage() {
  return useQuery({
    queryKey: [KEY, 'coverage'],
    queryFn: ({ signal }) => get<CoverageWire>('/api/clients/coverage', {}, signal),
  })
}

export function useProfileList() {
  return useQuery({
    queryKey: [PROFILES, 'profiles'],
    queryFn: ({ signal }) => get<ProfileListWire>('/api/imports/profiles', {}, signal),
  })
}

export function useProfile(name: string | undefined) {
  return useQuery({
    queryKey: [PROFILES, 'profile', name],
    queryFn: ({ signal }) => get<ProfileViewWire>(`/api/imports/profiles/${name}`, {}, signal),
    enabled: name !== undefined,
  })
}

export interface NewClient {
  readonly name: string
  readonly regionId: string
  readonly profile: string
  readonly mode: ClientMode
}

export function useAddClient() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (values: NewClient) => post<KeyWire>('/api/clients', values),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useRotate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post<KeyWire>(`/api/clients/${id}/rotate`),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useRevoke() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post(`/api/clients/${id}/revoke`),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export interface Replaying {
  readonly clientId: string
  readonly callId?: string
  readonly row?: number
}

/** What a replay has taken in stands in every list. */
export function useReplay() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (selection: Replaying) => post<CallViewWire>('/api/clients/replay', selection),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [KEY] })
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
    },
  })
}

export function useAddProfile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (profile: unknown) => post<ProfileViewWire>('/api/imports/profiles', { profile }),
    onSuccess: () => client.invalidateQueries({ queryKey: [PROFILES] }),
  })
}
