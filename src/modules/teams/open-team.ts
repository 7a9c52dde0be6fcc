/** A team that is about to be changed: locked, open, and of a region in which the actor assigns. */
import type { Officer } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { requirePower } from '../stewards/pools.ts'
import { findTeam, type Team } from './store.ts'

/** The word under which assignments know teams. */
export const TEAM_KIND = 'team'

/** The team, locked. Refuses one of another's regions as if there were none, and one that is closed. */
export async function openTeam(runner: Runner, id: string, actor: Officer): Promise<Team> {
  const team = await findTeam(runner, id, true)
  if (team === undefined || !actor.regions.has(team.regionId)) throw new Refusal('not_found', 'team.notFound')
  requirePower(actor, team.regionId)
  if (team.closedAt !== null) throw new Refusal('not_now', 'team.closed')
  return team
}
