/**
 * The wall (大屏): the lights of the city on top, below them the battle map and what is stuck, page after page without a hand.
 * Only staff who read a whole region see it, and nothing confidential stands on it.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { READ_REGION } from '../../../../kernel/actor.ts'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useLive } from '../../../../ui/live.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { useMe } from '../../../../ui/session.tsx'
import { momentWords } from '../../../../ui/time.ts'
import { CityLights } from '../../../../ui/wall/city-lights.tsx'
import { useTurning } from '../../../../ui/wall/turning.ts'
import type { BattleMapWire, StuckProjectWire } from '../../wire-map.ts'
import { MAP_ROWS, MapScene } from './map-scene.tsx'
import { mapRows, pagesOf } from './map-rows.ts'
import { PhoneList } from './phone-list.tsx'
import { STUCK_ROWS, StuckScene } from './stuck-scene.tsx'

const TURN_MS = 15_000
/** What changes without a line in the journal, such as a light at midnight. */
const AGAIN_MS = 60_000
const KNOCK_MS = 10_000

export function WallPage() {
  const { t } = useTexts()
  const me = useMe()
  const { refetch } = me
  const isOut = me.data === null || me.data?.seat?.kind !== 'officer'
  // Somebody may sign in on this machine meanwhile, in another window.
  useEffect(() => {
    if (!isOut) return undefined
    const timer = window.setInterval(() => void refetch(), KNOCK_MS)
    return () => window.clearInterval(timer)
  }, [isOut, refetch])
  if (me.data === undefined) return <Frame>{null}</Frame>
  const { seat = null } = me.data ?? {}
  if (seat?.kind !== 'officer') return <Notice title={t('wall.signIn')} why={t('wall.signInWhy')} />
  if (!seat.powers.includes(READ_REGION)) return <Notice title={t('wall.mayNot')} why={t('wall.mayNotWhy')} />
  return <Wall />
}

function Notice({ title, why }: { title: string; why: string }) {
  const { t } = useTexts()
  return (
    <Frame>
      <div className="wall-notice">
        <h1>{title}</h1>
        <p>{why}</p>
        <p>
          <a href={deskPaths.home()}>{t('ui.signIn')}</a>
        </p>
      </div>
    </Frame>
  )
}

function Frame({ children, head }: { children: ReactNode; head?: ReactNode }) {
  return (
    <div className="wall">
      {head}
      <main className="wall-main">{children}</main>
    </div>
  )
}

function Wall() {
  useLive(true)
  const { refetch } = useMe()
  const { t } = useTexts()
  const isPhone = useIsPhone()
  const map = useQuery({
    queryKey: [...queryKeys.lists(), 'battle-map'],
    queryFn: ({ signal }) => get<BattleMapWire>('/api/projects/map', {}, signal),
    refetchInterval: AGAIN_MS,
  })
  // A session that has ended shows itself in the first refusal.
  useEffect(() => {
    if (map.error !== null) void refetch()
  }, [map.error, refetch])
  const head = <Head at={map.data?.at ?? null} isBroken={map.error !== null} />
  if (map.data === undefined) return <Frame head={head}>{null}</Frame>
  if (map.data.areas.length === 0)
    return (
      <Frame head={head}>
        <p className="wall-notice">{t('wall.none')}</p>
      </Frame>
    )
  return <Frame head={head}>{isPhone ? <PhoneList map={map.data} /> : <Scenes map={map.data} />}</Frame>
}

function Head({ at, isBroken }: { at: string | null; isBroken: boolean }) {
  const { t, language, setLanguage } = useTexts()
  const reading = useReading()
  const stand = at === null ? '' : momentWords(at, reading)
  return (
    <header className="wall-head">
      <h1>{t('wall.title')}</h1>
      <CityLights />
      <p className={isBroken ? 'wall-as-of wall-broken' : 'wall-as-of'} role="status">
        {at !== null && t(isBroken ? 'wall.broken' : 'wall.asOf', { at: stand })}
      </p>
      <button type="button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {t('ui.language.other')}
      </button>
    </header>
  )
}

/** The pages of the map, each with the row of the whole on top, and then those of what is stuck. */
function Scenes({ map }: { map: BattleMapWire }) {
  const { t } = useTexts()
  const [whole, ...rows] = mapRows(map.areas)
  const mapPages = pagesOf(rows, MAP_ROWS)
  const stuckPages = pagesOf(map.stuck, STUCK_ROWS)
  const pages = mapPages.length + Math.max(1, stuckPages.length)
  const { page, isStopped, stopOrGo, next } = useTurning(pages, TURN_MS)
  const shown = mapPages[page]
  return (
    <>
      {shown !== undefined && whole !== undefined ? (
        <MapScene rows={[whole, ...shown]} />
      ) : (
        <Stuck map={map} rows={stuckPages[page - mapPages.length] ?? []} />
      )}
      <footer className="wall-foot">
        <span>{shown !== undefined && t('wall.schematic')}</span>
        <span>{t('wall.page', { page: page + 1, pages })}</span>
        <button type="button" onClick={stopOrGo} aria-pressed={isStopped}>
          {t(isStopped ? 'wall.goOn' : 'wall.pause')}
        </button>
        <button type="button" onClick={next}>
          {t('wall.next')}
        </button>
      </footer>
    </>
  )
}

function Stuck({ map, rows }: { map: BattleMapWire; rows: readonly StuckProjectWire[] }) {
  const { t } = useTexts()
  const { stuckCount: count, stuck } = map
  return (
    <section className="wall-scene">
      <h2>
        {t('wall.stuckTitle')}{' '}
        {count > 0 && (
          <span className="wall-under">
            {t(stuck.length < count ? 'wall.stuckCut' : 'wall.stuckOf', { count, shown: stuck.length })}
          </span>
        )}
      </h2>
      {rows.length === 0 ? <p className="wall-notice">{t('wall.noneStuck')}</p> : <StuckScene rows={rows} />}
    </section>
  )
}

const PHONE = '(max-width: 899px)'

function useIsPhone(): boolean {
  return useSyncExternalStore(onWidth, () => window.matchMedia(PHONE).matches)
}

function onWidth(listen: () => void): () => void {
  const query = window.matchMedia(PHONE)
  query.addEventListener('change', listen)
  return () => query.removeEventListener('change', listen)
}
