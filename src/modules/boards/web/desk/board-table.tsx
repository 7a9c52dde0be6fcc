/** The lines of a board in one cut, worst composite first; weeks in their order. Every number opens its list. */
import { Grid, Table, type TableColumnsType } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { usePrinting } from '../../../../ui/desk/use-printing.ts'
import type { BoardLineWire, BoardWire } from '../../wire.ts'
import type { Cut, Measure, RateName } from '../../words.ts'
import { compositeWords, targetOf } from './board-figures.tsx'
import { Count, RateCell } from './numbers.tsx'

const COUNTS: readonly Measure[] = [
  'filed',
  'dispatched',
  'closed',
  'resolveLate',
  'contactLate',
  'unsatisfied',
  'returned',
  'redo',
  'reopened',
  'hung',
  'joined',
  'keyComplaint',
]
const BAD: readonly Measure[] = ['resolveLate', 'contactLate', 'unsatisfied']
const RATE_COLUMNS: readonly RateName[] = ['response', 'solution', 'satisfaction', 'closing']
/** English words are longer than Chinese ones. */
const WIDTH = { name: 230, narrowName: 140, number: { zh: 92, en: 118 } }

interface Props {
  readonly board: Pick<BoardWire, 'aims' | 'cuts' | 'names'>
  readonly cut: Cut
  /** The address of the list behind some measures of a line. */
  readonly behind: (cut: Cut, key: string, measures: readonly Measure[]) => string
}

export function BoardTable({ board, cut, behind }: Props) {
  const { t, language } = useTexts()
  const nameOf = useLineName(board, cut)
  const isPrinting = usePrinting()
  const isWide = Grid.useBreakpoint().md !== false
  const nameWidth = isWide ? WIDTH.name : WIDTH.narrowName
  const number = { align: 'right' as const, width: WIDTH.number[language] }
  const columns: TableColumnsType<BoardLineWire> = [
    {
      key: 'name',
      title: t(`board.cut.${cut}`),
      width: nameWidth,
      ...(isPrinting ? {} : { fixed: 'left' as const }),
      render: (_, line) => nameOf(line.key),
    },
    ...RATE_COLUMNS.map((rate) => ({
      key: rate,
      title: t(`board.rate.${rate}`),
      ...number,
      render: (_: unknown, line: BoardLineWire) => (
        <RateCell
          line={line}
          rate={rate}
          target={targetOf(board, rate)}
          behind={(measures) => behind(cut, line.key, measures)}
        />
      ),
    })),
    {
      key: 'composite',
      title: t('board.composite'),
      ...number,
      render: (_, line) => compositeWords(line, t('board.hidden')),
    },
    ...COUNTS.map((measure) => ({
      key: measure,
      title: t(`board.measure.${measure}`),
      ...number,
      render: (_: unknown, line: BoardLineWire) => (
        <Count
          line={line}
          measure={measure}
          isBad={BAD.includes(measure)}
          behind={(measures) => behind(cut, line.key, measures)}
        />
      ),
    })),
  ]
  const width = nameWidth + (columns.length - 1) * WIDTH.number[language]
  return (
    <Table
      className="board-table"
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={ordered(board.cuts[cut], cut)}
      pagination={false}
      sticky={isPrinting ? false : { offsetHeader: 48 }}
      scroll={isPrinting ? {} : { x: width }}
    />
  )
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
    return key === 'none' ? t('board.noDepartment') : name(names[key])
  }
}
