/**
 * A matter as one reader sees it: head, acts, the kind's panel, asks and parts, files, clocks, people, timeline. Used on
 * its own page and beside the inbox; it lays itself out by the room it has.
 */
import { useState } from 'react'
import type { MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { useDeskKind } from '../kinds.tsx'
import { PrintNote } from '../print.tsx'
import { ActsBar } from './acts-bar.tsx'
import { ClocksCard } from './clocks-card.tsx'
import { ExplainDrawer } from './explain-drawer.tsx'
import { FilesCard } from './files-card.tsx'
import { MatterHead } from './matter-head.tsx'
import { OpenForm } from './open-form.tsx'
import { PeopleCard } from './people-card.tsx'
import { RelatedCard } from './related-card.tsx'
import { TimelineCard } from './timeline-card.tsx'

interface Props {
  readonly view: MatterViewWire
  readonly isInPane?: boolean
}

export function MatterView({ view, isInPane = false }: Props) {
  const { t } = useTexts()
  const kind = useDeskKind(view.kind)
  const [open, setOpen] = useState<string | null>(null)
  const [explained, setExplained] = useState<string | null>(null)
  const toggle = (name: string) => setOpen((before) => (before === name ? null : name))
  const mayAttach = view.acts.some((one) => one.act === 'attach' && one.allowed)
  return (
    <article className="desk-matter" aria-label={view.title}>
      <PrintNote code={view.code} title={view.title} />
      <div className="desk-matter-top">
        <MatterHead view={view} onExplain={setExplained} isInPane={isInPane} />
        <div className="desk-no-print">
          <ActsBar view={view} open={open} onOpen={toggle} />
          <OpenForm view={view} name={open} onClose={() => setOpen(null)} />
        </div>
      </div>
      <div className="desk-matter-columns">
        <div className="desk-matter-main">
          {kind && <kind.Panel view={view} />}
          <RelatedCard title={t('ui.desk.parts')} rows={view.parts} />
          <FilesCard view={view} onAdd={mayAttach ? () => setOpen('attach') : undefined} />
        </div>
        <div className="desk-matter-side">
          <ClocksCard view={view} onExplain={setExplained} />
          <PeopleCard view={view} />
          <RelatedCard title={t('ui.desk.about')} rows={view.about === null ? [] : [view.about]} />
          <RelatedCard title={t('ui.desk.aboutThis')} rows={view.aboutThis} />
        </div>
        <TimelineCard view={view} />
      </div>
      <ExplainDrawer view={view} clockId={explained} onClose={() => setExplained(null)} />
    </article>
  )
}
