/** Templates of plans: those in force for a region by type of project, what was published before, and the next version. */
import { Alert, App, Button, Drawer, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading, LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { TemplatesWire } from '../../wire-templates.ts'
import type { DesignWire, NodeInputWire } from '../../wire.ts'
import { PLAN_TYPES, type PlanType } from '../../words.ts'
import { NodeEditor, useTieTexts } from './node-editor.tsx'
import { NodeFileBar } from './node-file-bar.tsx'
import { usePublishTemplate, useTemplates, useTemplateVersions } from './queries.ts'

type Row = TemplatesWire['rows'][number]

export function TemplatePage() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const regions = useRegions()
  const type: PlanType = PLAN_TYPES.find((one) => one === search['type']) ?? 'newLand'
  const templates = useTemplates(search['region'])
  const regionId = templates.data?.region.id
  const row = templates.data?.rows.find((one) => one.type === type)
  return (
    <Page title={t('ui.nodes.templates')}>
      <div className="node-bar">
        <Select
          aria-label={t('ui.nodes.region')}
          value={regionId}
          loading={regions.isPending}
          popupMatchSelectWidth={false}
          options={(regions.data ?? []).map((one) => ({ value: one.id, label: name(one.name) }))}
          onChange={(region) => change({ region })}
        />
        <Segmented<PlanType>
          aria-label={t('ui.nodes.type')}
          value={type}
          options={PLAN_TYPES.map((value) => ({ value, label: t(`node.type.${value}`) }))}
          onChange={(value) => change({ type: value })}
        />
      </div>
      <Loading of={templates} />
      {row !== undefined && regionId !== undefined && (
        <>
          <InForce
            key={`${regionId} ${type}`}
            row={row}
            regionId={regionId}
            mayPublish={templates.data?.mayPublish === true}
          />
          <Versions regionId={regionId} type={type} />
        </>
      )}
    </Page>
  )
}

interface InForceProps {
  readonly row: Row
  readonly regionId: string
  readonly mayPublish: boolean
}

function InForce({ row, regionId, mayPublish }: InForceProps) {
  const { t, name } = useTexts()
  const [isEditing, setEditing] = useState(false)
  const from = row.version === 0 ? t('ui.nodes.fromPlatform') : name(row.region)
  return (
    <Card
      title={t('ui.nodes.inForce', { type: t(`node.type.${row.type}`) })}
      extra={
        mayPublish ? (
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('ui.nodes.nextVersion')}
          </Button>
        ) : (
          <span className="desk-muted">{t('ui.nodes.mayNotPublish')}</span>
        )
      }
    >
      <p>
        {t(row.version === 0 ? 'ui.nodes.standsProposed' : 'ui.nodes.stands', {
          from,
          version: row.version,
          n: row.nodes.length,
          basis: row.basis ?? '',
        })}
        {!row.isOwn && row.version > 0 && ` ${t('ui.nodes.inherited')}`}
      </p>
      <Designs nodes={row.nodes} />
      {isEditing && <TemplateEditor row={row} regionId={regionId} onClose={() => setEditing(false)} />}
    </Card>
  )
}

/** Nodes of a template, to be read. */
function Designs({ nodes }: { nodes: readonly DesignWire[] }) {
  const { t } = useTexts()
  return (
    <div className="node-scroll">
      <table className="node-table">
        <thead>
          <tr>
            <th>{t('node.column.name')}</th>
            <th>{t('node.file.days')}</th>
            <th>{t('node.file.role')}</th>
            <th>{t('ui.nodes.after')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <Design key={node.key} node={node} nodes={nodes} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Design({ node, nodes }: { node: DesignWire; nodes: readonly DesignWire[] }) {
  const { t } = useTexts()
  const ties = useTieTexts(node, nodes)
  return (
    <tr>
      <th scope="row">{node.name}</th>
      <td data-label={t('node.file.days')}>
        {node.days === 0 ? t('ui.nodes.milestone') : `${node.days} ${t(`node.unit.${node.unit}`)}`}
      </td>
      <td data-label={t('node.file.role')}>{node.role !== null && t(`node.role.${node.role}`)}</td>
      <td data-label={t('ui.nodes.after')}>{ties.join(t('ui.nodes.semicolon'))}</td>
    </tr>
  )
}

interface EditorProps {
  readonly row: Row
  readonly regionId: string
  readonly onClose: () => void
}

const WIDTH = 1080
const NOBODY = { departmentId: null, postId: null, matterId: null }

function TemplateEditor({ row, regionId, onClose }: EditorProps) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const { type } = row
  const [nodes, setNodes] = useState<readonly NodeInputWire[]>(() =>
    row.nodes.map((node) => ({ ...node, ...NOBODY })),
  )
  const [basis, setBasis] = useState('')
  const publish = usePublishTemplate(() => {
    void message.success(t('ui.nodes.published'))
    onClose()
  })
  const follows = row.isOwn ? row.version : 0
  const save = () =>
    publish.mutate({
      regionId,
      type,
      follows,
      basis,
      nodes: nodes.map(({ departmentId: _unit, postId: _post, matterId: _matter, ...node }) => node),
    })
  return (
    <Drawer
      open
      size={WIDTH}
      title={t('ui.nodes.publishing', { type: t(`node.type.${type}`), version: follows + 1 })}
      onClose={onClose}
      className="node-drawer"
    >
      <NodeFileBar
        readAt="/api/plan-templates/read"
        writtenAt="/api/plan-templates/nodes.xlsx"
        query={{ regionId, type }}
        onRead={(read) => setNodes(read.map((node) => ({ ...node, ...NOBODY })))}
      />
      <NodeEditor nodes={nodes} owner="role" onChange={setNodes} />
      <div className="node-previewed">
        <p className="desk-muted">{t('ui.nodes.publishHint')}</p>
        {publish.error && <Alert type="error" showIcon title={problem(publish.error)} />}
        <span className="node-save">
          <Input
            aria-label={t('ui.nodes.basis')}
            placeholder={t('ui.nodes.basis')}
            value={basis}
            maxLength={500}
            onChange={(event) => setBasis(event.target.value)}
          />
          <Button
            type="primary"
            disabled={basis.trim() === '' || nodes.some(({ name }) => name.trim() === '')}
            loading={publish.isPending}
            onClick={save}
          >
            {t('ui.nodes.publish')}
          </Button>
        </span>
      </div>
    </Drawer>
  )
}

function Versions({ regionId, type }: { regionId: string; type: PlanType }) {
  const { t } = useTexts()
  const reading = useReading()
  const versions = useTemplateVersions(regionId, type)
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <Card title={t('ui.nodes.versions')}>
      <LoadError of={versions} />
      {versions.data?.length === 0 && <p className="desk-muted">{t('ui.nodes.noVersions')}</p>}
      <ul className="node-versions">
        {versions.data?.map(({ version, basis, publishedAt, planCount, nodes }) => (
          <li key={version}>
            <Button
              type="link"
              size="small"
              aria-expanded={opened === version}
              onClick={() => setOpened(opened === version ? null : version)}
            >
              {t('ui.nodes.version', { version, n: nodes.length })}
            </Button>{' '}
            <span className="desk-muted">
              {momentWords(publishedAt, reading)} · {basis} · {t('ui.nodes.planCount', { n: planCount })}
            </span>
            {opened === version && <Designs nodes={nodes} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
