/** One duty in the inbox: what is to be done, until when, on which matter. */
import type { MatterRowWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { useAddress } from '../address.ts'
import { useLabels } from '../labels.ts'
import { DeskLink } from '../link.tsx'
import { withSearch } from '../search.ts'
import { DueBy, TimeShort } from '../time-tag.tsx'
import { openMatterText } from './inbox-address.ts'

export function InboxRow({ row, isDense }: { row: MatterRowWire; isDense: boolean }) {
  const { name } = useTexts()
  const { path, search } = useAddress()
  const labels = useLabels(row.kind)
  const matter = openMatterText(row)
  const from = row.enterprise?.name ?? name(row.department)
  return (
    <li>
      <DeskLink
        href={withSearch(path, { ...search, matter })}
        data-row={row.id}
        aria-current={search['matter'] === matter ? 'true' : undefined}
        className="desk-inbox-row"
        replace={search['matter'] !== undefined}
      >
        <span className="desk-row-line">
          {row.duty && <span className="desk-duty">{labels.act(row.duty.act)}</span>}
          <span className="desk-row-title" title={row.title}>
            {row.title}
          </span>
          {isDense && row.isTimed && <TimeShort time={row.time} />}
        </span>
        {!isDense && (
          <span className="desk-row-more">
            {row.isTimed && <TimeShort time={row.time} />}
            <DueBy time={row.time} />
            <span className="desk-row-from">{from}</span>
          </span>
        )}
      </DeskLink>
    </li>
  )
}
