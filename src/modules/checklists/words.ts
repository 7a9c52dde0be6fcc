/** The words of checklists by stage: the stages that have one. A project that has reached full capacity needs no service any more. */
import { STAGES, type Stage } from '../projects/words.ts'

export const SERVED_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'fullCapacity')
