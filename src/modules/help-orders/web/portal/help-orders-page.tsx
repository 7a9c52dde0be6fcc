/** 代办帮办: the orders of the enterprise, and the form that asks for one. What was typed is kept until it was sent. */
import { useNavigate } from '@tanstack/react-router'
import { Type } from 'typebox'
import { useState } from 'react'
import { act, newKey } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { MatterRow } from '../../../../ui/plain/matter-row.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { Page, Section } from '../../../../ui/portal/page.tsx'
import { useMatterPages } from '../../../../ui/portal/queries.ts'
import { helpOrderInputs } from '../../wire.ts'

/** The enterprise is known; an order for one of its projects, or at a point elsewhere, is begun by the office. */
const ASK = Type.Omit(helpOrderInputs.ask, ['enterpriseId', 'projectId', 'servicePointCode'])

export function HelpOrdersPage() {
  return <ForEnterprise>{(_me, seat) => <HelpOrders key={seat.id} seatId={seat.id} />}</ForEnterprise>
}

function HelpOrders({ seatId }: { seatId: string }) {
  const { t } = useTexts()
  const go = useNavigate()
  const [key] = useState(newKey)
  const list = useMatterPages({ kind: 'helpOrder', scope: 'mine' })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={t('helpOrder.portal.menu')}>
      {list.data === undefined && list.error === null && <Skeleton rows={3} />}
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      <ul className="rows">
        {rows.map((row) => (
          <MatterRow key={row.id} row={row} />
        ))}
      </ul>
      <Section title={t('helpOrder.portal.ask')}>
        <SchemaForm
          schema={ASK}
          kind="helpOrder"
          draftName={`helpOrder.ask.${seatId}`}
          submit={t('helpOrder.act.ask')}
          onSubmit={async (input) => {
            const { id } = await act('help-orders', null, 'ask', { key, input })
            await go({ to: portalPaths.matter('help-orders', id) })
          }}
        />
      </Section>
    </Page>
  )
}
