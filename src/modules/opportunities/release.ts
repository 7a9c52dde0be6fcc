/**
 * 进度公开 (S001-143): how far a project is, as the public may read it: name, place, stage and some sentences, reviewed before
 * they go out. Nothing of the registry goes out by itself; several released under one event stand together.
 */
import type { Act, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, RegionId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import type { Stage } from '../projects/words.ts'
import { draftedBy, draftersWith, projectPublication, type Publication } from './publishing.ts'
import type { ReleaseInputs } from './wire.ts'
import { PUBLICATION_ENDED, PUBLICATION_OPEN } from './words.ts'

/** A release's own columns. */
export interface Release extends Publication {
  readonly projectId: string
  readonly place: string
  /** The project's stage when this was written. */
  readonly stage: Stage
  readonly percent: number | null
  readonly progress: string
  readonly event: string | null
}

/** What the gate `releasable` answers: the project, when the asker may release it. */
export interface Releasable {
  readonly id: string
  readonly title: string
  readonly regionId: RegionId
  readonly departmentId: DepartmentId | null
  readonly stage: Stage
}

export interface ReleasableQuestion {
  readonly projectId: string
  readonly regions: readonly string[]
}

type ReleaseAct<Name extends keyof ReleaseInputs> = Act<Release, ReleaseInputs[Name]>

const draft: ReleaseAct<'draft'> = {
  from: 'new',
  to: ['draft'],
  by: ['publicationWriter'],
  audience: 'departments',
  gates: (_it, { projectId }, actor) => [
    {
      gate: 'releasable',
      question: {
        projectId,
        regions: actor.kind === 'officer' ? [...actor.regions] : [],
      } satisfies ReleasableQuestion,
    },
  ],
  place: (_input, _actor, facts) => projectIn(facts).regionId,
  decide(it, input, actor) {
    const project = projectIn(it.facts)
    return {
      to: 'draft',
      matter: {
        title: input.title,
        projectId: project.id,
        departmentId: actor.kind === 'officer' ? actor.departmentId : null,
      },
      set: { projectId: project.id, stage: project.stage, ...written(input), ...draftedBy(actor) },
      hold: actor.kind === 'officer' ? actor.postId : null,
    }
  },
}

/** Writes it anew while it is a draft. */
const rewrite: ReleaseAct<'rewrite'> = {
  from: ['draft'],
  to: [],
  by: ['publicationWriter'],
  audience: 'departments',
  decide: (it, input, actor) => ({
    matter: { title: input.title },
    set: { ...written(input), drafters: draftersWith(it, actor) },
  }),
}

function projectIn(facts: Case['facts']): Releasable {
  const found = facts['releasable'] as Releasable | null
  if (found === null) throw invalid('/input/projectId', 'monitoring.noProject')
  return found
}

function written({ place, progress, percent, event }: ReleaseInputs['rewrite']) {
  return { place, progress, percent: percent ?? null, event: event ?? null }
}

/** The release as a kind of matter. */
export const releaseKind: Kind<Release> = {
  name: 'projectRelease',
  path: 'project-releases',
  letters: 'GK',
  statuses: { open: PUBLICATION_OPEN, ended: PUBLICATION_ENDED },
  acts: { draft, rewrite, ...projectPublication.acts },
  duties: projectPublication.duties,
  readers: projectPublication.readers,
}
