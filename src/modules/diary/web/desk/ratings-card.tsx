/** What enterprises have said of the reader. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { RatingsWire } from '../../wire-ratings.ts'

export function RatingsCard() {
  const { t } = useTexts()
  const ratings = useQuery({
    queryKey: [...queryKeys.lists(), 'ratings'],
    queryFn: ({ signal }) => get<RatingsWire>('/api/service-ratings', {}, signal),
  })
  const rows = ratings.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t('ui.diary.ratings', { n: rows.length })}>
      <ul className="cockpit-lines">
        {rows.map((row) => (
          <li key={row.id} className="cockpit-line">
            <span className="cockpit-what">
              <strong>{t(`rating.level.${row.level}`)}</strong>
              <span className="desk-muted">
                {row.month} · {row.enterprise} {row.comment}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
