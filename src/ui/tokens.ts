/**
 * The design tokens as values, for what needs them in scripts (the desk's theme, drawings). `tokens.css` holds the same
 * ones for style sheets; a test keeps the two alike.
 */

/** Colours on a light ground. Every text and light colour has a contrast of at least 4.5 : 1 on white and on `ground`. */
export const LIGHT_COLOURS = {
  ground: '#f5f6f8',
  surface: '#ffffff',
  sunken: '#eceff3',
  text: '#1c2330',
  muted: '#566070',
  border: '#d4d9e1',
  strongBorder: '#7d8796',
  accent: '#17468f',
  accentStrong: '#0f3470',
  accentSoft: '#e8eef8',
  onAccent: '#ffffff',
  green: '#19703a',
  yellow: '#855300',
  red: '#b3211b',
  black: '#161616',
  paused: '#4f5b9a',
  notStarted: '#5f6775',
  greenSoft: '#e7f4eb',
  yellowSoft: '#fdf2db',
  redSoft: '#fdecea',
  blackSoft: '#e4e4e6',
  pausedSoft: '#eceef8',
  notStartedSoft: '#eff1f4',
} as const

/** The same names on the dark ground of the wall. */
export const DARK_COLOURS: Readonly<Record<keyof typeof LIGHT_COLOURS, string>> = {
  ground: '#0d1420',
  surface: '#151f2e',
  sunken: '#0a0f18',
  text: '#e9eef5',
  muted: '#a5b1c2',
  border: '#2c3a4f',
  strongBorder: '#6f7f96',
  accent: '#8ab4f8',
  accentStrong: '#b5d0fb',
  accentSoft: '#1d2d47',
  onAccent: '#0d1420',
  green: '#56c981',
  yellow: '#f0b849',
  red: '#ff8a80',
  black: '#ffffff',
  paused: '#aab4f0',
  notStarted: '#a5b1c2',
  greenSoft: '#14301f',
  yellowSoft: '#36290f',
  redSoft: '#3b1a19',
  blackSoft: '#3a3f48',
  pausedSoft: '#22284a',
  notStartedSoft: '#1f2937',
}

/** Lengths in CSS pixels: an 8 px grid with one half step. */
export const SIZES = { half: 4, one: 8, two: 16, three: 24, four: 32, radius: 4, controlHeight: 32 } as const

/** System fonts first for their speed, then the Chinese ones that systems bring. Nothing is ever downloaded. */
export const FONT_FAMILY =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"
