/** Listed tasks on the chart that plans of projects have: a bar each, read and not moved here; on a phone as cards. */
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { SCALES, SCALE_NAMES, type ScaleName } from '../../../nodes/chart-axis.ts'
import { ChartCanvas, type Chosen } from '../../../nodes/web/desk/chart-canvas.tsx'
import { chartOf } from '../../chart.ts'
import type { TasksWire } from '../../wire.ts'
import { taskPlace, TaskTable } from './task-table.tsx'

const NONE: ReadonlySet<string> = new Set()

export function TaskChart({ tasks }: { tasks: TasksWire }) {
  const { t, name } = useTexts()
  const { search, change, go } = useAddress()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const chart = useMemo(() => chartOf(tasks, name), [tasks, name])
  const scaleName: ScaleName = SCALE_NAMES.find((one) => one === search['scale']) ?? 'quarter'
  const zoom = (by: number) => {
    const scale = SCALE_NAMES[SCALE_NAMES.indexOf(scaleName) + by]
    if (scale !== undefined) change({ scale }, true)
  }
  return (
    <>
      <div className="node-bar node-wide-only desk-no-print">
        <Segmented<ScaleName>
          aria-label={t('ui.nodes.zoom')}
          value={scaleName}
          options={SCALE_NAMES.map((value) => ({ value, label: t(`ui.nodes.scale.${value}`) }))}
          onChange={(value) => change({ scale: value }, true)}
        />
        <span className="desk-muted">
          {t('listedTask.legend')} {t('ui.tasks.dark')}
        </span>
      </div>
      <div className="node-wide-only">
        <ChartCanvas
          subject={{
            count: t('ui.tasks.count', { n: chart.rows.length }),
            label: t('ui.tasks.names'),
            chart: t('ui.tasks.chartLabel'),
            hrefOf: ({ id }) => taskPlace(id),
            lateText: (n) => t('ui.tasks.lateOnChart', { n }),
            hasPlans: false,
          }}
          chart={chart}
          rows={chart.rows}
          open={NONE}
          scale={SCALES[scaleName]}
          chosen={chosen}
          onChoose={setChosen}
          onToggle={() => undefined}
          onEdit={({ id }) => go(taskPlace(id))}
          onMove={() => undefined}
          onZoom={zoom}
        />
      </div>
      <div className="node-narrow-only">
        <TaskTable rows={tasks.rows} />
      </div>
    </>
  )
}
