/** Entering that somebody is away: who, from when to when, who stands in, why. */
import { Alert, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { ProblemError, beyondFields } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { StaffWire } from '../../staff-wire.ts'
import { useSendAway } from './queries.ts'

const BLANK = { personId: '', substituteId: '', fromAt: '', toAt: '', reason: '' }
const FIELDS = ['personId', 'substituteId', 'fromAt', 'toAt', 'reason'] as const
/** All of China keeps one time. */
const ZONE = ':00+08:00'

export function AbsenceForm({ staff }: { staff: StaffWire }) {
  const { t, name, problem } = useTexts()
  const [filled, setFilled] = useState(BLANK)
  const send = useSendAway()
  const people = staff.departments.flatMap(({ posts, name: unit }) =>
    posts.flatMap((post) =>
      post.people.map((person) => ({ ...person, words: `${name(unit)} ${name(post.name)}` })),
    ),
  )
  const options = (own: typeof people) =>
    [...new Map(own.map((one) => [one.id, one])).values()].map((one) => ({
      value: one.id,
      label: `${one.name} ${one.words}`,
    }))
  const set = (changed: Partial<typeof BLANK>) => setFilled({ ...filled, ...changed })
  const item = (field: (typeof FIELDS)[number]) => {
    const help = send.error instanceof ProblemError ? send.error.fieldText(`/${field}`) : undefined
    const label = t(`people.ui.absence.${field}`)
    return { label, ...(help === undefined ? {} : { validateStatus: 'error' as const, help }) }
  }
  const rest = beyondFields(
    send.error,
    FIELDS.map((field) => `/${field}`),
  )
  const { personId, substituteId, fromAt, toAt, reason } = filled
  const isWhole = [personId, fromAt, toAt, reason.trim()].every((value) => value !== '')
  const submit = () =>
    send.mutate(
      {
        personId,
        substituteId: substituteId === '' ? null : substituteId,
        fromAt: `${fromAt}${ZONE}`,
        toAt: `${toAt}${ZONE}`,
        reason,
      },
      { onSuccess: () => setFilled(BLANK) },
    )
  const moment = (field: 'fromAt' | 'toAt') => (
    <Form.Item {...item(field)} required>
      <Input
        type="datetime-local"
        value={filled[field]}
        aria-label={t(`people.ui.absence.${field}`)}
        onChange={({ target }) => set({ [field]: target.value })}
      />
    </Form.Item>
  )
  return (
    <Form layout="vertical" onFinish={submit} className="people-form">
      <Form.Item {...item('personId')} required>
        <Select
          value={personId || undefined}
          options={options(people.filter(({ maySend }) => maySend))}
          onChange={(id: string) => set({ personId: id })}
          aria-label={t('people.ui.absence.personId')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item {...item('substituteId')}>
        <Select
          value={substituteId || undefined}
          options={options(people.filter(({ id }) => id !== personId))}
          onChange={(id: string | undefined) => set({ substituteId: id ?? '' })}
          aria-label={t('people.ui.absence.substituteId')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {moment('fromAt')}
      {moment('toAt')}
      <Form.Item {...item('reason')} required>
        <Input
          value={reason}
          aria-label={t('people.ui.absence.reason')}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </Form.Item>
      {rest !== null && <Alert type="error" title={problem(rest)} className="desk-form-notices" />}
      <Button type="primary" htmlType="submit" disabled={!isWhole} loading={send.isPending}>
        {t('people.ui.absence.send')}
      </Button>
    </Form>
  )
}
