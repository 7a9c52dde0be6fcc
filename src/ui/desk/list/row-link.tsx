/** The title of a row, which opens the matter; the list's address remembers the row, so that "back" returns to it. */
import type { MatterRowWire } from '../../../platform/wire.ts'
import { deskPaths } from '../../paths.ts'
import { DeskLink } from '../link.tsx'
import { useRowLeave } from './row-return.ts'

export function RowLink({ row }: { row: MatterRowWire }) {
  const leave = useRowLeave()
  return (
    <DeskLink
      href={deskPaths.matter(row.path, row.id)}
      data-row={row.id}
      onLeave={() => leave(row.id)}
      title={row.title}
    >
      {row.title}
    </DeskLink>
  )
}
