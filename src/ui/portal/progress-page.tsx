/** How far a matter is, by its code and without signing in: stage, light and due time, and nothing about anybody. */
import type { TimeWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { statusWord } from '../../platform/matter-words.ts'
import { MatterTime } from '../plain/matter-time.tsx'
import { Notice } from '../plain/notice.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { ProblemError } from '../api.ts'
import { useSearchValues } from './address.ts'
import { usePortalParts } from './kinds.tsx'
import { Page } from './page.tsx'
import { ProgressForm } from './progress-form.tsx'
import { useProgress, type ProgressWire } from './queries.ts'
import { Stages } from './stages.tsx'

export function ProgressPage() {
  const { t } = useTexts()
  const code = useSearchValues()['code'] ?? ''
  const { data, error, isLoading, refetch } = useProgress(code)
  const isUnknown = error instanceof ProblemError && error.code === 'not_found'
  return (
    <Page title={t('ui.portal.progressTitle')}>
      <div className="narrow">
        <ProgressForm key={code} code={code} />
        <div aria-live="polite">
          {isLoading && <Skeleton rows={2} />}
          {isUnknown && (
            <Notice kind="problem" title={t('ui.portal.codeUnknown')}>
              <p>{t('ui.portal.codeUnknownHelp')}</p>
            </Notice>
          )}
          {error !== null && !isUnknown && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {data !== undefined && <Progress progress={data} />}
        </div>
      </div>
    </Page>
  )
}

function Progress({ progress }: { progress: ProgressWire }) {
  const speech = useTexts()
  const { kinds } = usePortalParts()
  const kind = kinds.find((one) => one.kind === progress.kind)
  const time: TimeWire = {
    light: progress.light,
    dueAt: progress.dueAt,
    dueOn: progress.dueOn,
    remaining: null,
    dueIfResumedAt: null,
    closesAt: null,
    provisional: false,
  }
  return (
    <section className="section card">
      <p className="code code-big">{progress.code}</p>
      <p className="progress-stage">{statusWord(speech, progress.kind, progress.stage)}</p>
      <MatterTime time={time} isOpen={progress.isOpen} />
      {kind !== undefined && <Stages kind={kind} status={progress.stage} isOpen={progress.isOpen} />}
      <p className="muted">{speech.t('ui.portal.progressNote')}</p>
    </section>
  )
}
