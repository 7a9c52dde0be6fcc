/** One matter in a list: enough to decide which to open. The whole row is the link. */
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { MatterRowWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { actWord, statusWord } from '../../platform/matter-words.ts'
import { portalPaths } from '../paths.ts'
import { Icon } from './icon.tsx'
import { heldWords, MatterTime } from './matter-time.tsx'

interface Props {
  readonly row: MatterRowWire
  /** What else is said of it, below its time. */
  readonly more?: ReactNode
}

export function MatterRow({ row, more }: Props) {
  const speech = useTexts()
  const status = statusWord(speech, row.kind, row.status)
  const duty = row.duty === null ? null : actWord(speech, row.kind, row.duty.act)
  return (
    <li className="row">
      <Link to={portalPaths.matter(row.path, row.id)} className="row-link">
        <span className="row-body">
          <span className="row-title">{row.title}</span>
          {duty !== null && <span className="row-duty">{speech.t('ui.yourTurn', { act: duty })}</span>}
          {row.isTimed && (
            <MatterTime time={row.time} held={heldWords(speech, row)} isOpen={row.closedAt === null} />
          )}
          {more}
          <span className="row-meta">
            <span>{speech.t(`${row.kind}.kind`)}</span>
            <span>{status}</span>
            <span className="code">{row.code}</span>
          </span>
        </span>
        <Icon name="next" />
      </Link>
    </li>
  )
}
