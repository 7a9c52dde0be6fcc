/** What one node waits for: which nodes, how, and how many working days lie between. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { NodeInputWire } from '../../wire.ts'
import { freeFor, tied, tiesOf, type Tie } from './node-drawing.ts'

interface Props {
  readonly node: NodeInputWire
  readonly nodes: readonly NodeInputWire[]
  readonly onChange: (node: NodeInputWire) => void
}

const KINDS = ['hard', 'soft'] as const

export function NodeTies({ node, nodes, onChange }: Props) {
  const { t } = useTexts()
  const ties = tiesOf(node)
  const free = freeFor(nodes, node)
  const put = (at: number, tie: Tie) => onChange(tied(node, ties.with(at, tie)))
  const [next] = free
  return (
    <fieldset className="node-ties">
      <legend>{t('ui.nodes.tiesOf', { name: node.name })}</legend>
      {ties.map((tie, at) => (
        <div key={tie.to} className="node-tie">
          <Select
            aria-label={t('ui.nodes.tieTo')}
            value={tie.to}
            popupMatchSelectWidth={false}
            options={nodes
              .filter(({ key }) => key === tie.to || free.some((one) => one.key === key))
              .map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(to) => put(at, { ...tie, to })}
          />
          <Select
            aria-label={t('ui.nodes.tieKind')}
            value={tie.kind}
            popupMatchSelectWidth={false}
            options={KINDS.map((value) => ({ value, label: t(`ui.nodes.kind.${value}`) }))}
            onChange={(kind) => put(at, { ...tie, kind, lagDays: 0 })}
          />
          {tie.kind === 'hard' && (
            <label>
              {t('ui.nodes.lag')}{' '}
              <InputNumber
                value={tie.lagDays}
                min={-3660}
                max={3660}
                precision={0}
                onChange={(lagDays) => put(at, { ...tie, lagDays: lagDays ?? 0 })}
              />
            </label>
          )}
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('ui.nodes.untie')}
            onClick={() => onChange(tied(node, ties.toSpliced(at, 1)))}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={next === undefined}
        onClick={() =>
          next !== undefined && onChange(tied(node, [...ties, { to: next.key, kind: 'hard', lagDays: 0 }]))
        }
      >
        {t('ui.nodes.tie')}
      </Button>
      <p className="desk-muted">{t('ui.nodes.tieHint')}</p>
    </fieldset>
  )
}
