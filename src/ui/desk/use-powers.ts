/** What the present seat may do beyond its department's ordinary work. For showing doors only: the server decides. */
import { useMe } from '../session.tsx'

const NOTHING: readonly string[] = []

export function usePowers(): readonly string[] {
  return useMe().data?.seat?.powers ?? NOTHING
}
