/**
 * The battle map as it hangs in a meeting room: tiles by district, park and stage, each with how many projects, how much money and
 * which lights. Drawn by hand and schematic: where a tile stands says nothing of geography.
 */
import { useTexts, type Speech } from '../../../../ui/language.tsx'
import { LightMark } from '../../../../ui/light.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { urlOf } from '../../../../ui/api.ts'
import type { Stage } from '../../words.ts'
import { MAP_LIGHTS, MAP_STAGES, shortAmount, worstOf, type MapCell, type MapRow } from './map-rows.ts'

/** In units of the drawing, which are pixels on a screen of 1920 by 1080. */
const LABEL_WIDTH = 320
const TILE_WIDTH = 142
const TOTAL_WIDTH = 140
const WIDTH = LABEL_WIDTH + MAP_STAGES.length * TILE_WIDTH + TOTAL_WIDTH
const HEAD_HEIGHT = 64
const ROW_HEIGHT = 112
const GAP = 6
const LIGHT_STEP = 60
/** So many rows besides that of the whole are read from five metres at once. */
export const MAP_ROWS = 6
const HEIGHT = HEAD_HEIGHT + (MAP_ROWS + 1) * ROW_HEIGHT
const LABEL_CHARACTERS = 9
/** A name of so many letters is written as small as that of a park. */
const LONG_LATIN = 15

interface Props {
  readonly rows: readonly MapRow[]
}

export function MapScene({ rows }: Props) {
  const { t } = useTexts()
  return (
    <svg className="wall-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('wall.title')}>
      <Heads />
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${HEAD_HEIGHT + index * ROW_HEIGHT})`}>
          <RowLabel row={row} />
          {MAP_STAGES.map((stage, column) => (
            <Tile
              key={stage}
              row={row}
              stage={stage}
              cell={row.cells.get(stage)}
              x={LABEL_WIDTH + column * TILE_WIDTH}
            />
          ))}
          <Total cell={row.total} />
        </g>
      ))}
    </svg>
  )
}

function Heads() {
  const { t } = useTexts()
  return (
    <g className="wall-map-heads" aria-hidden="true">
      <text x={0} y={HEAD_HEIGHT - 18}>
        {t('wall.area')}
      </text>
      {MAP_STAGES.map((stage, column) => (
        <HeadWords
          key={stage}
          x={LABEL_WIDTH + (column + 0.5) * TILE_WIDTH}
          words={t(`project.stage.${stage}`)}
        />
      ))}
      <HeadWords x={WIDTH - TOTAL_WIDTH / 2} words={t('wall.whole')} />
    </g>
  )
}

/** A head in one line, or in two where it has words and is long. */
function HeadWords({ x, words }: { x: number; words: string }) {
  const at = words.length > 10 ? words.lastIndexOf(' ') : -1
  const lines = at < 0 ? [words] : [words.slice(0, at), words.slice(at + 1)]
  return (
    <text textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={HEAD_HEIGHT - 18 - (lines.length - 1 - index) * 26}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** What a row is called: the park, or the district. */
function nameOf({ region, part }: MapRow, { t, name }: Speech): string {
  if (region === null) return t('wall.whole')
  if (part === null) return name(region)
  return part === 'outside' ? t('wall.outside') : part.park
}

function RowLabel({ row }: { row: MapRow }) {
  const speech = useTexts()
  const isPart = row.part !== null
  const label = nameOf(row, speech)
  const isChinese = /[\u2e80-\uffff]/.test(label)
  const longest = LABEL_CHARACTERS * (isChinese ? 1 : 2)
  const isDistrict = !isPart && (isChinese || label.length < LONG_LATIN)
  return (
    <>
      <text
        className={isDistrict ? 'wall-map-district' : 'wall-map-part'}
        x={isPart ? 24 : 0}
        y={isPart ? 46 : 64}
      >
        {label.length > longest ? `${label.slice(0, longest - 1)}…` : label}
        <title>{label}</title>
      </text>
      {isPart && (
        <text className="wall-map-under" x={24} y={82}>
          {speech.name(row.region)}
        </text>
      )}
    </>
  )
}

interface TileProps {
  readonly row: MapRow
  readonly stage: Stage
  readonly cell: MapCell | undefined
  readonly x: number
}

/** Number, money and lights under each other: no number is so long that it runs into the next. */
function Tile({ row, stage, cell, x }: TileProps) {
  const speech = useTexts()
  const frame = { x: x + GAP / 2, y: GAP / 2, width: TILE_WIDTH - GAP, height: ROW_HEIGHT - GAP, rx: 6 }
  if (cell === undefined) return <rect className="wall-tile-empty" {...frame} />
  const filter = { ...row.filter, stage, state: 'open' }
  return (
    <>
      <g aria-hidden="true">
        <rect className={`wall-tile wall-tile-${worstOf(cell)}`} {...frame} />
        <text className="wall-tile-count" x={x + 16} y={42}>
          {cell.count}
        </text>
        <text className="wall-tile-amount" x={x + 16} y={68}>
          {shortAmount(cell.wan, speech.language)}
        </text>
        <LightMarks cell={cell} x={x + 16} />
      </g>
      <a href={urlOf(deskPaths.list('projects'), filter)} aria-label={cellWords(row, stage, cell, speech)}>
        <rect className="wall-tile-door" {...frame} />
      </a>
    </>
  )
}

/** The lights of a tile with their numbers, the worst first: two stand beside one another, and the others are the rest of the number. */
function LightMarks({ cell, x }: { cell: MapCell; x: number }) {
  const shown = MAP_LIGHTS.filter((light) => cell[light] > 0).slice(0, 2)
  return shown.map((light, index) => (
    <g
      key={light}
      className={`wall-tile-light light-${light}`}
      transform={`translate(${x + index * LIGHT_STEP} 97)`}
    >
      <g transform="translate(0 -17) scale(1.15)">
        <LightMark light={light} />
      </g>
      <text x={23} y={0}>
        {cell[light]}
      </text>
    </g>
  ))
}

function Total({ cell }: { cell: MapCell }) {
  const { language } = useTexts()
  const x = WIDTH - TOTAL_WIDTH / 2
  return (
    <>
      <text className="wall-total-count" x={x} y={54} textAnchor="middle">
        {cell.count}
      </text>
      <text className="wall-tile-amount" x={x} y={90} textAnchor="middle">
        {shortAmount(cell.wan, language)}
      </text>
    </>
  )
}

/** A tile in one sentence, for whoever hears it. */
function cellWords(row: MapRow, stage: Stage, cell: MapCell, speech: Speech): string {
  const { t, name, language } = speech
  const whole = row.part === null ? '' : `${name(row.region)} `
  return t('wall.cell', {
    area: `${whole}${nameOf(row, speech)}`,
    stage: t(`project.stage.${stage}`),
    count: cell.count,
    amount: shortAmount(cell.wan, language),
    lights: MAP_LIGHTS.filter((light) => cell[light] > 0)
      .map((light) => `${t(`light.${light}`)} ${cell[light]}`)
      .join(language === 'zh' ? '、' : ', '),
  })
}
