/** One matter as its enterprise sees it: the clock first, then what is asked of them, what was said, what happened. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { MatterViewWire } from '../../platform/wire.ts'
import { ProblemError } from '../api.ts'
import { useTexts } from '../language.tsx'
import { statusWord } from '../../platform/matter-words.ts'
import { portalPaths } from '../paths.ts'
import { CopyButton } from '../plain/copy-button.tsx'
import { MatterRow } from '../plain/matter-row.tsx'
import { heldWords, MatterTime, ownTime } from '../plain/matter-time.tsx'
import { Notice } from '../plain/notice.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { matterSheet } from '../print-address.ts'
import { useReading } from '../reading.ts'
import { momentWords } from '../time.ts'
import { Acts } from './acts.tsx'
import { Asked } from './asked.tsx'
import { Attachments } from './attachments.tsx'
import { Clocks } from './clocks.tsx'
import { ForEnterprise } from './guard.tsx'
import { useKindAt, type PortalKind } from './kinds.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Notes } from './notes.tsx'
import { OpenParts } from './open-parts.tsx'
import { Page, Section } from './page.tsx'
import { useMatter } from './queries.ts'
import { Stages } from './stages.tsx'
import { Timeline } from './timeline.tsx'

export function MatterPage() {
  const { path = '', id = '' } = useParams({ strict: false }) as { path?: string; id?: string }
  const kind = useKindAt(path)
  if (kind === undefined) return <NotFoundPage />
  return <ForEnterprise>{() => <LoadedMatter key={id} kind={kind} id={id} />}</ForEnterprise>
}

function LoadedMatter({ kind, id }: { kind: PortalKind; id: string }) {
  const { data: view, error, refetch } = useMatter(kind.path, id)
  if (view !== undefined) return <Matter kind={kind} view={view} />
  if (error === null) return <Skeleton rows={6} />
  const isUnknown = error instanceof ProblemError && ['not_found', 'invalid_input'].includes(error.code)
  return isUnknown ? <NotFoundPage /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
}

function Matter({ kind, view }: { kind: PortalKind; view: MatterViewWire }) {
  const { t } = useTexts()
  const [isDone, setDone] = useState(false)
  const done = () => setDone(true)
  return (
    <Page title={view.title}>
      <Head kind={kind} view={view} />
      {isDone && (
        <Notice kind="success">
          <p>{t('ui.portal.done')}</p>
        </Notice>
      )}
      <div className="columns columns-matter">
        <div className="column">
          <OpenParts parts={view.parts} onDone={done} />
          {kind.isQuestion ? (
            <Asked kind={kind} view={view} onDone={done} />
          ) : (
            <OwnFacts kind={kind} view={view} onDone={done} />
          )}
          <Notes view={view} onDone={done} />
        </div>
        <Side view={view} />
        <div className="column">
          <Section title={t('ui.portal.timeline')}>
            <Timeline view={view} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function OwnFacts({ kind, view, onDone }: { kind: PortalKind; view: MatterViewWire; onDone: () => void }) {
  const { t } = useTexts()
  return (
    <>
      <Section title={t('ui.portal.facts')}>
        <kind.Panel view={view} />
      </Section>
      <Acts kind={kind} view={view} onDone={onDone} />
    </>
  )
}

function Head({ kind, view }: { kind: PortalKind; view: MatterViewWire }) {
  const speech = useTexts()
  const { t, language } = speech
  const reading = useReading()
  return (
    <div className="matter-head">
      {(kind.promisesNothing !== true || view.time.light !== 'notStarted') && (
        <MatterTime time={ownTime(view)} held={heldWords(speech, view)} isOpen={view.isOpen} />
      )}
      <p className="row-meta">
        <span>{statusWord(speech, view.kind, view.status)}</span>
        {view.closedAt !== null && <span>{momentWords(view.closedAt, reading)}</span>}
        <span className="code">{view.code}</span>
        <CopyButton text={view.code} label={t('ui.portal.theCode')} />
        {kind.stages.length > 0 && (
          <Link to={portalPaths.receipt(view.path, view.id)}>{t('ui.portal.receipt')}</Link>
        )}
        <a href={matterSheet(view.path, view.id, language)} target="_blank" className="no-print">
          {t('ui.print.pdf')}
        </a>
      </p>
      <Stages kind={kind} status={view.status} isOpen={view.isOpen} />
      {view.about !== null && (
        <ul className="rows">
          <MatterRow row={view.about} />
        </ul>
      )}
    </div>
  )
}

function Side({ view }: { view: MatterViewWire }) {
  const { t } = useTexts()
  const ended = view.parts.filter((part) => part.closedAt !== null)
  return (
    <aside className="column" aria-label={t('ui.portal.clocksAndPeople')}>
      <Section title={t('ui.portal.clocks')}>
        <Clocks view={view} />
      </Section>
      <Section title={t('ui.portal.people')}>
        <People view={view} />
      </Section>
      <Section title={t('ui.files')}>
        <Attachments attachments={view.attachments} />
      </Section>
      {ended.length > 0 && (
        <Section title={t('ui.portal.endedParts')}>
          <ul className="rows">
            {ended.map((part) => (
              <MatterRow key={part.id} row={part} />
            ))}
          </ul>
        </Section>
      )}
    </aside>
  )
}

/** Who has it: department, person, and whose hands it is in now. */
function People({ view }: { view: MatterViewWire }) {
  const { t, name } = useTexts()
  const handler =
    view.handler === null
      ? ''
      : [view.handler.name, name(view.handler.post)].filter((part) => part !== '').join(' · ')
  const people = [
    ['ui.portal.department', name(view.department?.name)],
    ['ui.portal.handler', handler],
    ['ui.portal.holder', view.isOpen ? name(view.holder) : ''],
  ].filter(([, who]) => who !== '')
  if (people.length === 0) return <p className="muted">{t('ui.portal.nobodyYet')}</p>
  return (
    <dl className="facts">
      {people.map(([label, who]) => (
        <div key={label}>
          <dt>{t(label ?? '')}</dt>
          <dd>{who}</dd>
        </div>
      ))}
    </dl>
  )
}
