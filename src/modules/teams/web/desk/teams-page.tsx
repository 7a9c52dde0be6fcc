/** Teams 团队: by template, what each lacks, and departments that have none. The address says which. */
import { Alert, Button, Empty, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useChange, useStewards } from '../../../stewards/web/desk/queries.ts'
import { TEMPLATE_NAMES, templateOf, type TemplateName } from '../../templates.ts'
import type { TeamWire, TeamsWire } from '../../wire.ts'

const ANY = ''

export function TeamsPage() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const template = TEMPLATE_NAMES.find((one) => one === search['template'])
  const question = { template, subjectId: search['subjectId'] }
  const teams = useStewards<TeamsWire>('/api/teams', question)
  const { data } = teams
  const choices = TEMPLATE_NAMES.map((value) => ({
    value,
    label: t(`team.template.${value}`),
  }))
  return (
    <Page title={t('team.ui.title')}>
      <div className="steward-bar">
        <Select<TemplateName | typeof ANY>
          aria-label={t('team.ui.template')}
          value={template ?? ANY}
          popupMatchSelectWidth={false}
          options={[{ value: ANY, label: t('team.ui.all') }, ...choices]}
          onChange={(value) => change({ template: value === ANY ? undefined : value })}
        />
      </div>
      <Loading of={teams} />
      {data?.mayMake === true && template !== undefined && (
        <Make key={template} template={template} subjectId={search['subjectId']} />
      )}
      {data?.rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('team.ui.none')} />
      )}
      <ul className="steward-list steward-teams">
        {data?.rows.map((team) => (
          <Row key={team.id} team={team} />
        ))}
      </ul>
      {data !== undefined && data.without.length > 0 && (
        <Card title={t('team.ui.without', { n: data.without.length })} className="desk-gap">
          <ul className="steward-loads">
            {data.without.map((one) => (
              <li key={one.id}>
                {name(one.name)} <span className="desk-muted">{name(one.region)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

function Row({ team }: { team: TeamsWire['rows'][number] }) {
  const { t, name, language } = useTexts()
  const lacks = team.lacks.map(({ what, key }) => t(`team.${what}.${key}`))
  return (
    <li>
      <DeskLink href={deskPaths.team(team.id)}>{team.name}</DeskLink>
      <span>
        {t(`team.template.${team.template}`)}{' '}
        <span className="desk-muted">{team.subject === null ? '' : name(team.subject.name)}</span>
      </span>
      <span className={lacks.length > 0 ? 'steward-late' : 'desk-muted'}>
        {lacks.length > 0
          ? t('team.ui.lacks', { list: lacks.join(language === 'zh' ? '、' : ', ') })
          : name(team.region)}
      </span>
      <Tag color={team.status === 'active' ? 'success' : 'default'}>{t(`team.status.${team.status}`)}</Tag>
    </li>
  )
}

function Make({ template, subjectId }: { template: TemplateName; subjectId: string | undefined }) {
  const { t, problem } = useTexts()
  const { go } = useAddress()
  const [name, setName] = useState('')
  const [departmentId, setDepartment] = useState('')
  const change = useChange<TeamWire>(({ id }) => go(deskPaths.team(id)))
  const { subject } = templateOf(template)
  const isOfDepartment = subject === 'department'
  const meant = isOfDepartment ? departmentId : (subjectId ?? '')
  if (subject !== null && !isOfDepartment && meant === '')
    return <p className="desk-muted">{t('team.ui.fromSubject')}</p>
  const body = { template, name, ...(subject === null ? {} : { subjectId: meant }) }
  return (
    <div className="steward-form">
      {isOfDepartment && (
        <DepartmentPicker
          value={departmentId}
          onChange={setDepartment}
          placeholder={t('team.ui.department')}
        />
      )}
      <Input
        value={name}
        placeholder={t('team.ui.name')}
        aria-label={t('team.ui.name')}
        onChange={({ target }) => setName(target.value)}
      />
      <Button
        type="primary"
        disabled={name.trim() === '' || (subject !== null && meant === '')}
        loading={change.isPending}
        onClick={() => change.mutate({ address: '/api/teams', body })}
      >
        {t('team.ui.make')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}
