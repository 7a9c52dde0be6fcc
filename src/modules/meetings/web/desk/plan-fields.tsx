/** When and where a turn is held, what about, and until when topics are collected. */
import { Input } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { Preparing } from './use-preparing.ts'

export function PlanFields({ form, isReadOnly }: { form: Preparing; isReadOnly: boolean }) {
  const { t } = useTexts()
  const { values, change } = form
  return (
    <Card title={t('ui.meetings.plan')}>
      <div className="meeting-fields">
        {(['plannedOn', 'topicsUntilOn'] as const).map((field) => (
          <label key={field} htmlFor={`plan-${field}`} className="meeting-field">
            {t(`ui.meetings.field.${field}`)}
            <input
              id={`plan-${field}`}
              type="date"
              className="diary-month"
              readOnly={isReadOnly}
              value={values[field]}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          </label>
        ))}
        {(['place', 'theme'] as const).map((field) => (
          <label key={field} htmlFor={`plan-${field}`}>
            {t(`ui.meetings.field.${field}`)}
            <Input
              id={`plan-${field}`}
              readOnly={isReadOnly}
              value={values[field]}
              maxLength={field === 'place' ? 100 : 200}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </Card>
  )
}
