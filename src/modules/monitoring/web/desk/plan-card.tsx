/** The investment that a project plans for each month of a year, with what was reported; whoever may, changes it here. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { FEN_IN_WAN } from '../../../../platform/amounts.ts'
import { ProblemError, get, post } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { PlanWire } from '../../wire.ts'

interface Props {
  readonly projectId: string
  readonly year: number
}

export function PlanCard({ projectId, year }: Props) {
  const { t, language } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const address = `/api/monitoring/projects/${projectId}/plan`
  const plan = useQuery({
    queryKey: [...queryKeys.lists(), 'investment-plan', projectId, year],
    queryFn: ({ signal }) => get<PlanWire>(address, { year }, signal),
  })
  const words = (fen: number | null) => (fen === null ? '–' : moneyWords(fen, language))
  // Who sees the project for one opinion alone does not see what it plans to invest.
  if (plan.error instanceof ProblemError && plan.error.code === 'not_found') return null
  return (
    <Card
      title={`${t('monitoring.plan')} ${year}`}
      extra={
        plan.data?.mayPlan === true &&
        !isOpen && <Button onClick={() => setOpen(true)}>{t('monitoring.plan.edit')}</Button>
      }
    >
      <Loading of={plan} />
      {plan.data && !isOpen && isEmpty(plan.data) && (
        <p className="desk-muted">{t('monitoring.plan.none', { year })}</p>
      )}
      {plan.data && !isOpen && !isEmpty(plan.data) && (
        <table className="desk-figures">
          <thead>
            <tr>
              <th scope="col">{t('monitoring.month')}</th>
              <th scope="col">{t('investmentReport.field.planned')}</th>
              <th scope="col">{t('monitoring.invested')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.data.months.map(({ month, planned, actual }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{words(planned)}</td>
                <td>{words(actual)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.data && isOpen && <PlanForm address={address} plan={plan.data} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function isEmpty({ months }: PlanWire): boolean {
  return months.every(({ planned, actual }) => planned === null && actual === null)
}

interface FormProps {
  readonly address: string
  readonly plan: PlanWire
  readonly onClose: () => void
}

function PlanForm({ address, plan, onClose }: FormProps) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [months, setMonths] = useState(() =>
    plan.months.map(({ planned }) => (planned === null ? '' : String(planned / FEN_IN_WAN))),
  )
  const save = useMutation({
    mutationFn: () => post<PlanWire>(address, { year: plan.year, months }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      void message.success(t('monitoring.plan.saved'))
      onClose()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p className="desk-muted">{t('monitoring.plan.hint')}</p>
      <div className="monitoring-months">
        {plan.months.map(({ month }, index) => (
          <label key={month}>
            {month}
            <Input
              value={months[index]}
              inputMode="decimal"
              onChange={({ target }) =>
                setMonths(months.map((one, at) => (at === index ? target.value : one)))
              }
            />
          </label>
        ))}
      </div>
      {save.error && <Alert type="error" title={problem(save.error)} />}
      <div className="monitoring-acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('monitoring.plan.save')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  )
}
