/**
 * Two projects that are one, and one that is two. What was merged ends and leads to the project that is kept, which takes its
 * codes over as aliases in the same transaction; whoever is editing either is told that it has changed.
 */
import type { Actor } from '../../kernel/actor.ts'
import type { Act, GateCall } from '../../kernel/kind.ts'
import type { MatterId } from '../../kernel/matter.ts'
import { invalid, reason } from '../../kernel/refusal.ts'
import type { Reaction } from '../../platform/registry.ts'
import { withoutHanding } from './accepting.ts'
import { whyUnknown, withAliases } from './codes.ts'
import { dayAt, withEvent, type Project, type ProjectCode } from './project.ts'
import type { ProjectInputs } from './wire.ts'

type ProjectAct<Name extends keyof ProjectInputs> = Act<Project, ProjectInputs[Name]>

/** What the gate `keptProject` answers: the project with that code in the regions of whoever asks. */
export type KeptFact = { readonly id: MatterId; readonly title: string; readonly isOpen: boolean } | null

/** Makes this project part of another, named by any code that leads to it. */
export const merge: ProjectAct<'merge'> = {
  from: 'open',
  to: ['merged'],
  by: ['projectAdministrator'],
  audience: 'departments',
  refuse: (it) => (it.parts.some((part) => part.isOpen) ? reason('project.opinionsOpen') : null),
  gates: (_it, input, actor) => [keptBy(input, actor)],
  alongside: keptBy,
  decide(it, { intoCode, reason: why }, _actor, at) {
    const path = '/input/intoCode'
    const kept = it.facts['keptProject'] as KeptFact
    if (kept === null) throw invalid(path, whyUnknown(intoCode).code)
    if (kept.id === it.matter.id) throw invalid(path, 'project.intoItself')
    if (!kept.isOpen) throw invalid(path, 'project.keptHasEnded')
    return {
      to: 'merged',
      matter: { aboutId: kept.id },
      set: {
        mergedInto: kept.id,
        ...withoutHanding(it).set,
        events: withEvent(it, 'ended', dayAt(it, at.happened), { note: why }),
      },
      hold: null,
      record: [{ fact: 'projectMerged', values: { title: kept.title, text: why } }],
    }
  },
}

function keptBy({ intoCode }: ProjectInputs['merge'], actor: Actor): GateCall {
  const regions = actor.kind === 'officer' ? [...actor.regions] : []
  return { gate: 'keptProject', question: { code: intoCode, regions } }
}

/** The project that is kept takes the codes of the merged one over. */
export const absorb: Act<Project, { readonly title: string; readonly codes: readonly ProjectCode[] }> = {
  from: 'open',
  to: [],
  by: ['system'],
  audience: 'departments',
  decide: (it, { title, codes }, _actor, at) => ({
    set: { codes: withAliases(it, codes, dayAt(it, at.happened)) },
    record: [{ fact: 'projectAbsorbed', values: { title } }],
  }),
}

/** What a merge means for the project that is kept. */
export const absorbAfterMerge: Reaction = {
  kind: 'project',
  act: 'merge',
  follow: (it) => [
    {
      kind: 'project',
      act: 'absorb',
      whom: 'subject',
      input: { title: it.matter.title, codes: (it.row as Project).codes },
    },
  ],
}

/** Makes a second project of a part of this one. The codes so far stay with this one, which the new one is about. */
export const split: ProjectAct<'split'> = {
  from: 'open',
  to: [],
  by: ['projectManager'],
  audience: 'departments',
  decide(it, { title, reason: why }) {
    const { regionId, enterpriseId } = it.matter
    const input = { title, regionId, ...(enterpriseId === null ? {} : { enterpriseId }) }
    return {
      open: [{ kind: 'project', act: 'register', input, regionId, as: 'about' }],
      record: [{ fact: 'projectSplit', values: { title, text: why } }],
    }
  },
}
