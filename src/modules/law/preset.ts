/** What a preset is: a set of values that a region can be set up with, each with its source. */
import type { Text } from '../../platform/texts.ts'
import type { ParameterChange } from './rules.ts'

export interface PresetRow extends Pick<ParameterChange, 'name' | 'when' | 'value' | 'basis'> {
  /** Where the requirement stands, such as S004-33; none for what only the platform proposes. */
  readonly row?: string
  /** What whoever applies it must know. */
  readonly note?: Text
}

/** A number of a document that no part of the platform reads yet: kept to be looked up, without effect. */
export interface WaitingValue {
  readonly label: Text
  /** As the document has it. */
  readonly value: Text
  readonly row: string
}

export interface Preset {
  readonly id: string
  readonly label: Text
  /** From when the document holds in its own region; null where it does not say. */
  readonly effectiveOn: string | null
  readonly rows: readonly PresetRow[]
  readonly waiting: readonly WaitingValue[]
}
