/** Draws the visible part of the wall chart on a canvas: axis, days off, bars, first plans behind them, today. Nothing is kept. */
import { LIGHT_COLOURS } from '../../../../ui/tokens.ts'
import type { ChartNodeWire, ChartRowWire } from '../../wire-chart.ts'
import type { NodeLight } from '../../words.ts'
import { SCALES, type Tick } from '../../chart-axis.ts'
import { HEAD_HEIGHT, barsOf, type Bar, type Line } from './chart-layout.ts'
import { cornersOf, type PlacedTie } from './chart-ties.ts'

/** A node that somebody is moving, with the days it would have. */
export interface Draft {
  readonly id: string
  readonly key: string
  readonly fromOn: number
  readonly toOn: number
}

export interface Picture {
  readonly lines: readonly Line[]
  readonly ties: readonly PlacedTie[]
  readonly ticks: readonly Tick[]
  readonly daysOff: ReadonlySet<number>
  readonly today: number
  /** The day at the left side of the chart's whole width. */
  readonly fromOn: number
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly selected: { readonly id: string; readonly key: string } | null
  readonly draft: Draft | null
}

const COLOURS: Readonly<Record<NodeLight, readonly [strong: string, soft: string]>> = {
  done: [LIGHT_COLOURS.strongBorder, LIGHT_COLOURS.sunken],
  notStarted: [LIGHT_COLOURS.notStarted, LIGHT_COLOURS.notStartedSoft],
  green: [LIGHT_COLOURS.green, LIGHT_COLOURS.greenSoft],
  yellow: [LIGHT_COLOURS.yellow, LIGHT_COLOURS.yellowSoft],
  red: [LIGHT_COLOURS.red, LIGHT_COLOURS.redSoft],
}
const FONT =
  '12px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
const GHOST_HEIGHT = 3

/** Where a day begins, in pixels of the canvas. */
export function xOf(picture: Pick<Picture, 'fromOn' | 'scale' | 'left'>, day: number): number {
  return (day - picture.fromOn) * picture.scale - picture.left
}

export function drawChart(ctx: CanvasRenderingContext2D, picture: Picture): void {
  const { width, height, lines } = picture
  ctx.clearRect(0, 0, width, height)
  ctx.font = FONT
  ctx.textBaseline = 'middle'
  ctx.fillStyle = LIGHT_COLOURS.surface
  ctx.fillRect(0, 0, width, height)
  drawDaysOff(ctx, picture)
  drawTicks(ctx, picture)
  for (const line of lines) drawLine(ctx, picture, line)
  for (const tie of picture.ties) drawTie(ctx, picture, tie)
  drawToday(ctx, picture)
  drawHead(ctx, picture)
}

function drawDaysOff(ctx: CanvasRenderingContext2D, picture: Picture): void {
  if (picture.scale < SCALES.month) return
  ctx.fillStyle = LIGHT_COLOURS.ground
  const first = Math.floor(picture.fromOn + picture.left / picture.scale)
  const last = first + Math.ceil(picture.width / picture.scale) + 1
  for (let day = first; day <= last; day++)
    if (picture.daysOff.has(day))
      ctx.fillRect(xOf(picture, day), HEAD_HEIGHT, picture.scale, picture.height - HEAD_HEIGHT)
}

function drawTicks(ctx: CanvasRenderingContext2D, picture: Picture): void {
  for (const { day, isMajor } of picture.ticks) {
    const x = Math.round(xOf(picture, day)) + 0.5
    if (x < 0 || x > picture.width) continue
    ctx.strokeStyle = isMajor ? LIGHT_COLOURS.border : LIGHT_COLOURS.sunken
    stroke(ctx, x, HEAD_HEIGHT, x, picture.height)
  }
}

