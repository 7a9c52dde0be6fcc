/** The shape of a node's light at the desk, with its word for readers of screens. */
import { LightShape } from '../../../../ui/light.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { NodeLight } from '../../words.ts'

export function NodeShape({ light }: { light: NodeLight }) {
  const { t } = useTexts()
  return (
    <span
      className={`light-${light === 'done' ? 'paused' : light} node-shape`}
      title={t(`node.light.${light}`)}
    >
      {light === 'done' ? <span aria-hidden="true">✓</span> : <LightShape light={light} />}
      <span className="node-hidden">{t(`node.light.${light}`)}</span>
    </span>
  )
}
