/** The title of a row, which opens the matter; the list's address remembers the row, so that "back" returns to it. */
import type { MatterRowWire } from '../../../platform/wire.ts'
import { deskPaths } from '../../paths.ts'
import { useAddress } from '../address.ts'
import { DeskLink } from '../link.tsx'

export function RowLink({ row }: { row: MatterRowWire }) {
  const { change } = useAddress()
  return (
    <DeskLink
      href={deskPaths.matter(row.path, row.id)}
      data-row={row.id}
      onLeave={() => change({ row: row.id }, true)}
      title={row.title}
    >
      {row.title}
    </DeskLink>
  )
}
