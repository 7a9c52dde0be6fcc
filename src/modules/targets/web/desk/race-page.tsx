/** 比亮赛: the regions of the city side by side over a period, best first; fills the screen in the hall. The address says the period. */
import { FullscreenOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input, Segmented, Space } from 'antd'
import { useRef, useState } from 'react'
import { CHINA_ZONE } from '../../../../calendar/days.ts'
import { get } from '../../../../ui/api.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { todayIso } from '../../../../ui/time.ts'
import type { BehindQueryWire, RaceWire } from '../../wire.ts'
import { BehindDrawer } from './behind-drawer.tsx'
import { RaceEntries } from './race-entries.tsx'
import { PERIODS, periodOf, type PeriodName } from './race-periods.ts'

type Row = RaceWire['rows'][number]
type Cell = Row['cells'][number]

/** On the screen of a hall it renews itself. */
const REFRESH_MS = 60_000
const PER_CENT = 100
/** What the projects behind a number are found by. */
const BEHIND: Readonly<Record<Cell['raced'], NonNullable<BehindQueryWire['raced']>>> = {
  signed: 'signed',
  signedInvestment: 'signed',
  started: 'started',
  startedInvestment: 'started',
  completed: 'completed',
  onTime: 'onTime',
  releases: 'releases',
}

export function RacePage() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const [asked, setAsked] = useState<{ query: BehindQueryWire; title: string } | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const today = todayIso(browserNow(), CHINA_ZONE)
  const { from, to } =
    search['from'] !== undefined && search['to'] !== undefined
      ? { from: search['from'], to: search['to'] }
      : periodOf('year', today)
  const chosen = PERIODS.find((one) => {
    const period = periodOf(one, today)
    return period.from === from && period.to === to
  })
  const race = useQuery({
    queryKey: [...queryKeys.lists(), 'race', from, to],
    queryFn: ({ signal }) => get<RaceWire>('/api/race', { from, to }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
  const { data } = race
  return (
    <Page
      title={t('race.title')}
      extra={
        <Space wrap>
          <DeskLink href={deskPaths.newMatter('race-entries')}>{t('raceEntry.act.draft')}</DeskLink>
          <Button icon={<FullscreenOutlined />} onClick={() => void board.current?.requestFullscreen()}>
            {t('race.fullScreen')}
          </Button>
        </Space>
      }
    >
      <div className="target-bar">
        <Segmented<PeriodName | ''>
          aria-label={t('race.period')}
          value={chosen ?? ''}
          options={PERIODS.map((one) => ({ value: one, label: t(`race.${one}`) }))}
          onChange={(one) => one !== '' && change({ ...periodOf(one, today) })}
        />
        <Input
          type="date"
          aria-label={t('race.from')}
          className="race-day"
          value={from}
          onChange={({ target }) => target.value !== '' && change({ from: target.value, to })}
        />
        <Input
          type="date"
          aria-label={t('race.to')}
          className="race-day"
          value={to}
          onChange={({ target }) => target.value !== '' && change({ from, to: target.value })}
        />
      </div>
      <Loading of={race} />
      {data && (
        <div ref={board} className="race-scroll">
          <RaceTable
            race={data}
            onOpen={(row, { raced }) => {
              const by = BEHIND[raced]
              setAsked({
                title: `${name(row.region.name)} ${t(`race.${by}`)}`,
                query: { regionId: row.region.id, raced: by, from, to },
              })
            }}
          />
          <p className="desk-muted">{t('race.how')}</p>
          <RaceEntries entries={data.entries} />
        </div>
      )}
      <BehindDrawer asked={asked} onClose={() => setAsked(null)} />
    </Page>
  )
}

interface TableProps {
  readonly race: RaceWire
  readonly onOpen: (row: Row, cell: Cell) => void
}

function RaceTable({ race, onOpen }: TableProps) {
  const { t, name } = useTexts()
  return (
    <table className="race-table">
      <caption>
        {name(race.region)} {race.from} – {race.to}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('race.rank')}</th>
          <th scope="col">{t('race.region')}</th>
          {race.raced.map((raced) => (
            <th key={raced} scope="col">
              {t(`race.${raced}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {race.rows.map((row) => (
          <tr key={row.region.id} className={row.rank === 1 ? 'race-first' : undefined}>
            <td>{row.rank}</td>
            <th scope="row">{name(row.region.name)}</th>
            {row.cells.map((cell) => (
              <td key={cell.raced}>
                <CellValue cell={cell} onOpen={row.isOpen ? () => onOpen(row, cell) : null} />
                {cell.rank !== null && (
                  <span className="race-place">{t('race.place', { rank: cell.rank })}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number, which opens the projects behind it where the reader may see them. */
function CellValue({ cell, onOpen }: { cell: Cell; onOpen: (() => void) | null }) {
  const { language } = useTexts()
  const { raced, value } = cell
  if (value === null) return '–'
  const words =
    raced === 'onTime'
      ? `${Math.round(value * PER_CENT)}%`
      : raced.endsWith('Investment')
        ? moneyWords(value, language)
        : String(value)
  if (onOpen === null) return words
  return (
    <Button type="link" size="small" onClick={onOpen}>
      {words}
    </Button>
  )
}
