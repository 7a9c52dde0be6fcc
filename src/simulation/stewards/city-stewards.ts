/** The invented city's stewards as a run begins them: whoever is given, and what each does, over the projects that there are. */
import type { Stage } from '../../modules/projects/words.ts'
import type { Around, Entered } from '../projects/around.ts'
import { Appointing } from './appointing.ts'
import { Bureau } from './bureau.ts'
import { Convening } from './convening.ts'
import { Gathering } from './gathering.ts'
import { Guiding } from './guiding.ts'
import { Helping } from './helping.ts'
import { Leaving } from './leaving.ts'
import { Residing } from './residing.ts'
import { Serving } from './serving.ts'
import { Stewardship } from './stewardship.ts'
import { ThroughTrains } from './through-trains.ts'
import { Visiting } from './visiting.ts'

/** Enters all that stewards do; what it gives back is told of every stage that a project reaches. */
export function beginStewards(around: Around): (project: Entered, stage: Stage) => Promise<void> {
  const bureau = new Bureau(around)
  const stewardship = new Stewardship(bureau)
  stewardship.begin()
  new Residing(bureau).begin()
  new Guiding(bureau).begin()
  new Appointing(bureau).begin()
  new Serving(bureau).begin()
  new Leaving(bureau).begin()
  new Gathering(bureau).begin()
  new Convening(bureau).begin()
  new Helping(bureau).begin()
  new ThroughTrains(bureau).begin()
  new Visiting(bureau).begin()
  return async (project, stage) => {
    bureau.projects.set(project.id, project)
    await stewardship.follow(project, stage)
  }
}
