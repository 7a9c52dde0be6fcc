/**
 * A draft of a first opinion out of what was answered to appeals like this one and was accepted. Marked as a draft with its
 * sources; it goes nowhere by itself. Pure.
 */
import { DRAFT_MARK } from '../appeals/words.ts'
import type { PastAppeal } from './suggestion-store.ts'

const SOURCES_MAX = 2
/** What was said to another enterprise does not name it, nor anybody's number. */
const NUMBER = /[0-9０-９][0-9０-９-]{6,}/gu

/** An opinion, from whom, and its mark. */
export interface Draft {
  readonly text: string
  readonly sources: readonly { readonly id: string; readonly code: string }[]
}

/** Whether an appeal was solved to the satisfaction of its enterprise. */
export function wasAccepted({ solved, level }: Pick<PastAppeal, 'solved' | 'level'>): boolean {
  return solved === true && level !== 'dissatisfied' && level !== 'veryDissatisfied'
}

/** A draft out of the most alike first; null where nothing accepted is there to draw on. */
export function draftOf(past: readonly PastAppeal[]): Draft | null {
  const accepted = past
    .filter((one) => wasAccepted(one) && (one.opinion ?? '').trim() !== '')
    .filter((one, index, all) => all.findIndex(({ opinion }) => opinion === one.opinion) === index)
    .slice(0, SOURCES_MAX)
  if (accepted.length === 0) return null
  const codes = accepted.map(({ code }) => code).join('、')
  const opinions = accepted.map(({ opinion, enterprise }) => withoutNames(opinion ?? '', enterprise))
  return {
    text: `${DRAFT_MARK}参考 ${codes}，请核实修改后删去本行】\n${opinions.join('\n')}`,
    sources: accepted.map(({ id, code }) => ({ id, code })),
  }
}

function withoutNames(text: string, enterprise: string | null): string {
  const plain = text.replace(NUMBER, '…')
  return enterprise === null || enterprise === '' ? plain : plain.replaceAll(enterprise, '贵公司')
}
