/** The facts of a circular: what is criticised, which units, and what each will do about it. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { CircularFactsWire } from '../../wire.ts'
import { CaseLinks } from './case-links.tsx'
import { Confidential } from './confidential.tsx'

export function CircularPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const { facts, units, cases, issuedAt, withdrawnReason } = view.facts as CircularFactsWire
  const waiting = t(issuedAt === null ? 'ui.supervision.notIssued' : 'ui.supervision.notAcknowledged')
  return (
    <>
      {issuedAt === null && <Confidential readers="ui.supervision.draftReaders" />}
      {withdrawnReason !== null && (
        <Card title={labels.field('withdrawnReason')}>
          <Writing>{withdrawnReason}</Writing>
        </Card>
      )}
      <Card title={labels.field('facts')}>
        <Writing>{facts}</Writing>
      </Card>
      <Card title={labels.field('departmentIds')}>
        <FactList
          items={units.map((unit) => ({
            label: name(unit.name),
            value:
              unit.measures === null ? (
                <span className="desk-muted">{waiting}</span>
              ) : (
                <Writing>{unit.measures}</Writing>
              ),
          }))}
        />
      </Card>
      <CaseLinks cases={cases} />
    </>
  )
}
