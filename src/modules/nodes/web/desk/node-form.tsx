/** The form of one node: its planned days for whoever plans, and what has happened for whoever answers for it. */
import { Alert, App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { MissWire, NodeWire, PlanWire } from '../../wire.ts'
import { NodeShape } from './node-shape.tsx'
import { PreviewedSave } from './previewed-save.tsx'
import { usePlan, usePlanChange } from './queries.ts'

interface Props {
  readonly projectId: string
  readonly nodeKey: string
  readonly onClose: () => void
}

/** Opens beside the chart or the list. */
export function NodeDrawer({ projectId, nodeKey, onClose }: Props) {
  const { t } = useTexts()
  const plan = usePlan(projectId)
  const node = plan.data?.plan?.nodes.find(({ key }) => key === nodeKey)
  return (
    <Drawer
      open
      size={420}
      title={node?.name ?? t('ui.nodes.node')}
      onClose={onClose}
      className="node-drawer"
    >
      <Loading of={plan} />
      {plan.data !== undefined && node !== undefined && (
        <NodeForms key={plan.data.plan?.version} plan={plan.data} node={node} onDone={onClose} />
      )}
    </Drawer>
  )
}

function NodeForms({ plan, node, onDone }: { plan: PlanWire; node: NodeWire; onDone: () => void }) {
  const { t, name } = useTexts()
  const before = node.after.map(
    (edge) => plan.plan?.nodes.find(({ key }) => key === edge.node)?.name ?? edge.node,
  )
  return (
    <>
      <p>
        <NodeShape light={node.light} /> {t(`node.light.${node.light}`)} · {plan.project.title}
      </p>
      <dl className="node-facts">
        <dt>{t('node.column.department')}</dt>
        <dd>
          {node.department === null
            ? t('ui.nodes.nobody')
            : [name(node.department.name), name(node.post?.name), node.person].filter(Boolean).join(' ')}
        </dd>
        <dt>{t('ui.nodes.base')}</dt>
        <dd>{t('ui.nodes.span', { from: node.baseFromOn, to: node.baseToOn })}</dd>
        <dt>{t('ui.nodes.expected')}</dt>
        <dd>{t('ui.nodes.span', { from: node.expectedFromOn, to: node.expectedToOn })}</dd>
        <dt>{t('ui.nodes.slack')}</dt>
        <dd>
          {t('ui.nodes.days', { n: node.slackDays })} {node.isCritical && <em>{t('node.critical')}</em>}
        </dd>
        <dt>{t('ui.nodes.after')}</dt>
        <dd>{before.length === 0 ? t('ui.nodes.nothing') : before.join('、')}</dd>
      </dl>
      {node.miss !== null && <MissFacts miss={node.miss} />}
      {plan.mayPlan && node.finishedOn === null && <MoveForm plan={plan} node={node} onDone={onDone} />}
      {node.mayReport ? (
        <ReportForm plan={plan} node={node} onDone={onDone} />
      ) : (
        <p className="desk-muted">{t('ui.nodes.onlyOwner')}</p>
      )}
    </>
  )
}

/** Why it was missed, what is done about it, and until when; with the way to the explanation. */
function MissFacts({ miss }: { miss: MissWire }) {
  const speech = useTexts()
  const { t } = speech
  const labels = labelsOf(speech, 'explanation')
  return (
    <section className="node-miss">
      <h3>
        <DeskLink href={deskPaths.matter('explanations', miss.id)}>
          {t('ui.nodes.missOf', { on: miss.missedOn, status: labels.status(miss.status) })}
        </DeskLink>
      </h3>
      <FactList
        items={[
          { label: labels.field('cause'), value: miss.cause },
          { label: labels.field('measures'), value: miss.measures },
          { label: labels.field('promisedOn'), value: miss.promisedOn },
        ]}
      />
    </section>
  )
}

interface FormProps {
  readonly plan: PlanWire
  readonly node: NodeWire
  readonly onDone: () => void
}

function MoveForm({ plan, node, onDone }: FormProps) {
  const { t } = useTexts()
  const { message } = App.useApp()
  const [fromOn, setFrom] = useState(node.plannedFromOn)
  const [toOn, setTo] = useState(node.plannedToOn)
  const isMoved = fromOn !== node.plannedFromOn || toOn !== node.plannedToOn
  return (
    <div className="node-form">
      <h3>{t('ui.nodes.planned')}</h3>
      <DayField label={t('node.column.plannedFrom')} value={fromOn} onChange={setFrom} />
      {!node.isMilestone && <DayField label={t('node.column.plannedTo')} value={toOn} onChange={setTo} />}
      <PreviewedSave
        projectId={plan.project.id}
        act="move"
        draft={{ version: plan.plan?.version, key: node.key, fromOn, toOn: node.isMilestone ? fromOn : toOn }}
        isReady={isMoved && fromOn !== '' && toOn !== ''}
        isReasonNeeded={false}
        onDone={() => {
          void message.success(t('ui.nodes.moved'))
          onDone()
        }}
      />
    </div>
  )
}

/** What was not typed has not happened. */
function orNull(text: string): string | null {
  return text === '' ? null : text
}

function ReportForm({ plan, node, onDone }: FormProps) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const change = usePlanChange(plan.project.id, 'report', () => {
    void message.success(t('ui.nodes.reported'))
    onDone()
  })
  const [startedOn, setStarted] = useState(node.startedOn ?? '')
  const [finishedOn, setFinished] = useState(node.finishedOn ?? '')
  const save = () =>
    change.mutate({
      version: plan.plan?.version,
      key: node.key,
      startedOn: orNull(startedOn),
      finishedOn: orNull(finishedOn),
    })
  return (
    <form className="node-form" onSubmit={(event) => (event.preventDefault(), save())}>
      <h3>{t('ui.nodes.actual')}</h3>
      <DayField label={t('node.column.started')} value={startedOn} max={plan.today} onChange={setStarted} />
      <DayField
        label={t('node.column.finished')}
        value={finishedOn}
        max={plan.today}
        onChange={setFinished}
      />
      {change.error && <Alert type="error" title={problem(change.error)} />}
      <Button htmlType="submit" loading={change.isPending}>
        {t('ui.nodes.report')}
      </Button>
    </form>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string
  readonly max?: string
  readonly onChange: (value: string) => void
}

/** A day, as the browser lets people type and pick it. */
export function DayField({ label, value, max, onChange }: DayProps) {
  return (
    <label className="node-day">
      <span>{label}</span>
      <input type="date" value={value} max={max} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
