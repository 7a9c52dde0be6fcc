/** What the secretary of a work group is bound to: projects and enterprises, which they see and nothing else of the region. */
import { Alert, Button, Empty, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { EnterprisePicker } from '../../../../ui/desk/form/enterprise-picker.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ProjectListWire } from '../../../projects/wire-lists.ts'
import { useChange, useStewards } from '../../../stewards/web/desk/queries.ts'
import type { BindWire, TeamWire } from '../../wire.ts'

const PATHS = { project: 'projects', enterprise: 'enterprises' } as const

export function BoundCard({ team: { id, bound, mayKeep, slots } }: { team: TeamWire }) {
  const { t, problem } = useTexts()
  const change = useChange<TeamWire>()
  const hasSecretary = slots.some(({ key, members }) => key === 'secretary' && members.length > 0)
  const free = (boundId: string) =>
    change.mutate({ address: `/api/teams/${id}/unbind`, body: { boundId, reason: t('team.ui.free') } })
  return (
    <Card title={t('team.ui.bound')} className="desk-gap">
      <p className="desk-muted">{t('team.ui.boundOnly')}</p>
      {bound.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('team.ui.boundNone')} />
      )}
      <ul className="steward-list">
        {bound.map((one) => (
          <li key={one.id}>
            <DeskLink href={deskPaths.matter(PATHS[one.kind], one.subjectId)}>{one.title}</DeskLink>
            <span className="desk-muted">
              {t(`team.ui.kind.${one.kind}`)} · {t('team.ui.boundFrom', { day: one.fromOn })}
            </span>
            <span />
            <span>
              {mayKeep && (
                <Button size="small" type="text" onClick={() => free(one.id)}>
                  {t('team.ui.free')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {change.error && <Alert type="error" title={problem(change.error)} />}
      {mayKeep && hasSecretary && <Bind id={id} />}
    </Card>
  )
}

function Bind({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const [kind, setKind] = useState<BindWire['kind']>('project')
  const [subjectId, setSubject] = useState('')
  const change = useChange<TeamWire>(() => setSubject(''))
  return (
    <div className="steward-form">
      <Select
        value={kind}
        aria-label={t('team.ui.kind')}
        options={(['project', 'enterprise'] as const).map((value) => ({
          value,
          label: t(`team.ui.kind.${value}`),
        }))}
        onChange={(chosen) => {
          setKind(chosen)
          setSubject('')
        }}
      />
      {kind === 'project' ? (
        <ProjectPicker value={subjectId} onChange={setSubject} />
      ) : (
        <EnterprisePicker value={subjectId} onChange={setSubject} />
      )}
      <Button
        disabled={subjectId === ''}
        loading={change.isPending}
        onClick={() => change.mutate({ address: `/api/teams/${id}/bind`, body: { kind, subjectId } })}
      >
        {t('team.ui.bind')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}

/** One open project by a part of its name or its code. */
function ProjectPicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useStewards<ProjectListWire>('/api/projects', {
    state: 'open',
    ...(q === '' ? {} : { q }),
  })
  return (
    <Select
      className="steward-picker"
      value={value === '' ? undefined : value}
      onChange={onChange}
      placeholder={t('team.ui.project')}
      aria-label={t('team.ui.project')}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      loading={isFetching}
      options={(data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.title} ${row.code}` }))}
    />
  )
}
