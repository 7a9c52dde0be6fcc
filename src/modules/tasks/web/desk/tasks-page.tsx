/** Listed tasks 攻坚任务: narrowed by document, unit, leader, indicator and light; as a list, a chart of bars, or a board. */
import { DownloadOutlined, FullscreenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Empty, Segmented } from 'antd'
import { useRef } from 'react'
import { urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useRegister } from '../../../../ui/desk/register/queries.ts'
import { RegisterButtons } from '../../../../ui/desk/register/register-list-page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { TasksWire } from '../../wire.ts'
import { filterIn, viewIn, VIEWS, type View } from './filter.ts'
import { useTasks } from './queries.ts'
import { TaskBoard } from './task-board.tsx'
import { TaskChart } from './task-chart.tsx'
import { TaskFilters, TaskLights } from './task-filters.tsx'
import { TaskTable } from './task-table.tsx'

export function TasksPage() {
  const { t, language } = useTexts()
  const { search } = useAddress()
  const filter = filterIn(search)
  const tasks = useTasks(filter)
  const register = useRegister('listed-tasks')
  const frame = useRef<HTMLDivElement>(null)
  return (
    <Page
      title={t('listedTask.list')}
      className="node-chart-page"
      extra={
        <span className="node-extra desk-no-print">
          <DeskLink href={deskPaths.list('task-lists')}>{t('ui.tasks.documents')}</DeskLink>
          <Button
            className="node-wide-only"
            icon={<FullscreenOutlined />}
            onClick={() => void frame.current?.requestFullscreen()}
          >
            {t('ui.nodes.fullscreen')}
          </Button>
          <Button
            icon={<PrinterOutlined />}
            href={urlOf('/api/listed-tasks/print', { ...filter, language })}
            target="_blank"
          >
            {t('ui.nodes.print')}
          </Button>
          <Button
            icon={<DownloadOutlined />}
            href={urlOf('/api/listed-tasks.xlsx', { ...filter, language })}
            download
          >
            {t('ui.tasks.standing')}
          </Button>
          {register.data?.mayKeep === true && <RegisterButtons register={register.data} values={{}} />}
        </span>
      }
    >
      <Loading of={tasks} />
      {tasks.data !== undefined && (
        <div ref={frame} className="node-frame">
          <Tasks tasks={tasks.data} />
        </div>
      )}
    </Page>
  )
}

function Tasks({ tasks }: { tasks: TasksWire }) {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const view = viewIn(search)
  const isEmpty = tasks.rows.length === 0
  const isBare = Object.keys(tasks.counts).length === 0
  return (
    <>
      <div className="node-bar desk-no-print">
        <Segmented<View>
          aria-label={t('ui.tasks.view')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`ui.tasks.view.${value}`) }))}
          onChange={(value) => change({ view: value === 'list' ? undefined : value }, true)}
        />
        <TaskLights tasks={tasks} />
      </div>
      <TaskFilters tasks={tasks} />
      {tasks.isCut && <Alert type="info" showIcon title={t('ui.tasks.cut')} />}
      {isEmpty ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(isBare ? 'ui.tasks.noneYet' : 'ui.tasks.none')}
        />
      ) : (
        <>
          {view === 'list' && <TaskTable rows={tasks.rows} />}
          {view === 'chart' && <TaskChart tasks={tasks} />}
          {view === 'board' && <TaskBoard rows={tasks.rows} />}
        </>
      )}
    </>
  )
}
