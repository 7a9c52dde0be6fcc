/** On a project's page: the problems of its joint clinics with what is done about them, and what leaders did for it. */
import { Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ProjectClinicsWire } from '../../wire-clinics.ts'
import { LeaderActs, Prescriptions } from './clinic-lists.tsx'
import { useHelp } from './queries.ts'

export function ClinicsCard({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const clinics = useHelp<ProjectClinicsWire>(`/api/projects/${projectId}/clinics`)
  const { data } = clinics
  const told = data?.orders.filter((one) => one.clinics > 0 || one.leaderActs.length > 0) ?? []
  const open = told.flatMap((one) => one.prescriptions).filter(({ state }) => state !== 'closed').length
  return (
    <Card
      title={t('ui.clinic.ofProject')}
      extra={
        open > 0 ? (
          <Tag color="warning">{t('ui.clinic.open', { n: open })}</Tag>
        ) : (
          <DeskLink href={deskPaths.clinics()}>{t('ui.clinic.page')}</DeskLink>
        )
      }
    >
      <LoadError of={clinics} />
      {data !== undefined && told.length === 0 && <None orders={data.orders} />}
      {told.map((order) => (
        <section key={order.id} className="desk-filed">
          <h3>
            <DeskLink href={deskPaths.matter('help-orders', order.id)}>{order.title}</DeskLink>
          </h3>
          <Prescriptions rows={order.prescriptions} />
          <LeaderActs rows={order.leaderActs} />
        </section>
      ))}
    </Card>
  )
}

/** Clinics are recorded on the help order: it is named where there is one. */
function None({ orders: [order] }: Pick<ProjectClinicsWire, 'orders'>) {
  const { t } = useTexts()
  return (
    <p className="desk-muted">
      {t(order === undefined ? 'ui.clinic.noOrder' : 'ui.clinic.none')}{' '}
      {order !== undefined && (
        <DeskLink href={deskPaths.matter('help-orders', order.id)}>{order.title}</DeskLink>
      )}
    </p>
  )
}
