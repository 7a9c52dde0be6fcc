/**
 * 服务日志: a steward writes down, with one hand, what was done for whom; what was typed stays on the device until it was sent, and
 * what is sent twice is written down once. Beside it the month, and whom to visit.
 */
import { Segmented, Select, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { Type } from 'typebox'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { EnterprisePicker } from '../../../../ui/desk/form/enterprise-picker.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useReadsRegion } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useMe } from '../../../../ui/session.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { visitInputs, type DiaryWire } from '../../wire.ts'
import { PURPOSES, type Purpose } from '../../words.ts'
import type { CockpitWire } from '../../wire-cockpit.ts'
import { DutyForm } from './duty-form.tsx'
import { RatingsCard } from './ratings-card.tsx'
import { StrikeButton } from './strike-button.tsx'
import { useCockpit, useDiary, useOverdue } from './queries.ts'
import { visitDesk } from './visit-kind.ts'

/** Whom it is about and what for is chosen above the form, which then asks for what belongs to it. */
const ALWAYS = Type.Pick(visitInputs.record, [
  'fromOn',
  'visitors',
  'findings',
  'advice',
  'departmentId',
  'files',
]).properties
/** What the purpose is about has to be said. */
const told = <Name extends 'findings' | 'policies' | 'resources'>(name: Name) =>
  Type.Object({ ...ALWAYS, ...Type.Required(Type.Pick(visitInputs.record, [name])).properties })
const FORMS = {
  residency: {
    input: Type.Pick(visitInputs.record, [
      'fromOn',
      'toOn',
      'visitors',
      'findings',
      'advice',
      'departmentId',
      'files',
    ]),
  },
  problems: { input: told('findings') },
  policies: { input: told('policies') },
  resources: { input: told('resources') },
}

const SUBJECT_FIELDS = { project: 'projectId', enterprise: 'enterpriseId' } as const

export function DiaryPage() {
  const { t } = useTexts()
  const charges = useCockpit()
  return (
    <Page
      title={t('ui.diary.title')}
      extra={
        <span className="residency-bar">
          <DeskLink href={deskPaths.visitPlans()}>{t('ui.plans.title')}</DeskLink>
          <DeskLink href={deskPaths.visitActivity()}>{t('activity.name')}</DeskLink>
          <DeskLink href={deskPaths.residency()}>{t('residency.name')}</DeskLink>
          <DeskLink href={deskPaths.cockpit()}>{t('ui.cockpit.title')}</DeskLink>
        </span>
      }
    >
      <Loading of={charges} />
      {charges.data !== undefined && <Writing charges={charges.data} />}
      <Overdue />
      <Month />
      <RatingsCard />
    </Page>
  )
}

type What = Purpose | 'duty'
const WHATS: readonly What[] = [...PURPOSES, 'duty']

/** Whom it is about is chosen first; both forms keep what was typed for each of them, and the address which one is open. */
function Writing({ charges }: { charges: CockpitWire }) {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const what = WHATS.find((one) => one === search['what']) ?? 'problems'
  const options = [
    ...charges.projects.map(({ id, title }) => ({ value: `project:${id}`, label: title })),
    ...charges.enterprises.map(({ id, title }) => ({ value: `enterprise:${id}`, label: title })),
  ]
  // An enterprise of one's town or plan is none of one's charges: the server says whether one may.
  const asked = search['about'] ?? ''
  const other = asked.startsWith('enterprise:') ? asked : undefined
  const chosen = options.find(({ value }) => value === asked)?.value ?? other ?? options[0]?.value
  const isOther = chosen !== undefined && chosen === other && !options.some(({ value }) => value === chosen)
  return (
    <Card title={t('ui.diary.write')}>
      {options.length === 0 ? (
        <p className="desk-muted">{t('ui.cockpit.nobody')}</p>
      ) : (
        <Select
          className="diary-subject"
          aria-label={t('ui.diary.about')}
          value={isOther ? null : chosen}
          options={options}
          onChange={(about) => change({ about })}
          showSearch={{ optionFilterProp: 'label' }}
        />
      )}
      <label htmlFor="diary-other" className="diary-other">
        {t('ui.diary.otherEnterprise')}
        <EnterprisePicker
          id="diary-other"
          value={isOther ? chosen.slice('enterprise:'.length) : ''}
          onChange={(id) => change({ about: `enterprise:${id}` })}
        />
      </label>
      <Segmented
        block
        value={what}
        onChange={(next) => change({ what: next }, true)}
        options={WHATS.map((one) => ({
          value: one,
          label: t(one === 'duty' ? 'ui.diary.duty' : `ui.diary.short.${one}`),
        }))}
      />
      {chosen !== undefined && (
        <Chosen key={`${chosen} ${what}`} chosen={chosen} what={what} today={charges.today} />
      )}
    </Card>
  )
}

interface ChosenProps {
  readonly chosen: string
  readonly what: What
  readonly today: string
}

function Chosen({ chosen, what, today }: ChosenProps) {
  const { go } = useAddress()
  const visitors = useMe().data?.person.name ?? ''
  const [kind, id = ''] = chosen.split(':')
  const field = SUBJECT_FIELDS[kind === 'project' ? 'project' : 'enterprise']
  const subject = useMemo((): Record<string, string> => ({ [field]: id }), [field, id])
  const fixed = useMemo(() => ({ ...subject, purpose: what }), [subject, what])
  const form = useMemo(
    () => (what === 'duty' ? null : { ...FORMS[what], initial: { fromOn: today, visitors } }),
    [what, today, visitors],
  )
  if (form === null) return <DutyForm subject={subject} />
  return (
    <ActForm
      kind={visitDesk}
      act="record"
      form={form}
      view={null}
      fixed={fixed}
      onDone={(answer) => go(deskPaths.matter(visitDesk.path, answer.id))}
      onCancel={() => go(deskPaths.cockpit())}
    />
  )
}

function Overdue() {
  const { t, name } = useTexts()
  const isWatching = useReadsRegion()
  const [scope, setScope] = useState<'mine' | 'region'>(isWatching ? 'region' : 'mine')
  const overdue = useOverdue(scope)
  return (
    <Card
      title={t('ui.diary.overdue', { n: overdue.data?.count ?? 0 })}
      extra={
        isWatching && (
          <Segmented
            size="small"
            value={scope}
            onChange={setScope}
            options={[
              { value: 'mine', label: t('ui.diary.mine') },
              { value: 'region', label: t('ui.diary.region') },
            ]}
          />
        )
      }
    >
      {overdue.data?.count === 0 && <p className="desk-muted">{t('ui.diary.noneOverdue')}</p>}
      <ul className="cockpit-lines">
        {overdue.data?.rows.map((row) => (
          <li key={row.enterpriseId}>
            <DeskLink href={deskPaths.diaryOf('enterprise', row.enterpriseId)} className="cockpit-line">
              <Tag color="error">■ {t('ui.cockpit.late', { n: row.lateDays })}</Tag>
              <span className="cockpit-what">
                <strong>{row.enterprise}</strong>
                <span className="desk-muted">
                  {t(`visit.class.${row.class}`)} · {name(row.region)} ·{' '}
                  {row.person ?? t('ui.diary.noPerson')} ·{' '}
                  {row.lastOn === null ? t('ui.diary.never') : t('ui.diary.lastOn', { on: row.lastOn })}
                </span>
              </span>
            </DeskLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Month() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const diary = useDiary(search['month'])
  if (diary.data === undefined) return <Loading of={diary} />
  const { month, counts, residency } = diary.data
  return (
    <Card
      title={t('ui.diary.month', { month })}
      extra={
        <input
          type="month"
          className="diary-month"
          aria-label={t('ui.diary.chooseMonth')}
          value={month}
          onChange={(event) => change({ month: event.target.value })}
        />
      }
    >
      <p>
        {Object.entries(counts)
          .filter(([, count]) => count > 0)
          .map(([code, count]) => (
            <Tag key={code}>
              {t(
                code === 'solve' || code === 'pass' || code === 'accompany'
                  ? `visit.duty.${code}`
                  : `visit.purpose.${code}`,
              )}{' '}
              {count}
            </Tag>
          ))}
      </p>
      <p className="desk-muted">{t('ui.diary.residency', { ...residency })}</p>
      <Entries diary={diary.data} />
    </Card>
  )
}

function Entries({ diary }: { diary: DiaryWire }) {
  const { t } = useTexts()
  const labels = useLabels('visit')
  return (
    <ul className="cockpit-lines">
      {diary.visits.map((visit) => (
        <li key={visit.id}>
          <DeskLink href={deskPaths.matter('visits', visit.id)} className="cockpit-line">
            <span className="cockpit-what">
              <strong>{visit.title}</strong>
              <span className="desk-muted">
                {visit.fromOn === visit.toOn ? visit.fromOn : `${visit.fromOn} – ${visit.toOn}`} ·{' '}
                {labels.choice('purpose', visit.purpose)} · {labels.status(visit.status)}
              </span>
            </span>
          </DeskLink>
        </li>
      ))}
      {diary.duties.map((duty) => (
        <li key={duty.id} className="cockpit-line">
          <span className="cockpit-what">
            <strong>{duty.subject.title}</strong>
            <span className={duty.struck === null ? undefined : 'diary-struck'}>
              {duty.on} · {t(`visit.duty.${duty.kind}`)} · {duty.text}
            </span>
            {duty.struck !== null && (
              <span className="desk-muted">{t('ui.diary.struck', { why: duty.struck })}</span>
            )}
          </span>
          {duty.struck === null && <StrikeButton id={duty.id} />}
        </li>
      ))}
    </ul>
  )
}