function drawHead(ctx: CanvasRenderingContext2D, picture: Picture): void {
  ctx.fillStyle = LIGHT_COLOURS.surface
  ctx.fillRect(0, 0, picture.width, HEAD_HEIGHT)
  const half = HEAD_HEIGHT / 2
  // The month or year in which the left side lies stays readable.
  const majors = picture.ticks.filter(({ isMajor }) => isMajor)
  for (const [index, { day, label }] of majors.entries()) {
    const next = majors[index + 1]
    const end = next === undefined ? picture.width : xOf(picture, next.day)
    const x = Math.max(4, xOf(picture, day) + 4)
    if (end - ctx.measureText(label).width < x || x > picture.width) continue
    ctx.fillStyle = LIGHT_COLOURS.text
    ctx.fillText(label, x, half / 2)
  }
  for (const { day, label, isMajor } of picture.ticks) {
    const x = xOf(picture, day)
    if (isMajor || x < -picture.scale || x > picture.width) continue
    ctx.fillStyle = LIGHT_COLOURS.muted
    ctx.fillText(label, x + 3, half + half / 2)
  }
  ctx.strokeStyle = LIGHT_COLOURS.border
  stroke(ctx, 0, HEAD_HEIGHT - 0.5, picture.width, HEAD_HEIGHT - 0.5)
}

function drawToday(ctx: CanvasRenderingContext2D, picture: Picture): void {
  const x = Math.round(xOf(picture, picture.today)) + 0.5
  ctx.strokeStyle = LIGHT_COLOURS.accent
  ctx.lineWidth = 2
  stroke(ctx, x, HEAD_HEIGHT, x, picture.height)
  ctx.lineWidth = 1
}

function drawLine(ctx: CanvasRenderingContext2D, picture: Picture, line: Line): void {
  const y = line.top - picture.top + HEAD_HEIGHT
  if (line.node === null && picture.selected?.id === line.row.id) {
    ctx.fillStyle = LIGHT_COLOURS.accentSoft
    ctx.globalAlpha = 0.5
    ctx.fillRect(0, y, picture.width, line.height)
    ctx.globalAlpha = 1
  }
  for (const bar of barsOf(line)) drawBar(ctx, picture, line.row, bar, y)
  ctx.strokeStyle = LIGHT_COLOURS.sunken
  stroke(ctx, 0, y + line.height - 0.5, picture.width, y + line.height - 0.5)
  if (line.node !== null) return
  const target = xOf(picture, line.row.targetOn + 1)
  ctx.strokeStyle = LIGHT_COLOURS.text
  ctx.setLineDash([3, 3])
  stroke(ctx, target, y + 3, target, y + line.height - 3)
  ctx.setLineDash([])
}

function drawBar(
  ctx: CanvasRenderingContext2D,
  picture: Picture,
  row: ChartRowWire,
  bar: Bar,
  y: number,
): void {
  const { node } = bar
  const { draft } = picture
  const isMoved = draft !== null && draft.id === row.id && draft.key === node.key
  const [fromOn, toOn] = isMoved ? [draft.fromOn, draft.toOn] : [node.fromOn, node.toOn]
  const x = xOf(picture, fromOn)
  const width = Math.max(2, (toOn - fromOn + 1) * picture.scale)
  if (x > picture.width || x + width < -400) return
  const top = y + bar.top
  const [strong, soft] = COLOURS[node.light]
  drawGhost(ctx, picture, node, top + bar.height)
  if (node.isMilestone)
    diamond(ctx, x + picture.scale / 2, top + bar.height / 2, Math.min(8, bar.height / 2 + 2), strong)
  else {
    ctx.fillStyle = soft
    ctx.fillRect(x, top, width, bar.height)
    drawActual(ctx, picture, node, top, bar.height, strong)
    ctx.strokeStyle = strong
    ctx.lineWidth = node.isCritical ? 2.5 : 1
    if (isMoved) ctx.setLineDash([4, 3])
    ctx.strokeRect(x + 0.5, top + 0.5, width - 1, bar.height - 1)
    ctx.setLineDash([])
    ctx.lineWidth = 1
  }
  const isHere = picture.selected?.id === row.id && picture.selected.key === node.key
  if (isHere) {
    ctx.strokeStyle = LIGHT_COLOURS.accentStrong
    ctx.lineWidth = 2
    ctx.strokeRect(x - 3, top - 2, width + 6, bar.height + 4)
    ctx.lineWidth = 1
  }
  if (bar.height >= 12) drawLabel(ctx, node, x, width, top + bar.height / 2)
}

