/**
 * The wall chart itself: names on the left as links, bars on a canvas, of which only what is visible is drawn. Bars are moved
 * with the mouse or with keys; what is to become of a move, the page decides.
 */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { NodeShape } from './node-shape.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { ChartRowWire, ChartWire } from '../../wire-chart.ts'
import { extentOf, ticksOf } from '../../chart-axis.ts'
import { drawChart, xOf, type Draft, type Picture } from './chart-draw.ts'
import {
  barsOf,
  HEAD_HEIGHT,
  NAMES_WIDTH,
  gripAt,
  linesBetween,
  linesOf,
  pulled,
  type Grip,
  type Line,
} from './chart-layout.ts'
import { ChartKeys, keyMove } from './chart-keys.tsx'
import { placeTies, tiesOfRow, type PlacedTie } from './chart-ties.ts'
import { ChartTip } from './chart-tip.tsx'
import { usePlan } from './queries.ts'

export interface Chosen {
  readonly id: string
  readonly key: string
}

/** What the rows of a chart are to people, and where they lead. */
export interface ChartSubject {
  /** Of the whole, over the names. */
  readonly count: string
  /** The names, for whoever does not see them. */
  readonly label: string
  /** The picture, for the same. */
  readonly chart: string
  readonly hrefOf: (row: ChartRowWire) => string
  /** How late a row is, in few characters. */
  readonly lateText: (days: number) => string
  /** Whether a plan stands behind each row, whose ties are drawn for the chosen one. */
  readonly hasPlans: boolean
}

interface Props {
  readonly subject: ChartSubject
  readonly chart: ChartWire
  readonly rows: readonly ChartRowWire[]
  readonly open: ReadonlySet<string>
  readonly scale: number
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen | null) => void
  readonly onToggle: (id: string) => void
  readonly onEdit: (chosen: Chosen) => void
  readonly onMove: (draft: Draft) => void
  /** A step nearer, or farther away where negative. */
  readonly onZoom: (by: number) => void
}

