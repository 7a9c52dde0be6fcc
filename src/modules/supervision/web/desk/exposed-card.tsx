/** How many exposures of each unit are public: part of the assessment of units. Each number opens its list. */
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { BoardWire } from '../../wire.ts'

export function ExposedCard({ exposed }: Pick<BoardWire, 'exposed'>) {
  const { t, name } = useTexts()
  if (exposed.length === 0) return null
  return (
    <Card title={t('ui.supervision.exposed')}>
      <ul className="desk-rows">
        {exposed.map(({ department, count }) => (
          <li key={department.id}>
            {name(department.name)}{' '}
            <DeskLink
              className="desk-count"
              href={withSearch(deskPaths.list('exposures'), {
                scope: 'region',
                status: 'published',
                departmentId: department.id,
              })}
            >
              {count}
            </DeskLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
