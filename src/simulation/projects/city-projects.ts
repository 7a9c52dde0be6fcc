/** The invented city's projects as a run begins them: everybody who has to do with them, over one plan. */
import type { Day } from '../../calendar/days.ts'
import { Around, type ProjectsDeps } from './around.ts'
import { Monitoring } from './monitoring.ts'
import { Office } from './office.ts'
import { Planning } from './planning.ts'
import { Publishing } from './publishing.ts'
import { ProjectLives } from './project-lives.ts'
import { planProjects } from './project-plan.ts'
import { ListedTasks } from '../tasks/keeping.ts'
import { beginStewards } from '../stewards/city-stewards.ts'

/** How many projects, and since when. */
export interface ProjectsWish {
  readonly count: number
  readonly from: Day
}

/** Enters all that happens around the projects of a run. */
export function beginProjects(deps: ProjectsDeps, { count, from }: ProjectsWish): void {
  const around = new Around(deps)
  // One more comes out of an interest in an opportunity.
  const plans = planProjects({ ...deps, count: count - 1 })
  const planning = new Planning(around)
  const monitoring = new Monitoring(around)
  const publishing = new Publishing(around)
  const office = new Office(around)
  const toldStewards = beginStewards(around)
  const lives = new ProjectLives(around, async (project, stage) => {
    await toldStewards(project, stage)
    await office.follow(project, stage)
    publishing.follow(project, stage)
    if (stage === 'registered') planning.follow(project)
    if (stage === 'started') await monitoring.follow(project)
  })
  office.begin(from)
  planning.begin(from)
  monitoring.begin(from)
  publishing.begin()
  new ListedTasks(around).begin()
  lives.begin(plans)
}
