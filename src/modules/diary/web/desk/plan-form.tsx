/** Planning that a leader visits an enterprise regularly: for oneself, or for another leader by whoever assigns. */
import { Alert, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { EnterprisePicker } from '../../../../ui/desk/form/enterprise-picker.tsx'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { HolderPicker, type Picked } from '../../../stewards/web/desk/holder-picker.tsx'
import { useChange } from '../../../stewards/web/desk/queries.ts'
import type { PlansWire } from '../../wire-plans.ts'

const PURPOSE_MAX = 200
const EVERY_MAX = 731

export function PlanForm({ plans }: { plans: PlansWire }) {
  const [round, setRound] = useState(0)
  return <OnePlan key={round} plans={plans} onDone={() => setRound(round + 1)} />
}

/** No number of days is a zero, no day is today: the draft knows no other nothing. */
const NOTHING_PLANNED = {
  enterpriseId: '',
  picked: null as Picked | null,
  purpose: '',
  everyDays: 0,
  fromOn: '',
}

function OnePlan({ plans, onDone }: { plans: PlansWire; onDone: () => void }) {
  const { t, problem } = useTexts()
  const draft = useDraft('diary.plan', NOTHING_PLANNED)
  const { enterpriseId, purpose, everyDays } = draft.values
  const picked = plans.mayPlan === 'self' ? plans.own : draft.values.picked
  const fromOn = draft.values.fromOn === '' ? plans.today : draft.values.fromOn
  const making = useChange(() => {
    draft.forget()
    onDone()
  })
  const isWhole = enterpriseId !== '' && picked !== null && purpose.trim() !== ''
  const make = () =>
    making.mutate({
      address: '/api/visit-plans',
      body: { enterpriseId, ...picked, purpose, fromOn, ...(everyDays === 0 ? {} : { everyDays }) },
    })
  return (
    <Card title={t('ui.plans.add')} className="desk-gap">
      <div className="plan-fields">
        {draft.wasRestored && <p className="desk-muted">{t('ui.desk.form.restored')}</p>}
        <label htmlFor="plan-enterprise">
          {t('ui.plans.enterprise')}
          <EnterprisePicker
            id="plan-enterprise"
            value={enterpriseId}
            onChange={(next) => draft.change({ enterpriseId: next })}
          />
        </label>
        {plans.mayPlan === 'others' && (
          <label>
            {t('ui.plans.leader')}
            <HolderPicker value={picked} onChange={(next) => draft.change({ picked: next })} />
          </label>
        )}
        <label htmlFor="plan-purpose">
          {t('ui.plans.purpose')}
          <Input
            id="plan-purpose"
            value={purpose}
            maxLength={PURPOSE_MAX}
            onChange={(event) => draft.change({ purpose: event.target.value })}
          />
        </label>
        <div className="plan-pair">
          <label htmlFor="plan-every">
            {t('ui.plans.everyDays')}
            <InputNumber
              id="plan-every"
              min={1}
              max={EVERY_MAX}
              precision={0}
              value={everyDays === 0 ? null : everyDays}
              onChange={(next) => draft.change({ everyDays: next ?? 0 })}
            />
          </label>
          <label htmlFor="plan-from">
            {t('ui.plans.fromOn')}
            <input
              id="plan-from"
              type="date"
              className="diary-month"
              value={fromOn}
              onChange={(event) => draft.change({ fromOn: event.target.value })}
            />
          </label>
        </div>
        {making.error && <Alert type="error" title={problem(making.error)} />}
        <Button type="primary" disabled={!isWhole} loading={making.isPending} onClick={make}>
          {t('ui.plans.add')}
        </Button>
      </div>
    </Card>
  )
}
