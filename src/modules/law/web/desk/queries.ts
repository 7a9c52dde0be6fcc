/** What the parameters page asks the server. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { get, post } from '../../../../ui/api.ts'
import type {
  ChangeBodyWire,
  HistoryWire,
  ParameterListWire,
  PresetAppliedWire,
  PresetBodyWire,
  PresetListWire,
  PresetPreviewWire,
  PreviewWire,
} from '../../wire.ts'

const PARAMETERS = 'parameters'

/** All parameters of a region; without one, of the region of the reader's post. */
export function useParameters(regionId: string | undefined): UseQueryResult<ParameterListWire> {
  return useQuery({
    queryKey: [PARAMETERS, 'list', regionId ?? ''],
    queryFn: ({ signal }) => get<ParameterListWire>('/api/parameters', { regionId }, signal),
    placeholderData: keepPreviousData,
  })
}

/** What was given to one parameter in a region and above it. */
export function useHistory(name: string, regionId: string): UseQueryResult<HistoryWire> {
  return useQuery({
    queryKey: [PARAMETERS, 'history', name, regionId],
    queryFn: ({ signal }) =>
      get<HistoryWire>(`/api/parameters/${encodeURIComponent(name)}/history`, { regionId }, signal),
  })
}

/** Tries a value out. Nothing is stored. */
export function useTrial() {
  return useMutation({
    mutationFn: (body: ChangeBodyWire) => post<PreviewWire>('/api/parameters/preview', body),
  })
}

/** Gives a value. Everything that shows a time is looked at anew. */
export function useSave() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ChangeBodyWire) => post<{ seq: number }>('/api/parameters', body),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** The presets: the same for everybody, as long as the program is. */
export function usePresets(): UseQueryResult<PresetListWire> {
  return useQuery({
    queryKey: [PARAMETERS, 'presets'],
    queryFn: ({ signal }) => get<PresetListWire>('/api/presets', {}, signal),
  })
}

/** Tries a preset out. Nothing is stored. */
export function usePresetTrial() {
  return useMutation({
    mutationFn: (body: PresetBodyWire) => post<PresetPreviewWire>('/api/presets/preview', body),
  })
}

/** Sets a region up. Everything that shows a time is looked at anew. */
export function useApplyPreset() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PresetBodyWire) => post<PresetAppliedWire>('/api/presets/apply', body),
    onSuccess: () => client.invalidateQueries(),
  })
}
