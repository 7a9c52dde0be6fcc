/** 回执: the code, big enough to copy by hand, and the latest moments that were promised, explained. Prints on one page. */
import { Link, useParams } from '@tanstack/react-router'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { ProblemError } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { CopyButton } from '../../../../ui/plain/copy-button.tsx'
import { Notice } from '../../../../ui/plain/notice.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { NotFoundPage } from '../../../../ui/portal/not-found-page.tsx'
import { Page, Section } from '../../../../ui/portal/page.tsx'
import { useMatter } from '../../../../ui/portal/queries.ts'
import { useReading } from '../../../../ui/reading.ts'
import { latestWords, momentWords } from '../../../../ui/time.ts'
import type { AppealFactsWire } from '../../wire.ts'

export function ReceiptPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  return <ForEnterprise>{() => <LoadedReceipt id={id} />}</ForEnterprise>
}

function LoadedReceipt({ id }: { id: string }) {
  const { data, error, refetch } = useMatter('appeals', id)
  if (data !== undefined) return <Receipt view={data as MatterViewWire<AppealFactsWire>} />
  if (error === null) return <Skeleton rows={4} />
  const isUnknown = error instanceof ProblemError && ['not_found', 'invalid_input'].includes(error.code)
  return isUnknown ? <NotFoundPage /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
}

function Receipt({ view }: { view: MatterViewWire<AppealFactsWire> }) {
  const { t, name } = useTexts()
  const reading = useReading()
  return (
    <Page title={t('appeal.portal.received')}>
      <div className="narrow">
        {view.facts.brand && <p className="brand-line">{name(view.facts.brand)}</p>}
        <Notice kind="success">
          <p>
            {t('appeal.portal.receivedAt', { at: momentWords(view.openedAt, reading), title: view.title })}
          </p>
        </Notice>
        <Section title={t('ui.portal.code')}>
          <p className="receipt-code">
            <span className="code code-big">{view.code}</span>
            <CopyButton text={view.code} label={t('ui.portal.theCode')} />
          </p>
          <p className="muted">{t('appeal.portal.codeUse')}</p>
        </Section>
        <Section title={t('appeal.portal.promised')}>
          <Promised latest={view.facts.latest} />
          <p className="muted">{t('appeal.portal.promisedNote')}</p>
        </Section>
        <div className="buttons no-print">
          <Link to={portalPaths.matter('appeals', view.id)} className="button button-primary">
            {t('appeal.portal.follow')}
          </Link>
          <ActionButton onClick={() => window.print()}>{t('ui.print')}</ActionButton>
          <Link to={portalPaths.home()} className="button button-quiet">
            {t('ui.portal.home')}
          </Link>
        </div>
      </div>
    </Page>
  )
}

/** What happens next and by when at the latest. */
function Promised({ latest }: { latest: AppealFactsWire['latest'] }) {
  const { t } = useTexts()
  const reading = useReading()
  return (
    <ol className="promised">
      {latest.map(({ clock, at, provisional }) => (
        <li key={clock}>
          <strong>{t(`appeal.portal.latest.${clock}`)}</strong>
          <span>{at === null ? t('appeal.portal.latestOpen') : latestWords(at, provisional, reading)}</span>
        </li>
      ))}
    </ol>
  )
}
