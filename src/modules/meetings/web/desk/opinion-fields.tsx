/** What somebody said at the meeting, as it is written down: who, what, and what comes of it. */
import { Button, Input, Radio, Select } from 'antd'
import { useId } from 'react'
import { EnterprisePicker } from '../../../../ui/desk/form/enterprise-picker.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { TOPICS } from '../../../appeals/words.ts'
import { OUTCOMES, type Outcome } from '../../words.ts'
import type { OpinionDraft } from './use-opinions.ts'

interface Props {
  readonly opinion: OpinionDraft
  readonly onChange: (part: Partial<OpinionDraft>) => void
  readonly onDrop: () => void
}

export function OpinionFields({ opinion, onChange, onDrop }: Props) {
  const { t } = useTexts()
  const isTracked = opinion.outcome === 'tracked'
  const id = useId()
  return (
    <section className="desk-filed meeting-decision">
      <label htmlFor={id}>{t('ui.meetings.opinion.enterpriseId')}</label>
      <EnterprisePicker
        id={id}
        value={opinion.enterpriseId}
        onChange={(enterpriseId) => onChange({ enterpriseId })}
      />
      <div className="meeting-pair">
        <Line field="speaker" opinion={opinion} onChange={onChange} max={40} />
        {isTracked && <Line field="phone" opinion={opinion} onChange={onChange} max={20} />}
      </div>
      <Line field="title" opinion={opinion} onChange={onChange} max={120} />
      <Writing field="content" opinion={opinion} onChange={onChange} />
      <Radio.Group
        aria-label={t('ui.meetings.outcome')}
        value={opinion.outcome}
        optionType="button"
        options={OUTCOMES.map((value) => ({ value, label: t(`meeting.outcome.${value}`) }))}
        onChange={(event) => onChange({ outcome: event.target.value as Outcome })}
      />
      {isTracked ? (
        <>
          <p className="desk-muted">{t('ui.meetings.trackedNote')}</p>
          <Select
            aria-label={t('ui.meetings.opinion.topic')}
            placeholder={t('ui.meetings.opinion.topic')}
            value={opinion.topic === '' ? undefined : opinion.topic}
            options={TOPICS.map((value) => ({ value, label: t(`appeal.topic.${value}`) }))}
            onChange={(topic) => onChange({ topic })}
          />
        </>
      ) : (
        <Writing field="answer" opinion={opinion} onChange={onChange} />
      )}
      <Button size="small" onClick={onDrop}>
        {t('ui.meetings.leaveOut')}
      </Button>
    </section>
  )
}

interface FieldProps extends Omit<Props, 'onDrop'> {
  readonly field: 'speaker' | 'phone' | 'title' | 'content' | 'answer'
}

function Line({ field, opinion, onChange, max }: FieldProps & { readonly max: number }) {
  const label = useTexts().t(`ui.meetings.opinion.${field}`)
  return (
    <Input
      aria-label={label}
      placeholder={label}
      value={opinion[field]}
      maxLength={max}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  )
}

function Writing({ field, opinion, onChange }: FieldProps) {
  const label = useTexts().t(`ui.meetings.opinion.${field}`)
  return (
    <Input.TextArea
      aria-label={label}
      placeholder={label}
      value={opinion[field]}
      maxLength={field === 'content' ? 4000 : 2000}
      autoSize={{ minRows: 2, maxRows: 8 }}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  )
}
