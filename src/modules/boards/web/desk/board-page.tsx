/**
 * The board of appeals 看板: what matters now in one sentence, six figures, the lines of a cut, weak links, custody, frozen
 * months. Its state stands in the address. An officer who reads no region sees the own unit.
 */
import { DownloadOutlined, FilePdfOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Checkbox, Empty, Segmented } from 'antd'
import { CHINA_ZONE } from '../../../../calendar/days.ts'
import { urlOf } from '../../../../ui/api.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { todayIso } from '../../../../ui/time.ts'
import type { BoardWire } from '../../wire.ts'
import { columnsIn, CUTS, TARGETED, type Cut, type Measure } from '../../words.ts'
import { BoardFigures, targetOf } from './board-figures.tsx'
import { BoardTable } from './board-table.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { CustodyCard } from './custody-card.tsx'
import { DensityCard } from './density-card.tsx'
import { FiguresCard } from './figures-card.tsx'
import { LinksCard } from './links-card.tsx'
import { isBelowTarget } from './numbers.tsx'
import { PERIOD_KINDS, periodAround, type ChosenPeriod, type PeriodKind } from './period-choice.ts'
import { useBoard } from './queries.ts'
import { ReportCard } from './report-card.tsx'
import { WeakLinksCard } from './weak-links-card.tsx'

/** The sums follow the acts within a second or two: the moment they are counted up to is said to the second. */
const TO_THE_SECOND = 'YYYY-MM-DDTHH:mm:ss'.length

export function BoardPage() {
  const { t, language } = useTexts()
  const { search, change } = useAddress()
  const period = periodAround(search['by'], search['on'], todayIso(browserNow(), CHINA_ZONE))
  const cut = CUTS.find((one) => one === search['cut']) ?? 'department'
  const imported = search['imported'] === 'out' ? 'out' : undefined
  const shown = columnsIn(search['columns'])
  const question = { from: period.from, to: period.to, imported }
  const board = useBoard(question)
  const behind = (by: Cut | null, key: string, measures: readonly Measure[]) =>
    withSearch(deskPaths.behind(), {
      ...question,
      ...placeOf(by, key, question),
      measures: measures.join(','),
    })
  return (
    <Page
      title={t('board.title')}
      extra={
        <span className="board-extra">
          <Button
            icon={<FilePdfOutlined />}
            href={urlOf('/api/boards/appeals/print', {
              ...question,
              cut,
              columns: search['columns'] === undefined ? undefined : shown.join(','),
              language,
            })}
            target="_blank"
          >
            {t('board.print')}
          </Button>
          <Button
            icon={<DownloadOutlined />}
            href={urlOf('/api/boards/appeals.xlsx', { ...question, language })}
            download
          >
            {t('board.export')}
          </Button>
        </span>
      }
    >
      <PeriodBar
        period={period}
        isWithImported={imported === undefined}
        countedTo={board.data?.countedTo}
        change={change}
      />
      <Loading of={board} />
      {board.data && (
        <>
          <Summary board={board.data} />
          <BoardFigures board={board.data} behind={(measures) => behind(null, '', measures)} />
          <Card
            title={t('board.cut')}
            extra={
              <span className="board-extra">
                <Segmented<Cut>
                  aria-label={t('board.cut')}
                  value={cut}
                  options={CUTS.map((value) => ({ value, label: t(`board.cut.${value}`) }))}
                  onChange={(value) => change({ cut: value })}
                />
                <ColumnChoice shown={shown} change={(columns) => change({ columns })} />
              </span>
            }
          >
            {board.data.cuts[cut].length === 0 ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('board.none')} />
            ) : (
              <BoardTable board={board.data} cut={cut} shown={shown} behind={behind} />
            )}
          </Card>
          <LinksCard question={question} />
          <CustodyCard question={question} />
          <WeakLinksCard question={question} />
          {!board.data.isOwnOnly && (
            <>
              <DensityCard question={question} />
              <ReportCard question={question} />
              <FiguresCard />
            </>
          )}
        </>
      )}
    </Page>
  )
}

/** Of a week, its days that lie in the period: the board counts no others. */
function placeOf(cut: Cut | null, key: string, { from, to }: { from: string; to: string }) {
  switch (cut) {
    case 'department':
      return { departmentId: key }
    case 'topic':
      return { topic: key }
    case 'region':
      return { regionId: key }
    case 'channel':
      return { channel: key }
    case 'week': {
      const week = periodAround('week', key, key)
      return { from: week.from < from ? from : week.from, to: week.to > to ? to : week.to }
    }
    default:
      return {}
  }
}

function Summary({ board }: { board: BoardWire }) {
  const { t, language } = useTexts()
  const { total } = board
  const below = TARGETED.filter((rate) => {
    const share = total.rates[rate] ?? null
    return share !== null && isBelowTarget(share, targetOf(board, rate))
  })
  const n = (measure: Measure) => total.counts[measure] ?? t('board.few')
  const now = { filed: n('filed'), late: n('resolveLate'), unsatisfied: n('unsatisfied') }
  const rates = below.map((rate) => t(`board.rate.${rate}`)).join(language === 'zh' ? '、' : ', ')
  return (
    <p className="board-now">
      {t('board.now', now)} {below.length > 0 ? t('board.belowTarget', { rates }) : t('board.onTarget')}
    </p>
  )
}

interface BarProps {
  readonly period: ChosenPeriod
  readonly isWithImported: boolean
  readonly countedTo: string | null | undefined
  readonly change: ReturnType<typeof useAddress>['change']
}

function PeriodBar({ period, isWithImported, countedTo, change }: BarProps) {
  const { t } = useTexts()
  return (
    <div className="board-period">
      <Segmented<PeriodKind>
        className="desk-no-print"
        aria-label={t('board.period')}
        value={period.kind}
        options={PERIOD_KINDS.map((value) => ({ value, label: t(`board.period.${value}`) }))}
        onChange={(by) => change({ by })}
      />
      <span className="board-step">
        <Button
          className="desk-no-print"
          icon={<LeftOutlined />}
          aria-label={t('board.period.previous')}
          onClick={() => change({ on: period.earlier })}
        />
        <strong>{period.label}</strong>
        <Button
          className="desk-no-print"
          icon={<RightOutlined />}
          aria-label={t('board.period.next')}
          onClick={() => change({ on: period.later })}
        />
      </span>
      <Checkbox
        className="desk-no-print"
        checked={isWithImported}
        onChange={({ target }) => change({ imported: target.checked ? undefined : 'out' })}
      >
        {t('board.imported')}
      </Checkbox>
      {countedTo !== undefined && (
        <span className="desk-muted">
          {countedTo === null
            ? t('board.counting')
            : t('board.at', { moment: countedTo.slice(0, TO_THE_SECOND).replace('T', ' ') })}
        </span>
      )}
    </div>
  )
}
