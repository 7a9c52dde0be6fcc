/** The section 节点 of a project's page: its nodes planned against actual, and laying the plan where there is none yet. */
import { Alert, App, Button, Select } from 'antd'
import { useState } from 'react'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { NodeWire, PlanWire } from '../../wire.ts'
import { NODE_ROLES, PLAN_TYPES, type NodeRole, type PlanType } from '../../words.ts'
import { NodeShape } from './node-shape.tsx'
import { DayField, NodeDrawer } from './node-form.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { PreviewedSave } from './previewed-save.tsx'
import { usePlan, usePlanChange, useTemplates } from './queries.ts'

export function NodesSection({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const plan = usePlan(projectId)
  return (
    <Card title={t('ui.nodes.section')}>
      <Loading of={plan} />
      {plan.data?.plan === null && !plan.data.mayPlan && <p className="desk-muted">{t('node.noPlan')}</p>}
      {plan.data?.plan === null && plan.data.mayPlan && <LayForm plan={plan.data} />}
      {plan.data !== undefined && plan.data.plan !== null && <Nodes plan={plan.data} laid={plan.data.plan} />}
    </Card>
  )
}

type Laid = NonNullable<PlanWire['plan']>

function Nodes({ plan, laid }: { plan: PlanWire; laid: Laid }) {
  const { t, name } = useTexts()
  const [edited, setEdited] = useState<string | null>(null)
  const [open, setOpen] = useState<'replan' | 'amend' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <p>
        <NodeShape light={laid.light} />{' '}
        {t('ui.nodes.standing', { target: laid.targetOn, expected: laid.expectedOn ?? '' })}{' '}
        {laid.lateDays > 0 && <em className="light-red">{t('node.chart.late', { n: laid.lateDays })}</em>}
      </p>
      <div className="node-scroll">
        <table className="node-table">
          <thead>
            <tr>
              <th>{t('node.column.name')}</th>
              <th>{t('ui.nodes.planned')}</th>
              <th>{t('ui.nodes.actual')}</th>
              <th>{t('ui.nodes.slack')}</th>
              <th>{t('node.column.department')}</th>
            </tr>
          </thead>
          <tbody>
            {laid.nodes.map((node) => (
              <tr key={node.key}>
                <th scope="row">
                  <NodeShape light={node.light} />{' '}
                  <Button type="link" size="small" onClick={() => setEdited(node.key)}>
                    {node.name}
                  </Button>
                  {node.isCritical && <em> {t('node.critical')}</em>}
                </th>
                <td data-label={t('ui.nodes.planned')}>
                  {spanText(node.plannedFromOn, node.plannedToOn, t)}
                </td>
                <td data-label={t('ui.nodes.actual')}>{actualText(node, t)}</td>
                <td data-label={t('ui.nodes.slack')}>
                  {node.finishedOn === null && t('ui.nodes.days', { n: node.slackDays })}
                </td>
                <td data-label={t('node.column.department')}>{name(node.department?.name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.mayPlan && open !== 'replan' && (
        <span className="node-row-acts desk-no-print">
          <Button onClick={() => setOpen('amend')}>{t('ui.nodes.edit')}</Button>
          <Button onClick={() => setOpen('replan')}>{t('ui.nodes.replan')}</Button>
        </span>
      )}
      {open === 'replan' && <ReplanForm plan={plan} laid={laid} onDone={close} />}
      {open === 'amend' && <PlanEditor plan={plan} laid={laid} onClose={close} />}
      {edited !== null && (
        <NodeDrawer projectId={plan.project.id} nodeKey={edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

type Say = ReturnType<typeof useTexts>['t']

function spanText(from: string, to: string, t: Say): string {
  return from === to ? from : t('ui.nodes.span', { from, to })
}

function actualText({ startedOn, finishedOn }: NodeWire, t: Say): string {
  if (startedOn === null) return ''
  return finishedOn === null ? t('ui.nodes.since', { on: startedOn }) : spanText(startedOn, finishedOn, t)
}

/** Lays the first plan: its type, its target, and which department answers for which role. */
function LayForm({ plan }: { plan: PlanWire }) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const change = usePlanChange(plan.project.id, 'lay', () => void message.success(t('ui.nodes.laid')))
  const [type, setType] = useState<PlanType>('newLand')
  const [targetOn, setTarget] = useState('')
  const [owners, setOwners] = useState<Readonly<Partial<Record<NodeRole, string>>>>({})
  const templates = useTemplates(plan.project.regionId)
  const template = templates.data?.rows.find((one) => one.type === type)
  const roles = NODE_ROLES.filter((role) => template?.nodes.some((node) => node.role === role))
  const save = () => {
    const named = roles.flatMap((role) => {
      const departmentId = owners[role]
      return departmentId === undefined ? [] : [{ role, departmentId }]
    })
    change.mutate({ type, targetOn, owners: named })
  }
  return (
    <form className="node-form" onSubmit={(event) => (event.preventDefault(), save())}>
      <p className="desk-muted">{t('ui.nodes.layHint')}</p>
      <label className="node-day">
        <span>{t('ui.nodes.type')}</span>
        <Select<PlanType>
          value={type}
          options={PLAN_TYPES.map((value) => ({ value, label: t(`node.type.${value}`) }))}
          onChange={setType}
        />
      </label>
      {template !== undefined && (
        <p className="desk-muted">
          {t(template.version === 0 ? 'ui.nodes.templateDefault' : 'ui.nodes.template', {
            n: template.nodes.length,
            version: template.version,
            basis: template.basis ?? '',
          })}{' '}
          <DeskLink href={`${deskPaths.planTemplates()}?type=${type}`}>{t('ui.nodes.toTemplates')}</DeskLink>
        </p>
      )}
      <DayField label={t('node.column.target')} value={targetOn} onChange={setTarget} />
      {roles.map((role) => (
        <div key={role} className="node-day">
          <span>{t(`node.role.${role}`)}</span>
          <DepartmentPicker
            value={owners[role] ?? ''}
            placeholder={t(`node.role.${role}`)}
            onChange={(id) => setOwners({ ...owners, [role]: id === '' ? undefined : id })}
          />
        </div>
      ))}
      {change.error && <Alert type="error" title={problem(change.error)} />}
      <Button type="primary" htmlType="submit" disabled={targetOn === ''} loading={change.isPending}>
        {t('ui.nodes.lay')}
      </Button>
    </form>
  )
}

function ReplanForm({ plan, laid, onDone }: { plan: PlanWire; laid: Laid; onDone: () => void }) {
  const { t } = useTexts()
  const [targetOn, setTarget] = useState(laid.targetOn)
  const [version] = useState(laid.version)
  return (
    <div className="node-form">
      <DayField label={t('node.column.target')} value={targetOn} onChange={setTarget} />
      <PreviewedSave
        projectId={plan.project.id}
        act="replan"
        draft={{ version, targetOn }}
        isReady={targetOn !== ''}
        isReasonNeeded
        onDone={onDone}
      />
      <Button onClick={onDone}>{t('ui.cancel')}</Button>
    </div>
  )
}
