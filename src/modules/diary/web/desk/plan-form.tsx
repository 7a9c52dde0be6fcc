/** Planning that a leader visits an enterprise regularly: for oneself, or for another leader by whoever assigns. */
import { Alert, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { EnterprisePicker } from '../../../../ui/desk/form/enterprise-picker.tsx'
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

function OnePlan({ plans, onDone }: { plans: PlansWire; onDone: () => void }) {
  const { t, problem } = useTexts()
  const [enterpriseId, setEnterprise] = useState('')
  const [picked, setPicked] = useState<Picked | null>(plans.mayPlan === 'self' ? plans.own : null)
  const [purpose, setPurpose] = useState('')
  const [everyDays, setEvery] = useState<number | null>(null)
  const [fromOn, setFrom] = useState(plans.today)
  const making = useChange(onDone)
  const isWhole = enterpriseId !== '' && picked !== null && purpose.trim() !== '' && fromOn !== ''
  const make = () =>
    making.mutate({
      address: '/api/visit-plans',
      body: { enterpriseId, ...picked, purpose, fromOn, ...(everyDays === null ? {} : { everyDays }) },
    })
  return (
    <Card title={t('ui.plans.add')} className="desk-gap">
      <div className="plan-fields">
        <label htmlFor="plan-enterprise">
          {t('ui.plans.enterprise')}
          <EnterprisePicker id="plan-enterprise" value={enterpriseId} onChange={setEnterprise} />
        </label>
        {plans.mayPlan === 'others' && (
          <label>
            {t('ui.plans.leader')}
            <HolderPicker value={picked} onChange={setPicked} />
          </label>
        )}
        <label htmlFor="plan-purpose">
          {t('ui.plans.purpose')}
          <Input
            id="plan-purpose"
            value={purpose}
            maxLength={PURPOSE_MAX}
            onChange={(event) => setPurpose(event.target.value)}
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
              value={everyDays}
              onChange={setEvery}
            />
          </label>
          <label htmlFor="plan-from">
            {t('ui.plans.fromOn')}
            <input
              id="plan-from"
              type="date"
              className="diary-month"
              value={fromOn}
              onChange={(event) => setFrom(event.target.value)}
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