interface View {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Drag {
  readonly row: ChartRowWire
  readonly node: ChartRowWire['nodes'][number]
  readonly grip: Grip
  readonly x: number
}

/** Room on both sides of the bars. */
const DAYS_BEFORE = 21
const DAYS_AFTER = 60

/** Where the day of today stands when the chart opens: a quarter of the way. */
const TODAY_AT = 0.25

export function ChartCanvas(props: Props) {
  const { subject, chart, rows, open, scale, chosen, onChoose, onToggle, onEdit, onMove, onZoom } = props
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 0, height: 0 })
  const [draft, setDraft] = useState<Draft | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [pointed, setPointed] = useState<Chosen | null>(null)
  const { lines, height } = useMemo(() => linesOf(rows, open), [rows, open])
  const extent = useMemo(() => extentOf(chart.rows, chart.today, DAYS_BEFORE, DAYS_AFTER), [chart])
  const ticks = useMemo(() => ticksOf(extent.from, extent.to, scale), [extent, scale])
  const daysOff = useMemo(() => new Set(chart.daysOff), [chart])
  const ties = useTies(lines, open, chosen, subject.hasPlans)
  const shown = linesBetween(lines, view.top, view.top + view.height)
  const width = (extent.to - extent.from + 1) * scale
  const picture: Picture = {
    lines: shown,
    ties,
    ticks,
    daysOff,
    today: chart.today,
    fromOn: extent.from,
    scale,
    left: view.left,
    top: view.top,
    width: Math.max(0, view.width - NAMES_WIDTH),
    height: view.height,
    selected: chosen,
    draft,
  }
  useDrawing(canvas, picture)
  useViewOf(scroller, setView)
  useWheelZoom(scroller, onZoom)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    element.scrollLeft = (chart.today - extent.from) * scale - (element.clientWidth - NAMES_WIDTH) * TODAY_AT
  }, [chart.today, extent.from, scale])

  const barAt = useCallback(
    (x: number, y: number) => {
      const line = shown.find((one) => y >= at(one, view.top) && y < at(one, view.top) + one.height)
      if (line === undefined) return null
      const inLine = y - at(line, view.top)
      const bars = barsOf(line).filter(
        ({ top, height: high }) => inLine >= top - 1 && inLine <= top + high + 1,
      )
      for (const { node } of bars.toReversed()) {
        const left = (node.fromOn - extent.from) * scale - view.left
        const long = Math.max(6, (node.toOn - node.fromOn + 1) * scale)
        if (x < left - 2 || x > left + long + 2) continue
        return { row: line.row, node, grip: gripAt(x - left, long, node.isMilestone) }
      }
      return { row: line.row, node: null, grip: 'whole' as const }
    },
    [shown, view, extent.from, scale],
  )

  const press = (event: PointerEvent<HTMLCanvasElement>) => {
    const found = barAt(event.nativeEvent.offsetX, event.nativeEvent.offsetY)
    if (found === null || found.node === null) {
      onChoose(null)
      return
    }
    const { row, node, grip } = found
    onChoose({ id: row.id, key: node.key })
    if (!row.mayPlan || node.finishedOn !== null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ row, node, grip, x: event.clientX })
  }
  const pull = (event: PointerEvent<HTMLCanvasElement>) => {
    if (drag === null) {
      const found = barAt(event.nativeEvent.offsetX, event.nativeEvent.offsetY)
      event.currentTarget.style.cursor = cursorOf(found)
      const key = found?.node?.key
      if (found?.row.id !== pointed?.id || key !== pointed?.key)
        setPointed(found === null || key === undefined ? null : { id: found.row.id, key })
      return
    }
    const by = Math.round((event.clientX - drag.x) / scale)
    setDraft(by === 0 ? null : { id: drag.row.id, key: drag.node.key, ...pulled(drag.node, drag.grip, by) })
  }
  const release = () => {
    if (draft !== null) onMove(draft)
    setDrag(null)
    setDraft(null)
  }
  const type = (event: KeyboardEvent) => {
    const step = keyMove(event, { rows, chosen, draft })
    if (step === null) return
    event.preventDefault()
    if ('zoom' in step) onZoom(step.zoom)
    else if ('chosen' in step) {
      setDraft(null)
      onChoose(step.chosen)
      if (step.chosen !== null) scrollTo(scroller.current, lines, step.chosen, rows, extent.from, scale)
    } else if ('draft' in step) setDraft(step.draft)
    else if (step.done === 'save' && draft !== null) {
      onMove(draft)
      setDraft(null)
    } else if (step.done === 'edit' && chosen !== null) onEdit(chosen)
    else if (step.done === 'toggle' && chosen !== null) onToggle(chosen.id)
  }

  return (
    <div
      className="node-chart"
      ref={scroller}
      onScroll={(event) => setView(viewOf(event.currentTarget))}
      // Another scale is another place to scroll: the router must not put back where the former one stood.
      data-scroll-restoration-id={`node-chart ${scale}`}
    >
      <div className="node-chart-extent" style={{ width: width + NAMES_WIDTH, height: height + HEAD_HEIGHT }}>
        <div className="node-chart-view" style={{ width: view.width, height: view.height }}>
          <ul className="node-chart-names" style={{ width: NAMES_WIDTH }} aria-label={subject.label}>
            <li className="node-chart-head" style={{ height: HEAD_HEIGHT }}>
              {subject.count}
            </li>
            {shown.map((line) => (
              <NameLine
                subject={subject}
                key={`${line.row.id} ${line.node?.key ?? ''}`}
                line={line}
                top={at(line, view.top)}
                isOpen={open.has(line.row.id)}
                onToggle={onToggle}
              />
            ))}
          </ul>
          <canvas
            ref={canvas}
            tabIndex={0}
            role="application"
            aria-label={subject.chart}
            aria-describedby="node-chart-keys"
            style={{ left: NAMES_WIDTH }}
            onPointerDown={press}
            onPointerMove={pull}
            onPointerLeave={() => setPointed(null)}
            onPointerUp={release}
            onPointerCancel={release}
            onDoubleClick={() => chosen !== null && onEdit(chosen)}
            onKeyDown={type}
          />
          {drag === null && (
            <TipOf
              at={pointed ?? chosen}
              lines={shown}
              answerers={chart.answerers}
              place={(line, node) =>
                tipPlace(view, at(line, view.top) + line.height, xOf(picture, node.fromOn))
              }
            />
          )}
        </div>
      </div>
      <ChartKeys rows={rows} chosen={chosen} draft={draft} answerers={chart.answerers} />
    </div>
  )
}

/** Ties of what is unfolded, and all those of the chosen project, whose plan is read for it. */
function useTies(
  lines: readonly Line[],
  open: ReadonlySet<string>,
  chosen: Chosen | null,
  hasPlans: boolean,
): readonly PlacedTie[] {
  const drawn = usePlan(hasPlans ? (chosen?.id ?? null) : null).data?.plan?.nodes
  return useMemo(() => {
    const chosenId = chosen?.id
    const tied = lines.filter(({ row }) => row.id === chosenId || open.has(row.id))
    return [...Map.groupBy(tied, ({ row }) => row)].flatMap(([row, its]) =>
      placeTies(its, tiesOfRow(row, row.id === chosenId ? drawn : undefined)),
    )
  }, [lines, open, chosen?.id, drawn])
}

const TIP_WIDTH = 300
const TIP_ROOM = 120

