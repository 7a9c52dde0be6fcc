/** One matter in a list: enough to decide which to open. The whole row is the link. */
import { Link } from '@tanstack/react-router'
import type { MatterRowWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { actWord, statusWord } from '../matter-words.ts'
import { portalPaths } from '../paths.ts'
import { Icon } from './icon.tsx'
import { MatterTime } from './matter-time.tsx'

export function MatterRow({ row }: { row: MatterRowWire }) {
  const speech = useTexts()
  const status = statusWord(speech, row.kind, row.status)
  const duty = row.duty === null ? null : actWord(speech, row.kind, row.duty.act)
  return (
    <li className="row">
      <Link to={portalPaths.matter(row.path, row.id)} className="row-link">
        <span className="row-body">
          <span className="row-title">{row.title}</span>
          <MatterTime time={row.time} holder={row.holder} isOpen={row.closedAt === null} />
          <span className="row-meta">
            <span>{speech.t(`kind.${row.kind}`)}</span>
            <span>{status}</span>
            <span className="code">{row.code}</span>
          </span>
          {duty !== null && <span className="row-duty">{duty}</span>}
        </span>
        <Icon name="next" />
      </Link>
    </li>
  )
}
