/**
 * 领导走访计划: which leader visits which enterprise, what for and how often, the overdue first; the visits behind each plan; and the
 * advice on policy that entrepreneurs gave.
 */
import { App, Button, Empty, Input, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useChange } from '../../../stewards/web/desk/queries.ts'
import type { PlansWire } from '../../wire-plans.ts'
import { AdviceCard } from './advice-card.tsx'
import { PlanForm } from './plan-form.tsx'
import { usePlans, usePlanVisits } from './queries.ts'

type Plan = PlansWire['rows'][number]

export function PlansPage() {
  const { t } = useTexts()
  const plans = usePlans()
  const { data } = plans
  return (
    <Page
      title={t('ui.plans.title')}
      extra={
        <span className="residency-bar">
          <DeskLink href={deskPaths.visitActivity()}>{t('activity.name')}</DeskLink>
          <DeskLink href={deskPaths.diary()}>{t('ui.diary.title')}</DeskLink>
        </span>
      }
    >
      <p className="desk-muted">{t('ui.plans.what')}</p>
      <Loading of={plans} />
      {data && (
        <>
          <Card title={t('ui.plans.list', { n: data.rows.length, late: data.overdue })}>
            {data.rows.length === 0 && (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.plans.none')} />
            )}
            <ul className="cockpit-lines">
              {data.rows.map((plan) => (
                <li key={plan.id}>
                  <PlanLine plan={plan} />
                </li>
              ))}
            </ul>
          </Card>
          {data.mayPlan !== 'nobody' && <PlanForm plans={data} />}
        </>
      )}
      <AdviceCard />
    </Page>
  )
}

function PlanLine({ plan }: { plan: Plan }) {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const isOpen = search['plan'] === plan.id
  return (
    <>
      <div className="cockpit-line">
        <DueTag plan={plan} />
        <span className="cockpit-what">
          <strong>
            <DeskLink href={deskPaths.matter('enterprises', plan.enterpriseId)}>{plan.enterprise}</DeskLink>
          </strong>
          <span>
            {plan.person} · {name(plan.department)} · {plan.purpose}
          </span>
          <span className="desk-muted">
            {plan.everyDays === null ? t('ui.plans.noNumber') : t('ui.plans.every', { n: plan.everyDays })} ·{' '}
            {plan.lastOn === null ? t('ui.diary.never') : t('ui.diary.lastOn', { on: plan.lastOn })}
            {plan.dueOn !== null && ` · ${t('ui.cockpit.dueOn', { on: plan.dueOn })}`}
          </span>
          <span className="plan-acts">
            {plan.isMine && (
              <DeskLink href={deskPaths.diaryOf('enterprise', plan.enterpriseId)}>
                {t('visit.act.record')}
              </DeskLink>
            )}
            <Button
              size="small"
              aria-expanded={isOpen}
              onClick={() => change({ plan: isOpen ? undefined : plan.id }, true)}
            >
              {t('ui.plans.visits', { n: plan.visits })}
            </Button>
            {plan.mayEnd && <EndButton id={plan.id} />}
          </span>
        </span>
      </div>
      {isOpen && <Visits id={plan.id} />}
    </>
  )
}

function DueTag({ plan: { lateDays, dueOn } }: { plan: Plan }) {
  const { t } = useTexts()
  if (dueOn === null) return <Tag>— {t('ui.plans.noDay')}</Tag>
  if (lateDays > 0) return <Tag color="error">■ {t('ui.cockpit.late', { n: lateDays })}</Tag>
  return <Tag color="success">● {t('ui.plans.inTime')}</Tag>
}

function Visits({ id }: { id: string }) {
  const { t } = useTexts()
  const labels = useLabels('visit')
  const visits = usePlanVisits(id)
  const { data } = visits
  if (visits.error || data === undefined) return <Loading of={visits} />
  if (data.rows.length === 0) return <p className="desk-muted">{t('ui.plans.noVisits')}</p>
  return (
    <ul className="plan-visits">
      {data.rows.map((visit) => (
        <li key={visit.id}>
          <DeskLink href={deskPaths.matter('visits', visit.id)}>
            {visit.fromOn} · {labels.choice('purpose', visit.purpose)} · {labels.status(visit.status)}
          </DeskLink>
          {(['findings', 'policies', 'advice', 'adviceAnswer'] as const).map((field) => {
            const text = visit[field]
            return text === null ? null : (
              <p key={field}>
                <span className="desk-muted">
                  {labels.field(field === 'adviceAnswer' ? 'answer' : field)}
                </span>{' '}
                {text}
              </p>
            )
          })}
          {visit.raised > 0 && (
            <p className="desk-muted">
              {t('ui.diary.raised')} {visit.raised}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const REASON_MAX = 200

function EndButton({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const [reason, setReason] = useState('')
  const { message } = App.useApp()
  const ending = useChange()
  const end = () =>
    ending.mutate(
      { address: `/api/visit-plans/${id}/end`, body: { reason } },
      { onError: (error) => void message.error(problem(error)) },
    )
  return (
    <Popconfirm
      title={t('ui.plans.endWhy')}
      description={
        <Input
          aria-label={t('ui.plans.endWhy')}
          value={reason}
          maxLength={REASON_MAX}
          onChange={(event) => setReason(event.target.value)}
        />
      }
      okText={t('ui.plans.end')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onConfirm={end}
    >
      <Button size="small">{t('ui.plans.end')}</Button>
    </Popconfirm>
  )
}
