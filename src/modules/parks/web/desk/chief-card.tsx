/** Who answers for the park and who did before; whoever keeps the park names another here. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { ProblemError, get, post } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { CandidatesWire, StandingWire } from '../../wire.ts'

type Chief = NonNullable<StandingWire['chief']>

export function ChiefCard({ parkId, standing }: { parkId: string; standing: StandingWire }) {
  const { t } = useTexts()
  const [isNaming, setNaming] = useState(false)
  const { chief, chiefs, mayName } = standing
  return (
    <Card
      title={t('park.ui.chief')}
      extra={mayName && !isNaming && <Button onClick={() => setNaming(true)}>{t('park.ui.name')}</Button>}
    >
      <div className="desk-card-body">
        {chief === null ? (
          <Alert type="warning" showIcon title={t('park.ui.noChief')} />
        ) : (
          <p>
            <strong>{chief.person}</strong> <Term chief={chief} />
          </p>
        )}
        {isNaming && <NamingForm parkId={parkId} onClose={() => setNaming(false)} />}
        {chiefs.length > (chief === null ? 0 : 1) && (
          <>
            <h3>{t('park.ui.before')}</h3>
            <ol className="park-list">
              {chiefs.map((one) => (
                <li key={one.fromOn}>
                  {one.person} <Term chief={one} /> <span className="desk-muted">{one.reason}</span>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Card>
  )
}

function Term({ chief: { department, post: held, fromOn, toOn } }: { chief: Chief }) {
  const { t, name } = useTexts()
  const span =
    toOn === null ? t('park.ui.since', { from: fromOn }) : t('park.ui.span', { from: fromOn, to: toOn })
  return (
    <span className="desk-muted">
      {name(department)} {name(held)} {span}
    </span>
  )
}

interface Naming {
  readonly postId: string
  readonly fromOn: string
  readonly toOn?: string
  readonly reason: string
}

function NamingForm({ parkId, onClose }: { parkId: string; onClose: () => void }) {
  const { t, name } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Naming>()
  const candidates = useQuery({
    queryKey: ['park-candidates', parkId],
    queryFn: ({ signal }) => get<CandidatesWire>(`/api/parks/${parkId}/candidates`, {}, signal),
  })
  const save = useMutation({
    mutationFn: ({ toOn, ...body }: Naming) =>
      post<StandingWire>(`/api/parks/${parkId}/chief`, { ...body, ...(toOn ? { toOn } : {}) }),
    async onSuccess() {
      await client.invalidateQueries()
      void message.success(t('register.act.appoint'))
      onClose()
    },
    onError(error) {
      if (error instanceof ProblemError)
        form.setFields(
          error.problem.fields.map(({ path, text }) => ({
            name: path.slice(1) as keyof Naming,
            errors: [text],
          })),
        )
    },
  })
  const missing = (field: string) => ({
    required: true,
    message: t('ui.desk.field.missing', { field: t(`park.ui.${field}`) }),
  })
  return (
    <Form
      form={form}
      layout="vertical"
      name="park-chief"
      className="park-naming"
      onFinish={(values) => save.mutate(values)}
    >
      <Form.Item name="postId" label={t('park.ui.person')} rules={[missing('person')]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={candidates.isPending}
          placeholder={t('park.ui.personHint')}
          options={(candidates.data?.rows ?? []).map(({ postId, person, department, post: held }) => ({
            value: postId,
            label: `${person} ${name(department)} ${name(held)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="fromOn" label={t('park.ui.fromOn')} rules={[missing('fromOn')]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="toOn" label={t('park.ui.toOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reason" label={t('park.ui.reason')} rules={[missing('reason')]}>
        <Input maxLength={500} />
      </Form.Item>
      <div className="desk-form-notices">{save.error && <SubmitProblem error={save.error} />}</div>
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('park.ui.name')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Space>
    </Form>
  )
}
