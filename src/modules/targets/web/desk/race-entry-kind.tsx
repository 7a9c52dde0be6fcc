/** What race entries 亮点材料 bring to the desk. They have no list: the board shows them, the inbox what is to be done. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords, momentWords } from '../../../../ui/time.ts'
import { publicationForms } from '../../../opportunities/web/desk/publication-forms.ts'
import { PUBLICATION_ENDED, PUBLICATION_OPEN } from '../../../opportunities/words.ts'
import { raceEntryInputs, type RaceEntryFactsWire } from '../../wire-entries.ts'

export const raceEntryDesk: DeskKind = {
  kind: 'raceEntry',
  path: 'race-entries',
  open: PUBLICATION_OPEN,
  ended: PUBLICATION_ENDED,
  isListed: false,
  isConfidential: true,
  Panel: RaceEntryPanel,
  acts: {
    draft: { input: raceEntryInputs.draft },
    rewrite: { input: raceEntryInputs.rewrite, initialFrom: writtenIn },
    ...publicationForms,
  },
}

/** An entry as it was written, to be written anew. */
function writtenIn({ title, facts }: MatterViewWire): Record<string, string> {
  const { theme, writing, fromOn, toOn } = facts as RaceEntryFactsWire
  return { theme, title, writing, fromOn, toOn }
}

function RaceEntryPanel({ view }: { view: MatterViewWire }) {
  const labels = useLabels(view.kind)
  const reading = useReading()
  const { theme, writing, fromOn, toOn, publishedAt, withdrawnReason } = view.facts as RaceEntryFactsWire
  return (
    <Card title={labels.kind}>
      <FactList
        items={[
          { label: labels.field('theme'), value: labels.choice('theme', theme) },
          { label: labels.field('fromOn'), value: dayWords(fromOn, reading) },
          { label: labels.field('toOn'), value: dayWords(toOn, reading) },
          { label: labels.field('writing'), value: <Writing>{writing}</Writing> },
          {
            label: labels.field('publishedAt'),
            value: publishedAt === null ? null : momentWords(publishedAt, reading),
          },
          { label: labels.field('withdrawnReason'), value: withdrawnReason },
        ]}
      />
    </Card>
  )
}
