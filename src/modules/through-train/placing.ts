/** How a matter comes into a leader's queue (S000-18): from the enterprise of a flagged project or from its steward, and from nobody else. */
import { personsBehind, type Actor } from '../../kernel/actor.ts'
import type { Party, PostId } from '../../kernel/matter.ts'
import { invalid } from '../../kernel/refusal.ts'
import { postsWith, startClock, stopClock } from '../supervision/bodies.ts'
import { instructLimit, registerLimit } from './parameters.ts'
import {
  dayAt,
  isFlagged,
  leadersFor,
  projectIn,
  type TrainAct,
  type TrainCase,
  type TrainProject,
  type TrainQuestion,
} from './train.ts'
import { OFFICE } from './words.ts'

/** Whether it is the enterprise's own project. */
export function isOwner({ facts }: Pick<TrainCase, 'facts'>, actor: Actor): boolean {
  return actor.kind === 'agent' && actor.enterpriseId === projectIn(facts)?.enterpriseId
}

/** Whether it is the steward of the project, or whoever stands in for them. */
export function isSteward({ facts }: Pick<TrainCase, 'facts'>, actor: Actor): boolean {
  return actor.kind === 'officer' && projectIn(facts)?.isServing === true
}

/** A project of somebody else is refused in the same words as one that there is none of. */
function ownProject(facts: TrainCase['facts'], actor: Actor): TrainProject {
  const project = projectIn(facts)
  if (project === null || !(isOwner({ facts }, actor) || isSteward({ facts }, actor)))
    throw invalid('/input/projectId', 'throughTrain.noProject')
  return project
}

/** Refuses a project without flag, one without enterprise, and a post that is no leader's of the project's region. */
export const place: TrainAct<'place'> = {
  from: 'new',
  to: ['placed'],
  by: ['trainOwner', 'trainSteward'],
  audience: 'applicant',
  gates: (_it, { projectId }, actor) => [
    {
      gate: 'trainProject',
      question: {
        projectId,
        persons: personsBehind(actor),
        parties: actor.parties,
      } satisfies TrainQuestion,
    },
  ],
  place: (_input, actor, facts) => ownProject(facts, actor).regionId,
  decide(it, { title, text, leaderPostId, files = [] }, actor, at) {
    const project = ownProject(it.facts, actor)
    if (!isFlagged(project.flags, dayAt(it, at.happened)))
      throw invalid('/input/projectId', 'throughTrain.notFlagged')
    if (project.enterpriseId === null) throw invalid('/input/projectId', 'throughTrain.noEnterprise')
    const leader = leadersFor(it.organisation, project.regionId).find(({ id }) => id === leaderPostId)
    if (leader === undefined) throw invalid('/input/leaderPostId', 'throughTrain.noLeader')
    const departmentId = officeOf(it) ?? leader.departmentId
    return {
      to: 'placed',
      matter: {
        title,
        projectId: project.id,
        enterpriseId: project.enterpriseId,
        applicantParty: project.enterpriseId,
        departmentId,
      },
      set: {
        text,
        leaderPostId: leader.id,
        parkId: project.parkId,
        stewardPostId: stewardPost(actor),
        note: null,
        instructions: [],
        units: [],
        instructedAt: null,
        executedAt: null,
        wasLate: false,
        evaluation: null,
        level: null,
        review: null,
      },
      hold: departmentId,
      clocks: startClock(it, 'register', registerLimit, departmentId),
      ...(files.length === 0 ? {} : { attach: { files, audience: 'applicant' as const } }),
      record: [{ fact: 'trainPlaced', values: { post: leader.name.zh, postEn: leader.name.en } }],
      tell: told(leader.id, departmentId, project).map((to) => ({
        to,
        text: 'throughTrain.placed',
        values: { title },
      })),
    }
  },
}

/** The leader, their office, and the park itself: that message is read by whoever answers for it. */
function told(leader: PostId, office: Party, { parkId }: TrainProject): readonly Party[] {
  return [leader, office, ...(parkId === null ? [] : [parkId as Party])]
}

function stewardPost(actor: Actor): PostId | null {
  return actor.kind === 'officer' ? actor.postId : null
}

/** The leaders' office nearest to the project; undefined where no region above has one. */
function officeOf(it: TrainCase) {
  const [post] = postsWith(it, OFFICE)
  return post === undefined ? undefined : it.organisation.post(post)?.departmentId
}

/** The leaders' office takes it into its book; it cannot keep anything from the leader. */
export const register: TrainAct<'register'> = {
  from: ['placed'],
  to: ['registered'],
  by: ['trainOffice'],
  audience: 'applicant',
  primary: true,
  decide(it, { note = null }) {
    const { leaderPostId } = it.row
    return {
      to: 'registered',
      set: { note },
      hold: leaderPostId,
      clocks: [...stopClock(it, 'register'), ...startClock(it, 'instruct', instructLimit, leaderPostId)],
      record: note === null ? [] : [{ fact: 'trainNote', values: { text: note } }],
      tell: [{ to: leaderPostId, text: 'throughTrain.toInstruct', values: { title: it.matter.title } }],
    }
  },
}
