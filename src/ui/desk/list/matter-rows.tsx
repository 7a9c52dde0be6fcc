/** Matters as a list of two lines each, where a table has no room. */
import { useRef } from 'react'
import type { MatterRowWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { labelsOf } from '../labels.ts'
import { DueBy, TimeShort } from '../time-tag.tsx'
import { RowLink } from './row-link.tsx'
import { useRowKeys } from './row-keys.ts'

export function MatterRows({ rows }: { rows: readonly MatterRowWire[] }) {
  const speech = useTexts()
  const root = useRef<HTMLUListElement>(null)
  useRowKeys(root)
  return (
    <ul ref={root} className="desk-rows desk-rows-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <RowLink row={row} />
          <div className="desk-row-more">
            {row.closedAt === null && row.isTimed && <TimeShort time={row.time} />}
            {row.closedAt === null && <DueBy time={row.time} />}
            <span>{labelsOf(speech, row.kind).status(row.status)}</span>
            <span className="desk-code">{row.code}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
