/** The head of a matter: what it is, how it stands, what is left, who has it. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Tag, Typography } from 'antd'
import type { MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { useLabels } from '../labels.ts'
import { DeskLink } from '../link.tsx'
import { TimeTag } from '../time-tag.tsx'
import { decidingClock } from './deciding-clock.ts'

interface Props {
  readonly view: MatterViewWire
  readonly onExplain: (clockId: string) => void
  /** In the inbox: leads to the page that has the matter to itself. */
  readonly isInPane: boolean
}

export function MatterHead({ view, onExplain, isInPane }: Props) {
  const { t } = useTexts()
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
        <span className="desk-grow" />
        <span className="desk-no-print">
          {isInPane && (
            <DeskLink href={deskPaths.matter(view.path, view.id)}>{t('ui.desk.matter.ownPage')}</DeskLink>
          )}
          <Button
            type="text"
            size="small"
            icon={<PrinterOutlined />}
            onClick={() => window.print()}
            aria-label={t('ui.desk.print')}
            title={t('ui.desk.print')}
          />
        </span>
      </div>
      <h1>{view.title}</h1>
      <div className="desk-matter-line">
        {view.isOpen ? (
          <TimeTag time={view.time} holder={view.holder} />
        ) : (
          <span className="desk-muted">{t('ui.desk.matter.closed')}</span>
        )}
        {clock && (
          <Button type="link" size="small" className="desk-no-print" onClick={() => onExplain(clock.id)}>
            {t('ui.desk.clock.explain')}
          </Button>
        )}
      </div>
    </header>
  )
}
