/** A project's plan drawn differently, beside the page: its nodes in a table or from a file, what moves, and then saved. */
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../../ui/language.tsx'
import type { NodeInputWire, PlanWire } from '../../wire.ts'
import { drawnOf } from './node-drawing.ts'
import { NodeEditor } from './node-editor.tsx'
import { NodeFileBar } from './node-file-bar.tsx'
import { PreviewedSave } from './previewed-save.tsx'

interface Props {
  readonly plan: PlanWire
  readonly laid: NonNullable<PlanWire['plan']>
  readonly onClose: () => void
}

const WIDTH = 1080

export function PlanEditor({ plan, laid, onClose }: Props) {
  const { t } = useTexts()
  const { message } = App.useApp()
  const { id, title } = plan.project
  const [nodes, setNodes] = useState<readonly NodeInputWire[]>(() => laid.nodes.map(drawnOf))
  // What was read is what is changed: a plan that somebody changed meanwhile is refused.
  const [version] = useState(laid.version)
  const keysOf = (day: 'startedOn' | 'finishedOn') =>
    new Set(laid.nodes.filter((node) => node[day] !== null).map(({ key }) => key))
  return (
    <Drawer
      open
      size={WIDTH}
      title={t('ui.nodes.editing', { title })}
      onClose={onClose}
      className="node-drawer"
    >
      <NodeFileBar
        readAt={`/api/projects/${id}/plan/read`}
        writtenAt={`/api/projects/${id}/plan/nodes.xlsx`}
        onRead={(read) => setNodes(read.map((node) => fromFile(node, laid)))}
      />
      <NodeEditor
        nodes={nodes}
        owner="department"
        begun={keysOf('startedOn')}
        ended={keysOf('finishedOn')}
        onChange={setNodes}
      />
      <PreviewedSave
        projectId={id}
        act="amend"
        draft={{ version, nodes }}
        isReady={nodes.length > 0 && nodes.every(({ name }) => name.trim() !== '')}
        isReasonNeeded
        onDone={() => {
          void message.success(t('ui.nodes.amended'))
          onClose()
        }}
      />
    </Drawer>
  )
}

type ReadNode = Omit<NodeInputWire, 'postId' | 'matterId'>

/** A file knows no posts and no matters: those that a node has stay. */
function fromFile(node: ReadNode, { nodes }: Props['laid']): NodeInputWire {
  const old = nodes.find(({ key }) => key === node.key)
  const isSameUnit = (old?.department?.id ?? null) === node.departmentId
  return { ...node, postId: isSameUnit ? (old?.post?.id ?? null) : null, matterId: old?.matterId ?? null }
}
