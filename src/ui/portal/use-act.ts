/**
 * Does an act on a matter for a form: one key from the first click to the answer, the version the person saw when they
 * began to write, and, when somebody else was faster, what has changed since.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatterViewWire, TimelineWire } from '../../platform/wire.ts'
import { act, newKey, ProblemError } from '../api.ts'
import { queryKeys } from '../query-keys.ts'

export interface ActSending {
  /** The person begins to write: what they see now is what they act upon. */
  readonly begin: () => void
  /** Sends the act. Throws what the server refused. */
  readonly send: (name: string, input: unknown) => Promise<void>
  /** What happened to the matter while the person wrote, newest last; empty unless the last sending was stale. */
  readonly changes: readonly TimelineWire[]
}

export function useAct(view: MatterViewWire): ActSending {
  const client = useQueryClient()
  const [key, setKey] = useState(newKey)
  const [seen, setSeen] = useState<MatterViewWire | null>(null)
  const [changes, setChanges] = useState<readonly TimelineWire[]>([])

  const refreshAll = async () => {
    void client.invalidateQueries({ queryKey: queryKeys.lists() })
    await client.invalidateQueries({ queryKey: queryKeys.matters() })
  }
  const takeCurrent = (base: MatterViewWire, current: MatterViewWire) => {
    client.setQueryData(queryKeys.matterView(view.path, view.id), current)
    setChanges(linesSince(base, current))
    setSeen(current)
    // Whoever was faster may have changed more than this one matter.
    void refreshAll()
  }
  const send = async (name: string, input: unknown) => {
    const base = seen ?? view
    try {
      await act(view.path, view.id, name, { key, version: base.version, input })
    } catch (error) {
      const current = currentIn(error)
      if (current !== null) takeCurrent(base, current)
      throw error
    }
    setKey(newKey())
    setSeen(null)
    setChanges([])
    // A part's act changes its parent too, so every matter on the screen is looked at again.
    await refreshAll()
  }
  return { begin: () => setSeen((before) => before ?? view), send, changes }
}

/** The matter as it is now, out of a stale answer. */
function currentIn(error: unknown): MatterViewWire | null {
  if (!(error instanceof ProblemError) || error.code !== 'stale') return null
  return (error.problem.current as MatterViewWire | undefined) ?? null
}

function linesSince(before: MatterViewWire, now: MatterViewWire): readonly TimelineWire[] {
  const last = Math.max(0, ...before.timeline.map(({ line }) => line))
  return now.timeline.filter(({ line }) => line > last)
}
