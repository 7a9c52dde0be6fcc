/** Holds the place of what is loading, so that nothing jumps when it comes. */
import { useTexts } from '../language.tsx'

export function Skeleton({ rows = 3 }: { rows?: number }) {
  const { t } = useTexts()
  return (
    <div className="skeleton" role="status">
      <span className="only-read">{t('ui.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="skeleton-row" />
      ))}
    </div>
  )
}
