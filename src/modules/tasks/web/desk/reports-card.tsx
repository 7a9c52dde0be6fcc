/** How a task stands, what its lead unit has reported, and what whoever looks may do: report, correct, confirm, return. */
import { Alert, App, Button, Input, Progress, Space, Tag } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { sizeWords } from '../../../../ui/size.ts'
import { momentWords } from '../../../../ui/time.ts'
import { NodeShape } from '../../../nodes/web/desk/node-shape.tsx'
import type { ReportWire, TaskWire } from '../../wire.ts'
import { useTask, useTaskStep } from './queries.ts'
import { ReportForm } from './report-form.tsx'

export function ReportsCard({ id }: { id: string }) {
  const { t } = useTexts()
  const task = useTask(id)
  return (
    <Card title={t('ui.tasks.progress')}>
      <Loading of={task} />
      {task.data !== undefined && (
        <div className="desk-card-body task-progress">
          <Standing task={task.data} />
          <Steps
            key={`${task.data.reports.length} ${task.data.reports[0]?.state}`}
            id={id}
            task={task.data}
          />
          <Reports reports={task.data.reports} />
        </div>
      )}
    </Card>
  )
}

function Standing({ task: { row } }: { task: TaskWire }) {
  const { t } = useTexts()
  return (
    <>
      <div className="task-standing">
        <span>
          <NodeShape light={row.light} /> {t(`node.light.${row.light}`)}
        </span>
        <Progress percent={row.percent} className="task-percent" aria-label={t('ui.tasks.progress')} />
        {row.lateDays > 0 && <span className="task-late">{t('ui.tasks.late', { n: row.lateDays })}</span>}
      </div>
      <FactList
        items={[
          { label: t('ui.tasks.started'), value: row.startedOn },
          { label: t('listedTask.column.finished'), value: row.finishedOn },
        ]}
      />
    </>
  )
}

function Steps({ id, task }: { id: string; task: TaskWire }) {
  const { t } = useTexts()
  const [open, setOpen] = useState<'report' | 'correct' | 'return' | null>(null)
  const last = task.reports.find(({ state }) => state !== 'returned')
  const close = () => setOpen(null)
  if (open === 'return' && last !== undefined) return <ReturnForm id={id} no={last.no} onClose={close} />
  if (open === 'report') return <ReportForm id={id} task={task} corrected={null} onClose={close} />
  if (open === 'correct' && last !== undefined)
    return <ReportForm id={id} task={task} corrected={last} onClose={close} />
  return (
    <Space wrap className="desk-no-print">
      {task.mayReport && (
        <Button type="primary" onClick={() => setOpen('report')}>
          {t('ui.tasks.report')}
        </Button>
      )}
      {task.mayCorrect && <Button onClick={() => setOpen('correct')}>{t('ui.tasks.correct')}</Button>}
      {task.mayConfirm && last !== undefined && <ConfirmButton id={id} no={last.no} />}
      {task.mayReturn && last !== undefined && (
        <Button onClick={() => setOpen('return')}>{t('ui.tasks.sendBackOf', { n: last.percent })}</Button>
      )}
    </Space>
  )
}

function ConfirmButton({ id, no }: { id: string; no: number }) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const step = useTaskStep(id, 'confirm', () => void message.success(t('ui.tasks.decided')))
  return (
    <>
      <Button type="primary" loading={step.isPending} onClick={() => step.mutate({ no })}>
        {t('ui.tasks.confirm')}
      </Button>
      {step.error && <Alert type="error" title={problem(step.error)} />}
    </>
  )
}

function ReturnForm({ id, no, onClose }: { id: string; no: number; onClose: () => void }) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const [why, setWhy] = useState('')
  const step = useTaskStep(id, 'return', () => {
    void message.success(t('ui.tasks.decided'))
    onClose()
  })
  return (
    <div className="task-form desk-no-print">
      <label className="node-day">
        {t('ui.tasks.whyBack')}
        <Input.TextArea
          value={why}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      {step.error && <Alert type="error" title={problem(step.error)} />}
      <Space>
        <Button
          type="primary"
          disabled={why.trim() === ''}
          loading={step.isPending}
          onClick={() => step.mutate({ no, reason: why })}
        >
          {t('ui.tasks.sendBack')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Space>
    </div>
  )
}

const COLOURS = { waiting: 'processing', confirmed: 'success', returned: 'error' } as const

function Reports({ reports }: { reports: readonly ReportWire[] }) {
  const { t } = useTexts()
  if (reports.length === 0) return <p className="desk-muted">{t('ui.tasks.noReports')}</p>
  return (
    <ol className="task-reports">
      {reports.map((report) => (
        <li key={report.id}>
          <Report report={report} />
        </li>
      ))}
    </ol>
  )
}

function Report({ report }: { report: ReportWire }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const { state, percent, done, result, reportedAt, reporter, unit, decidedAt, decider, reason, files } =
    report
  return (
    <>
      <strong>{percent}%</strong> <Tag color={COLOURS[state]}>{t(`ui.tasks.state.${state}`)}</Tag>{' '}
      <span className="desk-muted">
        {momentWords(reportedAt, reading)} {t('ui.tasks.by', { person: reporter ?? '', unit: name(unit) })}
      </span>
      <Writing>{done}</Writing>
      {result !== null && result !== '' && (
        <p>
          {t('ui.tasks.resultOf')}
          {t('ui.register.is')}
          {result}
        </p>
      )}
      {files.length > 0 && (
        <ul className="node-versions" aria-label={t('ui.tasks.evidenceOf')}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={`/api/listed-tasks/files/${file.id}`} download={file.name}>
                {file.name}
              </a>{' '}
              <span className="desk-muted">{sizeWords(file.sizeBytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {decidedAt !== null && (
        <p className="desk-muted">
          {momentWords(decidedAt, reading)} {decider}{' '}
          {reason !== null && t('ui.tasks.reason', { why: reason })}
        </p>
      )}
    </>
  )
}
