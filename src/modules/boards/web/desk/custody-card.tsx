/** How long each unit had the appeals that were closed: the middle one, and nine in ten. Zero-based bars with their numbers. */
import type { QueryValues } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useCustody } from './queries.ts'

const MINUTES = 60

export function CustodyCard({ question }: { question: QueryValues }) {
  const { t, name } = useTexts()
  const rows = useCustody(question).data?.rows ?? []
  if (rows.length === 0) return null
  const longest = Math.max(1, ...rows.map(({ p90 }) => p90 ?? 0))
  const hours = (minutes: number | null) =>
    minutes === null ? t('board.hidden') : t('board.hours', { hours: (minutes / MINUTES).toFixed(1) })
  return (
    <Card title={t('board.custody')}>
      <table className="board-custody">
        <thead>
          <tr>
            <th scope="col">{t('board.cut.department')}</th>
            <th scope="col">{t('board.custody.matters')}</th>
            <th scope="col">{t('board.custody.p50')}</th>
            <th scope="col">{t('board.custody.p90')}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, matters, p50, p90 }) => (
            <tr key={department.id}>
              <th scope="row">{name(department.name)}</th>
              <td>{matters ?? t('board.few')}</td>
              <td>{hours(p50)}</td>
              <td>{hours(p90)}</td>
              <td className="board-bar" aria-hidden="true">
                <span style={{ width: `${((p90 ?? 0) / longest) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
