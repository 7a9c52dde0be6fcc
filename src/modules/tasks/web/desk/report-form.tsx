/** What the lead unit reports of a task, or puts right in a report that waits: how much, what was done, result and evidence. */
import { Alert, App, Button, Input, InputNumber, Space } from 'antd'
import { useId, useState } from 'react'
import { ProblemError } from '../../../../ui/api.ts'
import { FilesControl } from '../../../../ui/desk/form/files-control.tsx'
import type { FileValue } from '../../../../ui/desk/form/schema-fields.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { EVIDENCE_MAX, type ReportWire, type TaskWire } from '../../wire.ts'
import { useTaskStep } from './queries.ts'

interface Props {
  readonly id: string
  readonly task: TaskWire
  /** The report that is put right; null for a new one. */
  readonly corrected: ReportWire | null
  readonly onClose: () => void
}

export function ReportForm({ id, task, corrected, onClose }: Props) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const ids = useId()
  const [percent, setPercent] = useState<number | null>(corrected?.percent ?? task.row.percent)
  const [done, setDone] = useState(corrected?.done ?? '')
  const [result, setResult] = useState(corrected?.result ?? '')
  const [files, setFiles] = useState<readonly FileValue[]>(corrected === null ? [] : filesOf(corrected))
  const [why, setWhy] = useState('')
  const isNew = corrected === null
  const step = useTaskStep(id, isNew ? 'report' : 'correct', () => {
    void message.success(t('ui.tasks.reported'))
    onClose()
  })
  const send = () => {
    const told = {
      percent,
      done,
      result: result.trim() === '' ? null : result,
      files: files.map((file) => file.id),
    }
    step.mutate(isNew ? told : { ...told, no: corrected.no, reason: why })
  }
  const isReady = percent !== null && done.trim() !== '' && (isNew || why.trim() !== '')
  return (
    <div className="task-form desk-no-print">
      <label htmlFor={`${ids}-percent`}>{t('ui.tasks.percent')}</label>
      <InputNumber
        id={`${ids}-percent`}
        min={0}
        max={100}
        precision={0}
        value={percent}
        onChange={setPercent}
      />
      <Area id={`${ids}-done`} label={t('ui.tasks.done')} value={done} onChange={setDone} />
      <Area id={`${ids}-result`} label={t('ui.tasks.result')} value={result} onChange={setResult} />
      <label htmlFor={`${ids}-files`}>{t('ui.tasks.evidence')}</label>
      <FilesControl id={`${ids}-files`} value={files} onChange={setFiles} max={EVIDENCE_MAX} />
      {!isNew && <Area id={`${ids}-why`} label={t('ui.tasks.whyCorrect')} value={why} onChange={setWhy} />}
      {step.error && <Alert type="error" title={faultText(step.error) ?? problem(step.error)} />}
      <Space>
        <Button type="primary" disabled={!isReady} loading={step.isPending} onClick={send}>
          {t('ui.tasks.send')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </Space>
    </div>
  )
}

/** What is wrong at a field says more than that the whole was refused. */
function faultText(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.problem.fields[0]?.text : undefined
}

function filesOf({ files }: ReportWire): FileValue[] {
  return files.map(({ fileId, name, sizeBytes }) => ({ id: fileId, name, sizeBytes }))
}

interface AreaProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Area({ id, label, value, onChange }: AreaProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
