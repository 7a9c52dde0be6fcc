/** One team: its slots with whom they have, what it lacks, its documents, its end. */
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { Filler } from '../../../stewards/web/desk/filler.tsx'
import { HolderPicker, type Picked } from '../../../stewards/web/desk/holder-picker.tsx'
import { useChange, useStewards } from '../../../stewards/web/desk/queries.ts'
import type { TeamWire } from '../../wire.ts'
import { BoundCard } from './bound-card.tsx'

type Slot = TeamWire['slots'][number]

export function TeamPage() {
  const { t, name, language } = useTexts()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useStewards<TeamWire>(`/api/teams/${id}`)
  const { data: team } = found
  if (found.error || team === undefined)
    return (
      <div className="desk-page">
        <Loading of={found} />
      </div>
    )
  const lacks = team.lacks.map(({ what, key }) => t(`team.${what}.${key}`))
  return (
    <Page
      title={team.name}
      className="desk-narrow"
      extra={
        <Tag color={team.status === 'active' ? 'success' : 'default'}>{t(`team.status.${team.status}`)}</Tag>
      }
    >
      <p className="desk-muted">
        {t(`team.template.${team.template}`)} · {name(team.region)}
        {team.subject !== null && ` · ${name(team.subject.name)}`}
      </p>
      {lacks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('team.ui.lacks', { list: lacks.join(language === 'zh' ? '、' : ', ') })}
        />
      )}
      {team.closedReason !== null && <Alert type="info" title={team.closedReason} />}
      {team.slots.map((slot) => (
        <SlotCard key={slot.key} slot={slot} team={team} />
      ))}
      {team.template === 'workGroup' && <BoundCard team={team} />}
      {team.documents.length > 0 && <Documents team={team} />}
      {team.mayKeep && <Close id={team.id} />}
    </Page>
  )
}

function countWords({ min, max }: Slot): [string, object] {
  if (max === null) return min === 0 ? ['team.ui.any', {}] : ['team.ui.atLeast', { min }]
  return min === max ? ['team.ui.exactly', { min }] : ['team.ui.count', { min, max }]
}

function SlotCard({ slot, team }: { slot: Slot; team: TeamWire }) {
  const { t, problem } = useTexts()
  const change = useChange<TeamWire>()
  const [replacing, setReplacing] = useState<string | null>(null)
  const { key, members, max, isKept } = slot
  const isFull = max !== null && members.length >= max
  const [code, values] = countWords(slot)
  const leave = (memberId: string) =>
    change.mutate({
      address: `/api/teams/${team.id}/leave`,
      body: { memberId, reason: t('team.ui.leave') },
    })
  return (
    <Card
      title={t(`team.slot.${key}`)}
      extra={<span className="desk-muted">{t(code, { ...values })}</span>}
      className="desk-gap"
    >
      {members.length === 0 && <p className="desk-muted">{t('team.ui.empty')}</p>}
      <ul className="steward-list steward-people">
        {members.map((member) => (
          <li key={member.id}>
            <Filler filler={member.filler} />
            <span className="desk-muted">
              {member.untilOn !== null && t('team.ui.until', { day: member.untilOn })}
            </span>
            <span />
            <span>
              {team.mayKeep && !isKept && (
                <Button size="small" type="text" onClick={() => leave(member.id)}>
                  {t('team.ui.leave')}
                </Button>
              )}
              {team.mayKeep && isKept && (
                <Button size="small" type="text" onClick={() => setReplacing(member.id)}>
                  {t('team.ui.replace')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {change.error && <Alert type="error" title={problem(change.error)} />}
      {team.mayKeep && (!isFull || replacing !== null) && (
        <Join slot={slot} teamId={team.id} replaces={replacing} onDone={() => setReplacing(null)} />
      )}
    </Card>
  )
}

interface JoinProps {
  readonly slot: Slot
  readonly teamId: string
  readonly replaces: string | null
  readonly onDone: () => void
}

function Join({ slot: { key, takes }, teamId, replaces, onDone }: JoinProps) {
  const { t, problem } = useTexts()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [departmentId, setDepartment] = useState('')
  const [name, setName] = useState('')
  const change = useChange<TeamWire>(() => {
    setPicked(null)
    setDepartment('')
    setName('')
    onDone()
  })
  const whom = {
    person: picked,
    department: departmentId && { departmentId },
    outside: name.trim() && { name },
  }[takes]
  const join = () =>
    change.mutate({
      address: `/api/teams/${teamId}/join`,
      body: {
        slot: key,
        ...(whom === null || whom === '' ? {} : whom),
        ...(replaces === null ? {} : { replaces }),
      },
    })
  return (
    <div className="steward-form">
      {takes === 'person' && <HolderPicker value={picked} onChange={setPicked} />}
      {takes === 'department' && (
        <DepartmentPicker
          value={departmentId}
          onChange={setDepartment}
          placeholder={t('team.ui.department')}
        />
      )}
      {takes === 'outside' && (
        <Input
          value={name}
          placeholder={t(`team.slot.${key}`)}
          aria-label={t(`team.slot.${key}`)}
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <Button disabled={!whom} loading={change.isPending} onClick={join}>
        {replaces === null ? t('team.ui.add') : t('team.ui.replace')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}

function Documents({ team }: { team: TeamWire }) {
  const { t, problem } = useTexts()
  const change = useChange<TeamWire>()
  return (
    <Card title={t('team.document.implementationPlan')} className="desk-gap">
      {team.documents.map(({ key, text }) =>
        text === null && team.mayKeep ? (
          <Input.Search
            key={key}
            placeholder={t('team.ui.document')}
            aria-label={t('team.ui.document')}
            enterButton={t('ui.save')}
            loading={change.isPending}
            onSearch={(given) =>
              change.mutate({ address: `/api/teams/${team.id}/document`, body: { key, text: given } })
            }
          />
        ) : (
          <p key={key}>{text ?? t('team.ui.lacks', { list: t(`team.document.${key}`) })}</p>
        ),
      )}
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </Card>
  )
}

function Close({ id }: { id: string }) {
  const { t, problem } = useTexts()
  const [why, setWhy] = useState('')
  const change = useChange<TeamWire>()
  return (
    <div className="steward-form desk-gap">
      <Input
        value={why}
        placeholder={t('team.ui.reason')}
        aria-label={t('team.ui.reason')}
        onChange={({ target }) => setWhy(target.value)}
      />
      <Button
        danger
        disabled={why.trim() === ''}
        loading={change.isPending}
        onClick={() => change.mutate({ address: `/api/teams/${id}/close`, body: { reason: why } })}
      >
        {t('team.ui.close')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}
