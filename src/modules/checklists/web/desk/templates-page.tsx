/** What stewards of a region go through in each stage: what holds today, versions that come and that were, and a new one. */
import { Alert, Button, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useChange, useStewards } from '../../../stewards/web/desk/queries.ts'
import type { TemplatesWire, TemplateWire } from '../../wire.ts'

type StageOf = TemplatesWire['stages'][number]

export function StageTemplatesPage() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const templates = useStewards<TemplatesWire>('/api/stage-templates', {
    regionId: search['regionId'],
  })
  const { data } = templates
  return (
    <Page title={t('checklist.ui.templates')} className="desk-narrow">
      <p className="desk-muted">{t('checklist.ui.templatesHint')}</p>
      <Loading of={templates} />
      {data !== undefined && data.regions.length > 1 && (
        <Select
          value={data.region.id}
          aria-label={t('checklist.ui.region')}
          options={data.regions.map((region) => ({ value: region.id, label: name(region.name) }))}
          onChange={(regionId) => change({ regionId })}
        />
      )}
      {data?.stages.map((stage) => (
        <StageCard key={`${data.region.id} ${stage.stage}`} stage={stage} templates={data} />
      ))}
    </Page>
  )
}

interface StageProps {
  readonly stage: StageOf
  readonly templates: TemplatesWire
}

function StageCard({ stage: { stage, present, others }, templates }: StageProps) {
  const speech = useTexts()
  const { t, name } = speech
  const [isEditing, setEditing] = useState(false)
  return (
    <Card
      title={labelsOf(speech, 'project').status(stage)}
      className="desk-gap"
      extra={
        <span>
          {present !== null && !present.isOwn && (
            <Tag>{t('checklist.ui.from', { region: name(present.region) })}</Tag>
          )}
          {templates.mayKeep && !isEditing && (
            <Button size="small" onClick={() => setEditing(true)}>
              {t('checklist.ui.edit')}
            </Button>
          )}
        </span>
      }
    >
      {present === null ? (
        <p className="desk-muted">{t('checklist.ui.noTemplate')}</p>
      ) : (
        <Version template={present} />
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('checklist.ui.versions', { n: others.length })}</summary>
          {others.map((one) => (
            <Version key={one.id} template={one} isComing={one.fromOn > templates.today} />
          ))}
        </details>
      )}
      {isEditing && (
        <Edit
          stage={stage}
          templates={templates}
          items={present?.items ?? []}
          onDone={() => setEditing(false)}
        />
      )}
    </Card>
  )
}

function Version({ template, isComing = false }: { template: TemplateWire; isComing?: boolean }) {
  const { t } = useTexts()
  const { fromOn, basis, by, items } = template
  return (
    <>
      <p className="desk-muted">
        {isComing && <Tag color="processing">{t('checklist.ui.coming')}</Tag>}
        {t('checklist.ui.since', { on: fromOn })} · {basis} · {by}
      </p>
      {items.length === 0 && <p>{t('checklist.ui.emptyList')}</p>}
      <ol>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </>
  )
}

interface EditProps {
  readonly stage: StageOf['stage']
  readonly templates: TemplatesWire
  readonly items: readonly string[]
  readonly onDone: () => void
}

/** One item a line. */
function Edit({ stage, templates, items, onDone }: EditProps) {
  const { t, problem } = useTexts()
  const [text, setText] = useState(items.join('\n'))
  const [fromOn, setFrom] = useState(templates.today)
  const [basis, setBasis] = useState('')
  const change = useChange<TemplatesWire>(onDone)
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const save = () =>
    change.mutate({
      address: '/api/stage-templates',
      body: { regionId: templates.region.id, stage, fromOn, items: lines, basis: basis.trim() },
    })
  return (
    <div className="steward-form checklist-edit">
      <Input.TextArea
        value={text}
        autoSize={{ minRows: 4 }}
        placeholder={t('checklist.ui.items')}
        aria-label={t('checklist.ui.items')}
        onChange={({ target }) => setText(target.value)}
      />
      <Input
        type="date"
        value={fromOn}
        min={templates.today}
        aria-label={t('checklist.ui.fromOn')}
        onChange={({ target }) => setFrom(target.value)}
      />
      <Input
        value={basis}
        placeholder={t('checklist.ui.basis')}
        aria-label={t('checklist.ui.basis')}
        onChange={({ target }) => setBasis(target.value)}
      />
      <Button
        type="primary"
        disabled={basis.trim() === '' || fromOn === ''}
        loading={change.isPending}
        onClick={save}
      >
        {t('ui.save')}
      </Button>
      <Button onClick={onDone}>{t('ui.cancel')}</Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}
