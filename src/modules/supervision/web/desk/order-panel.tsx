/** The facts of an order: what is required, and what the department answered. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { OrderFactsWire } from '../../wire.ts'

export function OrderPanel({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const labels = useLabels(view.kind)
  const { level, requirement, reply } = view.facts as OrderFactsWire
  return (
    <>
      <Card title={labels.field('requirement')} extra={<Tag>{labels.choice('level', level)}</Tag>}>
        <Writing>{requirement}</Writing>
      </Card>
      <Card title={labels.field('reply')}>
        {reply === null ? (
          <p className="desk-muted">{t('ui.desk.order.noReply')}</p>
        ) : (
          <Writing>{reply}</Writing>
        )}
      </Card>
    </>
  )
}
