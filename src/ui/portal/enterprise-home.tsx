/** The first page of whoever acts for an enterprise: what waits for them, and what is due to them. */
import { Link } from '@tanstack/react-router'
import type { MatterRowWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { portalPaths } from '../paths.ts'
import { Empty } from '../plain/empty.tsx'
import { Icon } from '../plain/icon.tsx'
import { MatterRow } from '../plain/matter-row.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import type { Me, SeatWire } from '../session.tsx'
import { usePortalParts } from './kinds.tsx'
import { Page, Section } from './page.tsx'
import { ProgressForm } from './progress-form.tsx'
import { useMatterPages, useWaiting } from './queries.ts'
import { ToolCard } from './tool-card.tsx'

const ROWS_MAX = 8

export function EnterpriseHome({ me, seat }: { me: Me; seat: SeatWire }) {
  const { t, name } = useTexts()
  const { open, tool, own, Service, Carers } = usePortalParts()
  return (
    <Page title={name(seat.name)} aside={me.seats.length > 1 && <ChangeSeat />}>
      <Service seatId={seat.id} />
      <div className="columns">
        <div className="column">
          <Waiting />
          <Due />
        </div>
        <aside className="column" aria-label={t('ui.portal.tools')}>
          <Link to={open.to} className="button button-primary button-wide">
            <Icon name={open.icon} />
            {t(open.title)}
          </Link>
          <Carers seatId={seat.id} />
          {own.map((link) => (
            <ToolCard key={link.to} link={link} />
          ))}
          <Section title={t('ui.portal.progressTitle')}>
            <ProgressForm />
          </Section>
          <ToolCard link={tool} />
        </aside>
      </div>
    </Page>
  )
}

function ChangeSeat() {
  const { t } = useTexts()
  return (
    <Link to={portalPaths.seats()} className="section-link">
      {t('ui.portal.seats')}
    </Link>
  )
}

function Waiting() {
  const { t } = useTexts()
  const { data, error, refetch } = useWaiting()
  return (
    <Section title={t('ui.portal.waiting')}>
      <Rows
        rows={data?.rows}
        error={error}
        onRetry={() => void refetch()}
        empty={t('ui.portal.waitingEmpty')}
      />
    </Section>
  )
}

function Due() {
  const { t } = useTexts()
  const { open, listed } = usePortalParts()
  const { data, error, refetch } = useMatterPages({ kind: listed, scope: 'mine', state: 'open' })
  const rows = data?.pages[0]?.rows
  const all = (
    <Link to={portalPaths.mine()} className="section-link">
      {t('ui.portal.all')}
    </Link>
  )
  return (
    <Section title={t('ui.portal.due')} aside={rows !== undefined && rows.length > 0 ? all : undefined}>
      <Rows
        rows={rows?.slice(0, ROWS_MAX)}
        error={error}
        onRetry={() => void refetch()}
        empty={t('ui.portal.dueEmpty', { open: t(open.label) })}
      />
    </Section>
  )
}

interface RowsProps {
  readonly rows: readonly MatterRowWire[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
  readonly empty: string
}

function Rows({ rows, error, onRetry, empty }: RowsProps) {
  if (rows === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={onRetry} />
  }
  if (rows.length === 0) return <Empty text={empty} />
  return (
    <ul className="rows">
      {rows.map((row) => (
        <MatterRow key={row.id} row={row} />
      ))}
    </ul>
  )
}
