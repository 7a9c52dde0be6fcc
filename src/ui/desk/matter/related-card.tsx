/** Matters that belong to a matter or are about it, each one line that opens. */
import type { MatterRowWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { Card } from '../card.tsx'
import { labelsOf } from '../labels.ts'
import { DeskLink } from '../link.tsx'
import { TimeShort } from '../time-tag.tsx'

interface Props {
  readonly title: string
  readonly rows: readonly MatterRowWire[]
}

export function RelatedCard({ title, rows }: Props) {
  const speech = useTexts()
  if (rows.length === 0) return null
  return (
    <Card title={title}>
      <ul className="desk-related">
        {rows.map((row) => {
          const labels = labelsOf(speech, row.kind)
          return (
            <li key={row.id}>
              <DeskLink href={deskPaths.matter(row.path, row.id)}>{row.title}</DeskLink>
              <div className="desk-related-more">
                <span>{labels.kind}</span>
                <span className="desk-code">{row.code}</span>
                <span>{labels.status(row.status)}</span>
                {row.closedAt === null && row.isTimed && <TimeShort time={row.time} />}
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
