/** The few signs of the portal, drawn as lines in the colour of the text. A word always stands beside them or is said. */
import type { ReactNode } from 'react'

const DRAWINGS = {
  home: <path d="M3 11 12 4l9 7M5.5 9.5V20h13V9.5M10 20v-6h4v6" />,
  list: <path d="M8 6h12M8 12h12M8 18h12M3.5 6h.01M3.5 12h.01M3.5 18h.01" />,
  plus: <path d="M12 5v14M5 12h14" />,
  clock: <path d="M12 7v5l3.5 2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18Z" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5" />,
  message: <path d="M4 5h16v11H9l-5 4V5Z" />,
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20" />,
  attach: <path d="M4 8h4l1.5-3h5L16 8h4v11H4V8ZM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  check: <path d="m5 12.5 5 5L19.5 7" />,
  next: <path d="m9 5 7 7-7 7" />,
  file: <path d="M6 3h8l4 4v14H6V3ZM14 3v4h4" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof DRAWINGS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
