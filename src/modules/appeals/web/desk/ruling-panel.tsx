/** The facts of a request to the office: what is asked, why, on what basis, and what was decided. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useDepartments } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { RulingFactsWire } from '../../wire.ts'

export function RulingPanel({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const departments = useDepartments()
  const { what, reason, basis, toDepartment, workingDays, plan, reviewOn, decision } =
    view.facts as RulingFactsWire
  const proposed = departments.data?.find(({ id }) => id === toDepartment)
  // An exclusion says its cause where a return says its legal basis.
  const basisWords = basis !== null && what === 'exclusion' ? t(`appeal.cause.${basis}`) : basis
  return (
    <>
      <Card title={labels.field('reason')} extra={<Tag>{t(`ruling.what.${what}`)}</Tag>}>
        <Writing>{reason}</Writing>
        <FactList
          items={[
            { label: labels.field('basis'), value: basisWords },
            {
              label: labels.field('toDepartment'),
              value: proposed === undefined ? null : name(proposed.name),
            },
            { label: labels.field('workingDays'), value: workingDays },
            { label: labels.field('plan'), value: plan !== null && <Writing>{plan}</Writing> },
            { label: labels.field('reviewOn'), value: reviewOn },
          ]}
        />
      </Card>
      <Card title={labels.field('decision')}>
        {view.isOpen ? (
          <p className="desk-muted">{t('ui.desk.ruling.open')}</p>
        ) : (
          <Writing>{decision ?? labels.status(view.status)}</Writing>
        )}
      </Card>
    </>
  )
}
