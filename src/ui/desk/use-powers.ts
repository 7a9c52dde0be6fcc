/** What the present seat may do beyond its department's ordinary work. For showing doors only: the server decides. */
import { READ_REGION } from '../../kernel/actor.ts'
import { useMe } from '../session.tsx'

const NOTHING: readonly string[] = []

export function usePowers(): readonly string[] {
  return useMe().data?.seat?.powers ?? NOTHING
}

/** Whether the present seat reads every matter of its region that is not confidential. */
export function useReadsRegion(): boolean {
  return usePowers().includes(READ_REGION)
}

/** Whether the present seat is that of a project secretary: nothing of a region, and no figure of a unit, is theirs. */
export function useIsBound(): boolean {
  return useMe().data?.seat?.isBound ?? false
}
