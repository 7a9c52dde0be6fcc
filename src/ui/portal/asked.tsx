/** A question to the enterprise: its clock, what is asked, and the form of the answer, in one place. */
import type { MatterViewWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { MatterTime } from '../plain/matter-time.tsx'
import { Acts } from './acts.tsx'
import type { PortalKind } from './kinds.tsx'

interface Props {
  readonly kind: PortalKind
  readonly view: MatterViewWire
  readonly onDone: () => void
}

export function Asked({ kind, view, onDone }: Props) {
  const { t } = useTexts()
  return (
    <section className="card asked">
      <h2>{t('ui.portal.asked')}</h2>
      <MatterTime time={view.time} isOpen={view.isOpen} />
      <kind.Panel view={view} />
      <Acts kind={kind} view={view} onDone={onDone} />
    </section>
  )
}
