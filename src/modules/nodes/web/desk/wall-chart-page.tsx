/** The wall chart 挂图作战 of all running projects: filter, zoom, full screen, print, spreadsheet; a list on a phone. */
import { DownloadOutlined, FullscreenOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Empty, Input, Segmented, Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { isoDay, type Day } from '../../../../calendar/days.ts'
import { post, urlOf } from '../../../../ui/api.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useReadsRegion } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { SCALES, SCALE_NAMES, fitsChart, type ScaleName } from '../../chart-axis.ts'
import type { ChartWire } from '../../wire-chart.ts'
import { NODE_LIGHTS } from '../../words.ts'
import { ChartCanvas, type Chosen } from './chart-canvas.tsx'
import type { Draft } from './chart-draw.ts'
import { ChartList } from './chart-list.tsx'
import { NodeDrawer } from './node-form.tsx'
import { useChart } from './queries.ts'

export function WallChartPage() {
  const { t, language } = useTexts()
  const mayReadRegion = useReadsRegion()
  const chart = useChart()
  const { search } = useAddress()
  const frame = useRef<HTMLDivElement>(null)
  return (
    <Page
      title={t('node.chart')}
      className="node-chart-page"
      extra={
        <span className="node-extra">
          {mayReadRegion && <DeskLink href={deskPaths.weekly()}>{t('node.weekly')}</DeskLink>}
          <DeskLink href={deskPaths.planTemplates()}>{t('ui.nodes.templates')}</DeskLink>
          <Button icon={<FullscreenOutlined />} onClick={() => void frame.current?.requestFullscreen()}>
            {t('ui.nodes.fullscreen')}
          </Button>
          <Button
            icon={<PrinterOutlined />}
            href={urlOf('/api/wall-chart/print', { q: search['q'], light: search['light'], language })}
            target="_blank"
          >
            {t('ui.nodes.print')}
          </Button>
          <Button icon={<DownloadOutlined />} href={urlOf('/api/wall-chart.xlsx', { language })} download>
            {t('ui.nodes.export')}
          </Button>
        </span>
      }
    >
      <Loading of={chart} />
      {chart.data !== undefined && (
        <div ref={frame} className="node-frame">
          <Chart chart={chart.data} />
        </div>
      )}
    </Page>
  )
}

function Chart({ chart }: { chart: ChartWire }) {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const scaleName: ScaleName = SCALE_NAMES.find((one) => one === search['scale']) ?? 'quarter'
  const typed = search['q'] ?? ''
  const light = search['light']
  const rows = useMemo(() => chart.rows.filter((row) => fitsChart(row, typed, light)), [chart, typed, light])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [edited, setEdited] = useState<Chosen | null>(null)
  const move = useMove(chart)
  const toggle = (id: string) => setOpen(open.has(id) ? without(open, id) : new Set([...open, id]))
  const zoom = (by: number) => {
    const scale = SCALE_NAMES[SCALE_NAMES.indexOf(scaleName) + by]
    if (scale !== undefined) change({ scale }, true)
  }
  const late = chart.rows.filter(({ lateDays }) => lateDays > 0).length
  const missed = chart.rows.filter((row) => row.light === 'red').length
  return (
    <>
      <p className="node-summary">
        {t('node.chart.summary', { n: chart.rows.length, missed, late })}
        {chart.isCut && ` ${t('ui.nodes.cut')}`}
      </p>
      <div className="node-bar desk-no-print">
        <Input.Search
          allowClear
          aria-label={t('ui.nodes.find')}
          placeholder={t('ui.nodes.find')}
          defaultValue={typed}
          onSearch={(q) => change({ q: q === '' ? undefined : q }, true)}
        />
        <Select
          allowClear
          aria-label={t('node.column.light')}
          placeholder={t('node.column.light')}
          value={light}
          options={NODE_LIGHTS.map((value) => ({ value, label: t(`node.light.${value}`) }))}
          onChange={(value: string | undefined) => change({ light: value }, true)}
        />
        <Segmented<ScaleName>
          className="node-wide-only"
          aria-label={t('ui.nodes.zoom')}
          value={scaleName}
          options={SCALE_NAMES.map((value) => ({ value, label: t(`ui.nodes.scale.${value}`) }))}
          onChange={(value) => change({ scale: value }, true)}
        />
        <span className="desk-muted node-wide-only">{t('ui.nodes.legend')}</span>
      </div>
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.nodes.none')} />
      ) : (
        <>
          <div className="node-wide-only desk-no-print">
            <ChartCanvas
              subject={{
                count: t('ui.nodes.count', { n: rows.length }),
                label: t('ui.nodes.projects'),
                chart: t('ui.nodes.chartLabel'),
                hrefOf: (row) => deskPaths.matter('projects', row.id),
                lateText: (n) => t('ui.nodes.lateShort', { n }),
                hasPlans: true,
              }}
              chart={chart}
              rows={rows}
              open={open}
              scale={SCALES[scaleName]}
              chosen={chosen}
              onChoose={setChosen}
              onToggle={toggle}
              onEdit={setEdited}
              onMove={move}
              onZoom={zoom}
            />
          </div>
          <div className="node-narrow-only desk-no-print">
            <ChartList rows={rows} answerers={chart.answerers} />
          </div>
        </>
      )}
      {edited !== null && (
        <NodeDrawer projectId={edited.id} nodeKey={edited.key} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

function without(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...open].filter((one) => one !== id))
}

/** Sends a node to where it was dropped; what the server says no to goes back, with the reason. */
function useMove(chart: ChartWire) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  return ({ id, key, fromOn, toOn }: Draft) => {
    const version = chart.rows.find((row) => row.id === id)?.version
    const body = { version, key, fromOn: isoDay(fromOn as Day), toOn: isoDay(toOn as Day) }
    void post(`/api/projects/${id}/plan/move`, body)
      .then(() => message.success(t('ui.nodes.moved')))
      .catch((error: unknown) => message.error(problem(error)))
      .finally(() => void client.invalidateQueries({ queryKey: queryKeys.lists() }))
  }
}
