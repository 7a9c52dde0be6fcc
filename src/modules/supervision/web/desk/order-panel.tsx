/** The facts of an order: what is required, what the department answered, and the longer limits it asked for. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { OrderFactsWire } from '../../wire.ts'

export function OrderPanel({ view }: { view: MatterViewWire }) {
  const { t, name, language } = useTexts()
  const labels = useLabels(view.kind)
  const { level, number, withdrawnReason, requirement, reply, extensions, verifiers } =
    view.facts as OrderFactsWire
  const posts = verifiers.map((post) => name(post)).join(language === 'zh' ? '、' : ', ')
  return (
    <>
      {withdrawnReason !== null && (
        <Card title={labels.field('withdrawnReason')}>
          <Writing>{withdrawnReason}</Writing>
        </Card>
      )}
      <Card title={labels.field('requirement')} extra={<Tag>{labels.choice('level', level)}</Tag>}>
        <FactList items={[{ label: labels.field('number'), value: number }]} />
        <Writing>{requirement}</Writing>
        {posts !== '' && <p className="desk-muted">{t('ui.supervision.verifiers', { posts })}</p>}
      </Card>
      <Extensions extensions={extensions} />
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

function Extensions({ extensions }: Pick<OrderFactsWire, 'extensions'>) {
  const { t } = useTexts()
  const reading = useReading()
  if (extensions.length === 0) return null
  return (
    <Card title={t('ui.supervision.extensions')}>
      {extensions.map(({ days, reason, askedAt, outcome, decision }) => (
        <div key={askedAt}>
          <FactList
            items={[
              {
                label: t('ui.supervision.extension', { days }),
                value: (
                  <>
                    <Tag>{t(`order.extension.${outcome}`)}</Tag>{' '}
                    <span className="desk-muted">{momentWords(askedAt, reading)}</span>
                  </>
                ),
              },
              { label: t('order.field.decision'), value: decision },
            ]}
          />
          <Writing>{reason}</Writing>
        </div>
      ))}
    </Card>
  )
}
