/**
 * The frame around every page of the desk: header, menu, page. It lets in only those who are signed in and sit at a
 * post, keeps what is shown live, and knows the keys that work everywhere.
 */
import { Drawer, Skeleton } from 'antd'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Me } from '../../../modules/people/wire.ts'
import { useTexts } from '../../language.tsx'
import { useLive } from '../../live.ts'
import { deskPaths } from '../../paths.ts'
import { useMe } from '../../session.tsx'
import { useAddress } from '../address.ts'
import { Loading } from '../loading.tsx'
import { withSearch } from '../search.ts'
import { useIsWide } from '../use-wide.ts'
import { Header } from './header.tsx'
import { KeysHelp } from './keys-help.tsx'
import { SideMenu } from './side-menu.tsx'

export function Frame() {
  const me = useMe()
  if (me.error || me.data === undefined)
    return (
      <div className="desk-page">
        <Loading of={me} />
      </div>
    )
  if (me.data === null) return <Leave to={deskPaths.signIn()} />
  if (me.data.seat?.kind !== 'officer') return <Leave to={deskPaths.seats()} />
  return <Inside me={me.data} />
}

function Inside({ me }: { me: Me }) {
  const { t } = useTexts()
  const isWide = useIsWide('lg')
  const [isMenuOpen, setMenuOpen] = useState(false)
  useLive(true)
  return (
    <div className="desk">
      <a href="#main" className="desk-skip">
        {t('ui.skip')}
      </a>
      <Header me={me} onMenu={isWide ? undefined : () => setMenuOpen(true)} />
      {isWide ? (
        <div className="desk-side desk-no-print">
          <SideMenu />
        </div>
      ) : (
        <Drawer
          open={isMenuOpen}
          onClose={() => setMenuOpen(false)}
          placement="left"
          size={240}
          title={t('ui.desk.name')}
        >
          <SideMenu onGone={() => setMenuOpen(false)} />
        </Drawer>
      )}
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton active className="desk-page" />}>
          <Outlet />
        </Suspense>
      </main>
      <KeysHelp />
    </div>
  )
}

/** Leads away, once, and remembers where the person wanted to be. */
function Leave({ to }: { to: string }) {
  const { go, path, search } = useAddress()
  const [href] = useState(() => withSearch(to, { next: withSearch(path, search) }))
  const isDone = useRef(false)
  useEffect(() => {
    // Somebody who has just signed out is on the way there already.
    if (isDone.current || path === to) return
    isDone.current = true
    go(href, true)
  }, [go, href, path, to])
  return null
}
