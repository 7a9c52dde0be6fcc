/** Labels with what is known; nothing stands for what is not. */
import { useTexts } from '../../../../ui/language.tsx'

export function Facts({ items }: { items: readonly (readonly [label: string, value: string | null])[] }) {
  const { t } = useTexts()
  return (
    <dl className="facts">
      {items.map(
        ([label, value]) =>
          value !== null && (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
