/** Nodes drawn in a table: name, length, who, and what each waits for. For a project's plan and for templates alike. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { NodeInputWire } from '../../wire.ts'
import { NODE_ROLES, type NodeRole } from '../../words.ts'
import { tiesOf, withNew, without } from './node-drawing.ts'
import { NodeTies } from './node-ties.tsx'

interface Props {
  readonly nodes: readonly NodeInputWire[]
  /** Departments answer for the nodes of a plan, roles for those of a template. */
  readonly owner: 'department' | 'role'
  /** What has begun is not taken away, and what has ended takes as long as it took. */
  readonly begun?: ReadonlySet<string>
  readonly ended?: ReadonlySet<string>
  readonly onChange: (nodes: readonly NodeInputWire[]) => void
}

const NONE: ReadonlySet<string> = new Set()

export function NodeEditor({ nodes, owner, begun = NONE, ended = NONE, onChange }: Props) {
  const { t } = useTexts()
  const [tiedKey, setTied] = useState<string | null>(null)
  const change = (node: NodeInputWire) => onChange(nodes.map((one) => (one.key === node.key ? node : one)))
  return (
    <>
      <div className="node-scroll">
        <table className="node-table node-editor">
          <thead>
            <tr>
              <th>{t('node.column.name')}</th>
              <th>{t('node.file.days')}</th>
              <th>{t(owner === 'role' ? 'node.file.role' : 'node.column.department')}</th>
              <th>{t('ui.nodes.after')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {nodes.map((node) => (
              <NodeRow
                key={node.key}
                node={node}
                nodes={nodes}
                owner={owner}
                isBegun={begun.has(node.key)}
                isEnded={ended.has(node.key)}
                isTied={tiedKey === node.key}
                onTie={() => setTied(tiedKey === node.key ? null : node.key)}
                onChange={change}
                onAdd={() => onChange(withNew(nodes, t('ui.nodes.newName'), node.key))}
                onRemove={() => onChange(without(nodes, node.key))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button icon={<PlusOutlined />} onClick={() => onChange(withNew(nodes, t('ui.nodes.newName'), null))}>
        {t('ui.nodes.add')}
      </Button>
    </>
  )
}

interface RowProps {
  readonly node: NodeInputWire
  readonly nodes: readonly NodeInputWire[]
  readonly owner: Props['owner']
  readonly isBegun: boolean
  readonly isEnded: boolean
  readonly isTied: boolean
  readonly onTie: () => void
  readonly onChange: (node: NodeInputWire) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
}

function NodeRow(props: RowProps) {
  const { node, nodes, owner, isBegun, isEnded, isTied, onTie, onChange, onAdd, onRemove } = props
  const { t } = useTexts()
  const ties = useTieTexts(node, nodes)
  return (
    <>
      <tr>
        <td data-label={t('node.column.name')}>
          <Input
            aria-label={t('ui.nodes.nameOf', { name: node.name })}
            value={node.name}
            maxLength={60}
            onChange={(event) => onChange({ ...node, name: event.target.value })}
          />
        </td>
        <td data-label={t('node.file.days')}>
          <span className="node-days">
            <InputNumber
              aria-label={t('ui.nodes.daysOf', { name: node.name })}
              value={node.days}
              min={0}
              max={3660}
              precision={0}
              disabled={isEnded}
              onChange={(days) => onChange({ ...node, days: days ?? 0 })}
            />
            <Select
              aria-label={t('node.file.unit')}
              value={node.unit}
              disabled={isEnded}
              options={(['WD', 'ND'] as const).map((value) => ({ value, label: t(`node.unit.${value}`) }))}
              onChange={(unit) => onChange({ ...node, unit })}
            />
          </span>
        </td>
        <td data-label={t(owner === 'role' ? 'node.file.role' : 'node.column.department')}>
          {owner === 'role' ? (
            <Select<NodeRole>
              aria-label={t('node.file.role')}
              value={node.role}
              allowClear
              popupMatchSelectWidth={false}
              options={NODE_ROLES.map((value) => ({ value, label: t(`node.role.${value}`) }))}
              onChange={(role: NodeRole | undefined) => onChange({ ...node, role: role ?? null })}
            />
          ) : (
            <DepartmentPicker
              value={node.departmentId ?? ''}
              placeholder={t('node.column.department')}
              mayClear
              onChange={(id) => onChange({ ...node, departmentId: id === '' ? null : id, postId: null })}
            />
          )}
        </td>
        <td data-label={t('ui.nodes.after')}>
          <Button type="link" size="small" aria-expanded={isTied} onClick={onTie}>
            {ties.length === 0 ? t('ui.nodes.nothing') : ties.join(t('ui.nodes.semicolon'))}
          </Button>
        </td>
        <td>
          <span className="node-row-acts">
            <Button
              size="small"
              icon={<PlusOutlined />}
              aria-label={t('ui.nodes.addBelow', { name: node.name })}
              title={t('ui.nodes.addBelow', { name: node.name })}
              onClick={onAdd}
            />
            <Button
              size="small"
              icon={<DeleteOutlined />}
              disabled={isBegun || nodes.length === 1}
              aria-label={t('ui.nodes.remove', { name: node.name })}
              title={t(isBegun ? 'ui.nodes.begun' : 'ui.nodes.remove', { name: node.name })}
              onClick={onRemove}
            />
          </span>
        </td>
      </tr>
      {isTied && (
        <tr>
          <td colSpan={5}>
            <NodeTies node={node} nodes={nodes} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What a node waits for, in words. */
export function useTieTexts(
  node: Pick<NodeInputWire, 'after' | 'soft'>,
  nodes: readonly { readonly key: string; readonly name: string }[],
): readonly string[] {
  const { t } = useTexts()
  return tiesOf(node).map(({ to, kind, lagDays }) => {
    const name = nodes.find(({ key }) => key === to)?.name ?? to
    if (kind === 'soft') return t('ui.nodes.tie.soft', { name })
    if (lagDays === 0) return t('ui.nodes.tie.hard', { name })
    return t(lagDays < 0 ? 'ui.nodes.tie.before' : 'ui.nodes.tie.later', { name, n: Math.abs(lagDays) })
  })
}
