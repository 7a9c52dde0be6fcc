/** Invitations and opinions as they go over the wire. */
import type { Organisation } from '../../kernel/organisation.ts'
import type { NamedInvitation } from './inviting-store.ts'
import type { ListedOpinion } from './opinion-store.ts'
import type { InvitationWire } from './wire-inviting.ts'
import type { OpinionWire } from './wire-opinions.ts'

/** Whoever is invited, by the name that they have today. */
export function invitationWire(organisation: Organisation, invitation: NamedInvitation): InvitationWire {
  const { id, side, enterpriseId, departmentId, reasons, answer, topic } = invitation
  const called = invitation.enterpriseName ?? invitation.name ?? ''
  const department = departmentId === null ? undefined : organisation.department(departmentId)
  return {
    id,
    side,
    enterpriseId,
    departmentId,
    name: department?.name ?? { zh: called, en: called },
    reasons: [...reasons],
    answer,
    topic,
  }
}

/** What whoever said it and the office read of an opinion alike. */
export function whatOf(opinion: ListedOpinion) {
  const { id, title, content, outcome, answer, feedback, level, comment } = opinion
  const { appealId, appealCode, appealStatus } = opinion
  const appeal =
    appealId === null || appealCode === null || appealStatus === null
      ? null
      : { id: appealId, code: appealCode, status: appealStatus }
  return { id, title, content, outcome, answer, appeal, feedback, level, comment }
}

export function opinionWire(opinion: ListedOpinion): OpinionWire {
  const { no, speaker, enterpriseId, enterpriseName, refused } = opinion
  const enterprise =
    enterpriseId === null || enterpriseName === null ? null : { id: enterpriseId, name: enterpriseName }
  return { ...whatOf(opinion), no, speaker, enterprise, refused }
}
