/** Found matters, each with where it hits: title, code, enterprise, or the beginning of its text. */
import { useRef } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useRowKeys } from '../../../../ui/desk/list/row-keys.ts'
import { DueBy, TimeShort } from '../../../../ui/desk/time-tag.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { FoundRowWire } from '../../wire.ts'
import { Marked } from '../marked.tsx'

interface Props {
  readonly rows: readonly FoundRowWire[]
  readonly words: readonly string[]
}

export function FoundRows({ rows, words }: Props) {
  const root = useRef<HTMLUListElement>(null)
  useRowKeys(root)
  return (
    <ul ref={root} className="desk-rows desk-rows-cards desk-found">
      {rows.map((row) => (
        <FoundRow key={row.id} row={row} words={words} />
      ))}
    </ul>
  )
}

function FoundRow({ row, words: typed }: { row: FoundRowWire; words: readonly string[] }) {
  const speech = useTexts()
  const { search, change } = useAddress()
  const labels = labelsOf(speech, row.kind)
  const words = [...typed, ...row.meant]
  return (
    <li>
      <DeskLink
        href={deskPaths.matter(row.path, row.id)}
        data-row={row.id}
        aria-current={search['row'] === row.id ? 'true' : undefined}
        onLeave={() => change({ row: row.id }, true)}
      >
        <Marked text={row.title} words={words} />
      </DeskLink>
      {row.excerpt !== null && (
        <p className="desk-found-text">
          <Marked text={row.excerpt} words={words} />
        </p>
      )}
      <div className="desk-row-more">
        <span>{labels.kind}</span>
        <span>{labels.status(row.status)}</span>
        {row.closedAt === null && <TimeShort time={row.time} />}
        {row.closedAt === null && <DueBy time={row.time} />}
        {row.enterprise !== null && (
          <span>
            <Marked text={row.enterprise.name} words={words} />
          </span>
        )}
        <span className="desk-code">
          <Marked text={row.code} words={words} />
        </span>
        {row.numbers.map((number) => (
          <span key={number} className="desk-code">
            <Marked text={number} words={words} />
          </span>
        ))}
      </div>
    </li>
  )
}
