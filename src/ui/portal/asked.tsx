/** A question to the enterprise under its kind's own heading: its clock, what is asked, and the form of the answer, in one place. */
import type { MatterViewWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { MatterTime, ownTime } from '../plain/matter-time.tsx'
import { Acts } from './acts.tsx'
import type { PortalKind } from './kinds.tsx'

interface Props {
  readonly kind: PortalKind
  readonly view: MatterViewWire
  /** On the page of the whole it has its own clock beside it; on its own page the head shows it. */
  readonly isPart?: boolean
  readonly onBegin?: () => void
  readonly onDone: () => void
}

export function Asked({ kind, view, isPart = false, onBegin, onDone }: Props) {
  const { t, has } = useTexts()
  const own = `${view.kind}.asked`
  return (
    <section className="card asked">
      <h2>{t(has(own) ? own : 'ui.portal.asked')}</h2>
      {isPart && <MatterTime time={ownTime(view)} isOpen={view.isOpen} />}
      <kind.Panel view={view} />
      <Acts kind={kind} view={view} onBegin={onBegin} onDone={onDone} />
    </section>
  )
}
