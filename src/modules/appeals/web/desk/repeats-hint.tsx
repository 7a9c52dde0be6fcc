/** Shown while an appeal is typed, and when one is to be joined to its first: earlier ones that it may repeat. */
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { MatterRowWire } from '../../../../platform/wire.ts'
import type { HintProps } from '../../../../ui/desk/kinds.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { statusWord } from '../../../../platform/matter-words.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { useFirsts, useRepeats } from '../repeats.ts'

/** Of the same enterprise, while a clerk types. */
export function RepeatsHint({ values }: HintProps) {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const repeats = useRepeats(text('enterpriseId'), text('title'))
  return <Repeats title="appeal.repeats" rows={repeats} />
}

/** Of any enterprise, for the dispatcher: a click fills the code in. */
export function FirstsHint({ view, fill }: HintProps) {
  const { t } = useTexts()
  const firsts = useFirsts(view?.id ?? '', view?.title ?? '')
  return (
    <Repeats
      title="appeal.firsts"
      rows={firsts}
      more={(row) => (
        <Button size="small" onClick={() => fill({ code: row.code })}>
          {t('appeal.joinHere')}
        </Button>
      )}
    />
  )
}

interface Props {
  readonly title: string
  readonly rows: readonly MatterRowWire[]
  readonly more?: (row: MatterRowWire) => ReactNode
}

function Repeats({ title, rows, more }: Props) {
  const speech = useTexts()
  if (rows.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      title={speech.t(title)}
      description={
        <ul className="desk-plain">
          {rows.map((row) => (
            <li key={row.id}>
              <DeskLink href={deskPaths.matter(row.path, row.id)}>{row.title}</DeskLink>{' '}
              <span className="desk-muted">
                {row.code} · {statusWord(speech, row.kind, row.status)}
              </span>{' '}
              {more?.(row)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
