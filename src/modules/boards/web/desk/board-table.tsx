/** The lines of a board in one cut, worst composite first; weeks in their order. Every number opens its list. */
import { Table, type TableColumnsType } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { usePrinting } from '../../../../ui/desk/use-printing.ts'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import type { BoardLineWire, BoardWire } from '../../wire.ts'
import { columnCode, rateIn, type Column, type Cut, type Measure } from '../../words.ts'
import { compositeWords, targetOf } from './board-figures.tsx'
import { Count, RateCell, type Behind } from './numbers.tsx'

const BAD: readonly Measure[] = [
  'resolveLate',
  'contactLate',
  'opinionLate',
  'circulationLate',
  'superviseLate',
  'reportLate',
  'unsatisfied',
]
/** English words are longer than Chinese ones. */
const WIDTH = { name: 230, narrowName: 140, number: { zh: 92, en: 118 } }

interface Props {
  readonly board: Pick<BoardWire, 'aims' | 'cuts' | 'names'>
  readonly cut: Cut
  readonly shown: readonly Column[]
  /** The address of the list behind some measures of a line. */
  readonly behind: (cut: Cut, key: string, measures: readonly Measure[]) => string
}

export function BoardTable({ board, cut, shown, behind }: Props) {
  const { t, language } = useTexts()
  const nameOf = useLineName(board, cut)
  const isPrinting = usePrinting()
  const isWide = useIsWide('md')
  const nameWidth = isWide ? WIDTH.name : WIDTH.narrowName
  const number = { align: 'right' as const, width: WIDTH.number[language] }
  const rates = shown.filter((column) => rateIn(column) !== null)
  const columnOf = (column: Column) => ({
    key: column,
    title: t(columnCode(column)),
    ...number,
    render: (_: unknown, line: BoardLineWire) => (
      <Cell
        board={board}
        column={column}
        line={line}
        behind={(measures) => behind(cut, line.key, measures)}
      />
    ),
  })
  const columns: TableColumnsType<BoardLineWire> = [
    {
      key: 'name',
      title: t(`board.cut.${cut}`),
      width: nameWidth,
      ...(isPrinting ? {} : { fixed: 'left' as const }),
      render: (_, line) => nameOf(line.key),
    },
    ...rates.map(columnOf),
    {
      key: 'composite',
      title: t('board.composite'),
      ...number,
      render: (_, line) => compositeWords(line, t('board.hidden')),
    },
    ...shown.filter((column) => rateIn(column) === null).map(columnOf),
  ]
  const lines = ordered(board.cuts[cut], cut)
  const width = nameWidth + (columns.length - 1) * WIDTH.number[language]
  return (
    <Table
      className="board-table"
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={lines}
      pagination={false}
      sticky={isPrinting ? false : { offsetHeader: 48 }}
      scroll={isPrinting || lines.length === 0 ? {} : { x: width }}
    />
  )
}

interface CellProps {
  readonly board: Pick<BoardWire, 'aims'>
  readonly column: Column
  readonly line: BoardLineWire
  readonly behind: Behind
}

function Cell({ board, column, line, behind }: CellProps) {
  const rate = rateIn(column)
  if (rate !== null)
    return <RateCell line={line} rate={rate} target={targetOf(board, rate)} behind={behind} />
  const measure = column as Measure
  return <Count line={line} measure={measure} isBad={BAD.includes(measure)} behind={behind} />
}

const weight = ({ key, composite }: BoardLineWire) => (key === 'total' ? -1 : (composite ?? 2))
const filed = ({ counts }: BoardLineWire) => counts['filed'] ?? 0

/** The sum stands first, what has no composite last. */
function ordered(lines: readonly BoardLineWire[], cut: Cut): BoardLineWire[] {
  if (cut === 'week') return [...lines]
  return [...lines].sort((one, other) => weight(one) - weight(other) || filed(other) - filed(one))
}

/** How the lines of a cut are called. */
function useLineName({ names }: Pick<BoardWire, 'names'>, cut: Cut): (key: string) => string {
  const { t, name } = useTexts()
  return (key) => {
    if (cut === 'week') return key
    if (cut === 'topic') return t(`appeal.topic.${key}`)
    if (cut === 'channel') return t(`appeal.channel.${key}`)
    return key === 'none' ? t('board.noDepartment') : name(names[key])
  }
}
