/**
 * Waits until every line of a test's journal lies below the horizon of transactions. The horizon is one for all databases
 * of a server, so another test's open transaction holds it back for a moment.
 */
import type { SampleCity } from './sample.ts'

const IS_BELOW = `select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as "isBelow" from journal`

export async function whenBelowHorizon(city: Pick<SampleCity, 'rows'>): Promise<void> {
  for (;;) {
    const [row] = await city.rows<{ isBelow: boolean }>(IS_BELOW)
    if (row?.isBelow === true) return
  }
}