/** Below the bar, or above it where there is no room, and within the chart. */
function tipPlace(view: View, below: number, x: number): CSSProperties {
  const left = Math.max(NAMES_WIDTH, Math.min(x + NAMES_WIDTH, view.width - TIP_WIDTH - 8))
  return below + TIP_ROOM > view.height
    ? { left, bottom: view.height - below + 44, width: TIP_WIDTH }
    : { left, top: below + 4, width: TIP_WIDTH }
}

interface TipOfProps {
  readonly at: Chosen | null
  readonly lines: readonly Line[]
  readonly answerers: ChartWire['answerers']
  readonly place: (line: Line, node: ChartRowWire['nodes'][number]) => CSSProperties
}

/** What is said of the node under the pointer, else of the chosen one; nothing while its line is out of sight. */
function TipOf({ at: chosen, lines, answerers, place }: TipOfProps) {
  if (chosen === null) return null
  const its = lines.filter(({ row }) => row.id === chosen.id)
  const line = its.find(({ node }) => node?.key === chosen.key) ?? its.find(({ node }) => node === null)
  const node = line?.row.nodes.find(({ key }) => key === chosen.key)
  if (line === undefined || node === undefined) return null
  return <ChartTip row={line.row} node={node} answerers={answerers} style={place(line, node)} />
}

/** How far down a line stands on the screen. */
function at(line: Line, top: number): number {
  return line.top - top + HEAD_HEIGHT
}

function viewOf({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement): View {
  return { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight }
}

function cursorOf(found: { row: ChartRowWire; node: Drag['node'] | null; grip: Grip } | null): string {
  if (found?.node == null) return 'default'
  if (!found.row.mayPlan || found.node.finishedOn !== null) return 'pointer'
  return found.grip === 'whole' ? 'grab' : 'ew-resize'
}

/** Brings a node that was chosen by keys into sight. */
function scrollTo(
  element: HTMLElement | null,
  lines: readonly Line[],
  { id, key }: Chosen,
  rows: readonly ChartRowWire[],
  fromOn: number,
  scale: number,
): void {
  const line = lines.find((one) => one.row.id === id && (one.node?.key ?? key) === key)
  const node = rows.find((row) => row.id === id)?.nodes.find((one) => one.key === key)
  if (element === null || line === undefined || node === undefined) return
  const room = element.clientHeight - HEAD_HEIGHT
  if (line.top < element.scrollTop) element.scrollTop = line.top
  else if (line.top + line.height > element.scrollTop + room)
    element.scrollTop = line.top + line.height - room
  const x = xOf({ fromOn, scale, left: element.scrollLeft }, node.fromOn)
  const wide = element.clientWidth - NAMES_WIDTH
  if (x < 0 || x > wide - 40) element.scrollLeft += x - wide * TODAY_AT
}

function useDrawing(canvas: React.RefObject<HTMLCanvasElement | null>, picture: Picture): void {
  useLayoutEffect(() => {
    const element = canvas.current
    const ctx = element?.getContext('2d')
    if (element === null || ctx === null || ctx === undefined || picture.width === 0) return
    const ratio = window.devicePixelRatio
    const [wide, high] = [Math.round(picture.width * ratio), Math.round(picture.height * ratio)]
    if (element.width !== wide || element.height !== high) {
      element.width = wide
      element.height = high
      element.style.width = `${picture.width}px`
      element.style.height = `${picture.height}px`
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
    drawChart(ctx, picture)
  })
}

function useViewOf(scroller: React.RefObject<HTMLDivElement | null>, setView: (view: View) => void): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setView(viewOf(element)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, setView])
}

/** The wheel with Ctrl zooms the chart and not the page: React's own listeners could not keep the page from it. */
function useWheelZoom(scroller: React.RefObject<HTMLDivElement | null>, onZoom: (by: number) => void): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      onZoom(event.deltaY < 0 ? 1 : -1)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [scroller, onZoom])
}

interface NameLineProps {
  readonly subject: ChartSubject
  readonly line: Line
  readonly top: number
  readonly isOpen: boolean
  readonly onToggle: (id: string) => void
}

function NameLine({ subject, line: { row, node, height }, top, isOpen, onToggle }: NameLineProps) {
  const { t } = useTexts()
  const style = { top, height }
  if (node !== null)
    return (
      <li className="node-chart-node" style={style}>
        <NodeShape light={node.light} /> <span>{node.name}</span>
        {node.isCritical && <em>{t('node.critical')}</em>}
      </li>
    )
  return (
    <li className="node-chart-project" style={style}>
      {subject.hasPlans && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t('ui.nodes.toggle', { title: row.title })}
          onClick={() => onToggle(row.id)}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      )}
      <NodeShape light={row.light} />
      <DeskLink href={subject.hrefOf(row)} title={`${row.title} ${row.code}`}>
        {row.title}
      </DeskLink>
      {row.lateDays > 0 && <em>{subject.lateText(row.lateDays)}</em>}
    </li>
  )
}
