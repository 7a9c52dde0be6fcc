/** Opinions while they are typed: every field a text, as the device keeps it, and how it is sent. */
import type { OpinionBodyWire } from '../../wire-opinions.ts'
import type { Outcome } from '../../words.ts'

export interface OpinionDraft {
  readonly enterpriseId: string
  readonly speaker: string
  readonly phone: string
  readonly title: string
  readonly content: string
  readonly outcome: Outcome
  readonly answer: string
  readonly topic: string
}

export const NEW_OPINION: OpinionDraft = {
  enterpriseId: '',
  speaker: '',
  phone: '',
  title: '',
  content: '',
  outcome: 'noted',
  answer: '',
  topic: '',
}

/** Whether it says who, what, and what its outcome needs; the server asks again. */
export function isWhole(opinion: OpinionDraft): boolean {
  const has = (...fields: (keyof OpinionDraft)[]) => fields.every((field) => opinion[field].trim() !== '')
  if (!has('speaker', 'title', 'content')) return false
  if (opinion.outcome === 'solved') return has('answer')
  return opinion.outcome === 'noted' || has('enterpriseId', 'phone', 'topic')
}

export function opinionBody(opinion: OpinionDraft): OpinionBodyWire {
  const { enterpriseId, speaker, phone, title, content, outcome, answer, topic } = opinion
  const isTracked = outcome === 'tracked'
  return {
    speaker,
    title,
    content,
    outcome,
    ...(enterpriseId === '' ? {} : { enterpriseId }),
    ...(isTracked ? { phone, topic: topic as NonNullable<OpinionBodyWire['topic']> } : {}),
    ...(isTracked || answer.trim() === '' ? {} : { answer }),
  }
}