const ARROW = 5

/** A line with an arrow: thick where the end hangs on it, dashed where the two may run beside each other. */
function drawTie(ctx: CanvasRenderingContext2D, picture: Picture, tie: PlacedTie): void {
  const down = HEAD_HEIGHT - picture.top
  const corners = cornersOf(tie, (day) => xOf(picture, day)).map(([x, y]) => [x, y + down] as const)
  const [first, last] = [corners[0], corners.at(-1)]
  if (first === undefined || last === undefined) return
  ctx.strokeStyle = tie.isCritical ? LIGHT_COLOURS.accent : LIGHT_COLOURS.muted
  ctx.fillStyle = ctx.strokeStyle
  ctx.lineWidth = tie.isCritical ? 2 : 1
  if (tie.isSoft) ctx.setLineDash([4, 3])
  ctx.beginPath()
  ctx.moveTo(...first)
  for (const corner of corners.slice(1)) ctx.lineTo(...corner)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.lineWidth = 1
  const [x, y] = last
  const back = tie.isSoft ? ARROW : -ARROW
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x + back, y - ARROW * 0.7)
  ctx.lineTo(x + back, y + ARROW * 0.7)
  ctx.closePath()
  ctx.fill()
}

/** How far it has come: from its beginning to its end, or to today. */
function drawActual(
  ctx: CanvasRenderingContext2D,
  picture: Picture,
  { startedOn, finishedOn }: ChartNodeWire,
  top: number,
  height: number,
  colour: string,
): void {
  if (startedOn === null) return
  const from = xOf(picture, startedOn)
  const to = xOf(picture, (finishedOn ?? picture.today) + 1)
  ctx.fillStyle = colour
  ctx.globalAlpha = 0.45
  ctx.fillRect(from, top + height * 0.6, Math.max(2, to - from), height * 0.4)
  ctx.globalAlpha = 1
}

/** The first plan behind the present one, where the two differ. */
function drawGhost(ctx: CanvasRenderingContext2D, picture: Picture, node: ChartNodeWire, y: number): void {
  if (node.baseFromOn === node.fromOn && node.baseToOn === node.toOn) return
  const x = xOf(picture, node.baseFromOn)
  const width = Math.max(3, (node.baseToOn - node.baseFromOn + 1) * picture.scale)
  ctx.fillStyle = LIGHT_COLOURS.strongBorder
  ctx.globalAlpha = 0.6
  ctx.fillRect(x, y, width, GHOST_HEIGHT)
  ctx.globalAlpha = 1
}

/** The shape of its light before its name, so that it reads without colour too; beside the bar where there is no room in it. */
function drawLabel(
  ctx: CanvasRenderingContext2D,
  node: ChartNodeWire,
  x: number,
  width: number,
  y: number,
): void {
  const mark = { done: '✓ ', red: '■ ', yellow: '▲ ', green: '', notStarted: '' }[node.light]
  const label = mark + node.name
  const isInside = !node.isMilestone && ctx.measureText(label).width + 8 <= width
  ctx.fillStyle = node.light === 'red' ? LIGHT_COLOURS.red : LIGHT_COLOURS.text
  if (isInside) ctx.fillText(label, Math.max(4, x + 4), y)
}

function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, size: number, colour: string): void {
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.moveTo(x, y - size)
  ctx.lineTo(x + size, y)
  ctx.lineTo(x, y + size)
  ctx.lineTo(x - size, y)
  ctx.closePath()
  ctx.fill()
}

function stroke(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
}
