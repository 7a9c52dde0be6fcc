/** The words on the wire of what departments write for the comparison of regions: acts, the panel, and what the board shows. */
import { Type, type Static } from 'typebox'
import { IsoDay, NameSchema, oneOf, strict, Uuid } from '../../platform/wire.ts'
import { publicationInputs, published } from '../opportunities/wire.ts'
import { RACE_THEMES, type RaceTheme } from './words.ts'

const theme = oneOf<RaceTheme>(RACE_THEMES)
const written = Type.Object(
  {
    theme,
    title: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S', format: 'writing' }),
    writing: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S', format: 'writing' }),
    fromOn: IsoDay,
    toOn: IsoDay,
  },
  strict,
)

export const raceEntryInputs = { draft: written, rewrite: written, ...publicationInputs }
export type RaceEntryInputs = {
  [Act in keyof typeof raceEntryInputs]: Static<(typeof raceEntryInputs)[Act]>
}

export const RaceEntryFacts = Type.Object({
  theme,
  writing: Type.String(),
  fromOn: IsoDay,
  toOn: IsoDay,
  ...published,
})
export type RaceEntryFactsWire = Static<typeof RaceEntryFacts>

/** An entry as it stands on the board. */
export const ShownEntry = Type.Object({
  id: Uuid,
  theme,
  title: Type.String(),
  writing: Type.String(),
  department: NameSchema,
  region: NameSchema,
  /** Whether the reader may open its page. */
  isOpen: Type.Boolean(),
  fromOn: IsoDay,
  toOn: IsoDay,
})
export type ShownEntryWire = Static<typeof ShownEntry>
