/** Which department ends, who follows it from which day on, why, and which matters go elsewhere. */
import { Alert, Button, Form, Input, Select } from 'antd'
import { ProblemError, beyondFields } from '../../../../ui/api.ts'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { todayIso } from '../../../../ui/time.ts'
import { TOPICS } from '../../../appeals/words.ts'
import type { DraftInput, PreviewWire } from '../../wire.ts'
import { arePostsWhole, PostChanges } from './post-changes.tsx'
import { useDraft } from './queries.ts'

export type Filled = DraftInput

export const UNFILLED: Filled = {
  departmentId: '',
  successorId: '',
  rules: [],
  posts: [],
  validOn: '',
  reason: '',
  basis: '',
}

interface Props {
  readonly filled: Filled
  readonly onChange: (filled: Filled) => void
  readonly onPreview: (preview: PreviewWire) => void
}

export function ReorganisationForm({ filled, onChange, onPreview }: Props) {
  const { t, problem } = useTexts()
  const reading = useReading()
  const draft = useDraft()
  const today = todayIso(reading.now, reading.zone)
  const whole = { ...filled, validOn: filled.validOn === '' ? today : filled.validOn }
  const isWhole =
    Object.values(whole).every((value) => value !== '') &&
    whole.rules.every(({ to }) => to !== '') &&
    arePostsWhole(whole.posts ?? [])
  const rest = beyondFields(
    draft.error,
    FIELDS.map((field) => `/${field}`),
  )
  const item = (field: (typeof FIELDS)[number]) => ({
    label: t(`reorganisation.ui.${field}`),
    ...faultOf(draft.error, field),
  })
  const set = (changed: Partial<Filled>) => onChange({ ...filled, ...changed })
  return (
    <Form
      layout="vertical"
      className="reorganisation-form"
      onFinish={() => draft.mutate(whole, { onSuccess: onPreview })}
    >
      <Form.Item {...item('departmentId')} label={t('reorganisation.ui.department')} required>
        <DepartmentPicker
          value={filled.departmentId}
          onChange={(departmentId) => set({ departmentId, posts: [] })}
        />
      </Form.Item>
      <Form.Item {...item('successorId')} label={t('reorganisation.ui.successor')} required>
        <DepartmentPicker value={filled.successorId} onChange={(successorId) => set({ successorId })} />
      </Form.Item>
      <Form.Item {...item('validOn')} required>
        <Input
          type="date"
          min={today}
          value={whole.validOn}
          aria-label={t('reorganisation.ui.validOn')}
          onChange={({ target }) => set({ validOn: target.value })}
        />
      </Form.Item>
      <Form.Item {...item('reason')} required>
        <Input
          value={filled.reason}
          aria-label={t('reorganisation.ui.reason')}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </Form.Item>
      <Form.Item {...item('basis')} required>
        <Input
          value={filled.basis}
          aria-label={t('reorganisation.ui.basis')}
          onChange={({ target }) => set({ basis: target.value })}
        />
      </Form.Item>
      <Form.Item
        label={t('reorganisation.ui.rules')}
        extra={t('reorganisation.ui.rulesHint')}
        {...faultOf(draft.error, 'rules')}
      >
        <Rules filled={filled} set={set} />
      </Form.Item>
      {filled.departmentId !== '' && filled.successorId !== '' && (
        <Form.Item
          label={t('reorganisation.ui.posts')}
          extra={t('reorganisation.ui.postsHint')}
          {...faultOf(draft.error, 'posts')}
        >
          <PostChanges
            departmentId={filled.departmentId}
            successorId={filled.successorId}
            value={filled.posts ?? []}
            onChange={(posts) => set({ posts })}
          />
        </Form.Item>
      )}
      {rest !== null && <Alert type="error" title={problem(rest)} className="desk-form-notices" />}
      <Button type="primary" htmlType="submit" disabled={!isWhole} loading={draft.isPending}>
        {t('reorganisation.ui.preview')}
      </Button>
    </Form>
  )
}

const FIELDS = ['departmentId', 'successorId', 'validOn', 'reason', 'basis', 'rules', 'posts'] as const

/** What the server says of a field, as Ant Design's form shows it. */
function faultOf(error: unknown, field: string) {
  if (!(error instanceof ProblemError)) return {}
  const found = error.problem.fields.find(({ path }) => path === `/${field}` || path.startsWith(`/${field}/`))
  return found === undefined ? {} : { validateStatus: 'error' as const, help: found.text }
}

function Rules({ filled, set }: { filled: Filled; set: (changed: Partial<Filled>) => void }) {
  const { t } = useTexts()
  const { rules } = filled
  const change = (index: number, changed: Partial<Filled['rules'][number]>) =>
    set({ rules: rules.map((rule, at) => (at === index ? { ...rule, ...changed } : rule)) })
  return (
    <>
      {rules.map((rule, index) => (
        <div key={index} className="reorganisation-rule">
          <Select
            value={rule.topic}
            placeholder={t('reorganisation.ui.topic')}
            aria-label={t('reorganisation.ui.topic')}
            options={TOPICS.map((topic) => ({ value: topic, label: t(`appeal.topic.${topic}`) }))}
            onChange={(topic: string) => change(index, { topic })}
            popupMatchSelectWidth={false}
          />
          <DepartmentPicker value={rule.to} onChange={(to) => change(index, { to })} />
          <Button onClick={() => set({ rules: rules.filter((_rule, at) => at !== index) })}>
            {t('reorganisation.ui.removeRule')}
          </Button>
        </div>
      ))}
      <Button onClick={() => set({ rules: [...rules, { to: '' }] })}>{t('reorganisation.ui.addRule')}</Button>
    </>
  )
}
