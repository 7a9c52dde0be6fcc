/**
 * 项目全生命周期跟踪服务: which stages a project goes through, what each asks for and how long it may take in a region, who looks
 * after it, and how to look up one's own project by its code. No sign-in; the address says which region.
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { get } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SelectField } from '../../../../ui/plain/select-field.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { TextField } from '../../../../ui/plain/text-field.tsx'
import { useSearchValues } from '../../../../ui/portal/address.ts'
import { Page } from '../../../../ui/portal/page.tsx'
import { limitWords } from '../../../../ui/time.ts'
import type { TrackingWire } from '../../wire-tracking.ts'
import { STAGES } from '../../words.ts'

type Stage = TrackingWire['stages'][number]

export function TrackingPage() {
  const { t, name } = useTexts()
  const navigate = useNavigate()
  const asked = useSearchValues()['regionId']
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['project-tracking', asked],
    queryFn: ({ signal }) => get<TrackingWire>('/api/open/project-tracking', { regionId: asked }, signal),
  })
  return (
    <Page title={t('project.tracking.title')}>
      <p className="lead">{t('project.tracking.what')}</p>
      <FindByCode />
      {isPending && error === null && <Skeleton rows={6} />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <section className="section card">
            <h2>{t('project.tracking.who')}</h2>
            <SelectField
              required
              label={t('project.tracking.region')}
              value={data.region.id}
              options={data.regions.map((region) => ({ value: region.id, label: name(region.name) }))}
              onChange={(regionId) => void navigate({ to: portalPaths.tracking(), search: { regionId } })}
            />
            <ul className="tracking-who">
              {data.office !== null && <li>{t('project.tracking.office', { office: name(data.office) })}</li>}
              <li>{t('project.tracking.steward')}</li>
              <li>{t('project.tracking.nextOwner')}</li>
              <li>{t('project.tracking.record')}</li>
            </ul>
          </section>
          <section className="section">
            <h2>{t('project.tracking.stages')}</h2>
            <ol className="tracking-stages">
              {data.stages.map((stage) => (
                <StageItem key={stage.stage} stage={stage} />
              ))}
            </ol>
            <Bases stages={data.stages} />
            <p className="muted">{t('project.tracking.stuck')}</p>
          </section>
        </>
      )}
      <p>
        <Link to={portalPaths.releases()}>{t('releases.title')}</Link>
      </p>
    </Page>
  )
}

function StageItem({ stage: { stage, evidence, limit, acceptance } }: { stage: Stage }) {
  const { t, language } = useTexts()
  return (
    <li>
      <strong>{t(`project.stage.${stage}`)}</strong>
      <span>{limitText()}</span>
      <span className="muted">
        {t('project.tracking.needs')}
        {evidence.map((one) => t(`project.evidence.${one}`)).join(t('project.tracking.comma'))}
      </span>
      {acceptance !== null && (
        <span className="muted">
          {t('project.tracking.acceptance', { limit: limitWords(acceptance, language) })}
        </span>
      )}
    </li>
  )

  function limitText() {
    if (stage === STAGES.at(-1)) return t('project.tracking.done')
    return limit === null
      ? t('project.tracking.noLimit')
      : t('project.tracking.limit', { limit: limitWords(limit, language) })
  }
}

/** On what the limits rest, each basis once. */
function Bases({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTexts()
  const bases = new Set(
    stages.flatMap(({ limit, acceptance }) => [limit, acceptance]).flatMap((one) => one?.basis ?? []),
  )
  if (bases.size === 0) return null
  return (
    <p className="muted">
      {t('project.tracking.basis', {
        basis: [...bases].map((basis) => t(basis)).join(t('project.tracking.semicolon')),
      })}
    </p>
  )
}

/** A code leads to the progress of its project. What is wrong with a code is told there. */
function FindByCode() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return setError(t('project.tracking.codeMissing'))
    return void navigate({ to: portalPaths.project(encodeURIComponent(code.trim())) })
  }
  return (
    <form className="form form-line" noValidate onSubmit={send}>
      <TextField
        label={t('project.tracking.code')}
        hint={t('project.tracking.codeHint')}
        required
        value={code}
        error={error}
        autoComplete="off"
        maxLength={60}
        onChange={setCode}
      />
      <ActionButton type="submit">{t('project.tracking.find')}</ActionButton>
    </form>
  )
}
