/** A light is a shape and a word, and only then a colour: it reads in grey print and for the colour-blind. */
import type { ReactNode } from 'react'
import type { TimeWire } from '../platform/wire.ts'
import { useTexts } from './language.tsx'

export type LightName = TimeWire['light']

/** ● 正常 ▲ 将到期 ■ 超期 ⬢ 超法定 ‖ 暂停 ○ 未起算; drawn, since fonts disagree about the characters. */
const SHAPES: Readonly<Record<LightName, ReactNode>> = {
  green: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  yellow: <path d="M8 1.5 15 14H1Z" fill="currentColor" />,
  red: <rect x="2" y="2" width="12" height="12" fill="currentColor" />,
  black: <path d="M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8Z" fill="currentColor" />,
  paused: <path d="M3.5 2h3v12h-3zM9.5 2h3v12h-3z" fill="currentColor" />,
  notStarted: <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
}

/** The shape alone, hidden from readers: put a word beside it. */
export function LightShape({ light }: { light: LightName }) {
  return (
    <svg className="light-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[light]}
    </svg>
  )
}

/** The shape inside a drawing of one's own: a square of 16 units. */
export function LightMark({ light }: { light: LightName }) {
  return SHAPES[light]
}

/** Shape and word in the light's colour; `badge` puts it on a soft ground. */
export function Light({ light, badge = false }: { light: LightName; badge?: boolean }) {
  const { t } = useTexts()
  return (
    <span className={`light light-${light}${badge ? ' light-badge' : ''}`}>
      <LightShape light={light} />
      <span>{t(`light.${light}`)}</span>
    </span>
  )
}
