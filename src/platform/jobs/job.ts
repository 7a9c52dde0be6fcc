/** What the jobs that run by themselves share: where they read, whom they tell, and when they must break off. */
import type { Pool } from 'pg'
import type { Ids, Now } from '../../kernel/ids.ts'
import type { World } from '../reference.ts'

/** The part of the server's log that jobs write to. */
export interface JobLog {
  info(values: object, message: string): void
  warn(values: object, message: string): void
  error(values: object, message: string): void
}

export interface JobDeps {
  /** Ordinary connections, beside those of the door. */
  readonly pool: Pool
  readonly now: Now
  readonly log: JobLog
  /** Aborted when the process stops: a job ends after the batch it is at. */
  readonly signal?: AbortSignal
}

/** What a job needs that goes through the regions of the city and writes what it finds. */
export interface RegionJobDeps extends Pick<JobDeps, 'pool' | 'now' | 'signal'> {
  readonly world: () => World
  readonly ids: Ids
}

/** Cuts a list into pieces of at most that size. */
export function piecesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const pieces: Item[][] = []
  for (let at = 0; at < items.length; at += size) pieces.push(items.slice(at, at + size))
  return pieces
}
