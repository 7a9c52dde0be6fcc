/** The head of a matter: what it is, how it stands, what is left, who has it. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Tag, Typography } from 'antd'
import type { ClockWire, MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { matterSheet } from '../../print-address.ts'
import { useLabels } from '../labels.ts'
import { DeskLink } from '../link.tsx'
import { DueBy, TimeShort, TimeTag } from '../time-tag.tsx'
import { decidingClock } from './deciding-clock.ts'

interface Props {
  readonly view: MatterViewWire
  readonly onExplain: (clockId: string) => void
  /** In the inbox: leads to the page that has the matter to itself. */
  readonly isInPane: boolean
}

export function MatterHead({ view, onExplain, isInPane }: Props) {
  const { t, language } = useTexts()
  const labels = useLabels(view.kind)
  const clock = decidingClock(view)
  return (
    <header className="desk-matter-head">
      <div className="desk-matter-line">
        <span className="desk-muted">{labels.kind}</span>
        <Typography.Text copyable={{ tooltips: [t('ui.copy'), t('ui.copied')] }} className="desk-code">
          {view.code}
        </Typography.Text>
        <Tag>{labels.status(view.status)}</Tag>
        {view.imported && <Tag>{t('ui.desk.imported')}</Tag>}
        <span className="desk-grow" />
        <span className="desk-no-print">
          {isInPane && (
            <DeskLink href={deskPaths.matter(view.path, view.id)}>{t('ui.desk.matter.ownPage')}</DeskLink>
          )}
          <Button
            type="text"
            size="small"
            icon={<PrinterOutlined />}
            href={matterSheet(view.path, view.id, language)}
            target="_blank"
          >
            {t('ui.print.pdf')}
          </Button>
        </span>
      </div>
      <h1>{view.title}</h1>
      <div className="desk-matter-line">
        <Standing view={view} clock={clock} />
        {clock && (
          <Button type="link" size="small" className="desk-no-print" onClick={() => onExplain(clock.id)}>
            {t('ui.desk.clock.explain')}
          </Button>
        )}
      </div>
    </header>
  )
}

interface StandingProps {
  readonly view: MatterViewWire
  /** The clock that is shown where no promised or statutory one runs. */
  readonly clock: ClockWire | undefined
}

/** How the matter stands: its time, the step it waits for, or why there is nothing to show. */
function Standing({ view, clock }: StandingProps) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  if (!view.isOpen) return <span className="desk-muted">{t('ui.desk.matter.closed')}</span>
  const hasPromised = view.clocks.some(({ side }) => side !== 'step')
  if (view.time.light !== 'notStarted' || (clock === undefined && !hasPromised)) {
    return <TimeTag time={view.time} holder={view.holder} />
  }
  return (
    <span className="desk-time desk-muted">
      {clock === undefined ? (
        // Its promised limits have been met or missed: "not started" would be wrong.
        <span>{t('ui.desk.matter.noLimit')}</span>
      ) : (
        <>
          <span>{labels.clock(clock.name)}</span>
          <TimeShort time={clock.time} />
          <DueBy time={clock.time} />
        </>
      )}
      {view.holder && <span>{t('ui.desk.heldBy', { holder: name(view.holder) })}</span>}
    </span>
  )
}
