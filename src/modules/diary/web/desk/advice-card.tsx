/** Advice on policy that entrepreneurs gave on visits: what waits for an answer first. It is answered on the page of its visit. */
import { Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useAdvice } from './queries.ts'

export function AdviceCard() {
  const { t, name } = useTexts()
  const advice = useAdvice()
  const { data } = advice
  if (advice.error) return <LoadError of={advice} />
  return (
    <Card title={t('ui.plans.advice', { n: data?.waiting ?? 0 })} className="desk-gap">
      {data?.rows.length === 0 && <p className="desk-muted">{t('ui.plans.noAdvice')}</p>}
      <ul className="cockpit-lines">
        {data?.rows.map((row) => (
          <li key={row.visitId}>
            <DeskLink href={deskPaths.matter('visits', row.visitId)} className="cockpit-line">
              {row.answer === null ? (
                <Tag color="warning">▲ {t('ui.plans.waiting')}</Tag>
              ) : (
                <Tag color="success">● {t('activity.answered')}</Tag>
              )}
              <span className="cockpit-what">
                <strong>{row.enterprise}</strong>
                <span>{row.advice}</span>
                {row.answer !== null && (
                  <span>
                    {row.answeredOn} · {row.answer}
                  </span>
                )}
                <span className="desk-muted">
                  {row.on} · {name(row.department)}
                </span>
              </span>
            </DeskLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
