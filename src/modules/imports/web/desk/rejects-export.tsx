/** Taking the rejected rows of an import out as a file: asking with a reason, what became of it, and the one download. */
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Form, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ExportWire } from '../../wire.ts'
import { DecideExport } from './decide-export.tsx'
import { useAskExport, useExportsOf, useRefreshExports } from './queries.ts'

const REASON_MAX = 500
const STATE_COLOURS: Readonly<Record<ExportWire['state'], string>> = {
  waiting: 'warning',
  refused: 'error',
  approved: 'success',
  over: 'default',
  taken: 'processing',
}

export function RejectsExport({ runId }: { runId: string }) {
  const asked = useExportsOf(runId)
  const { data } = asked
  if (asked.error) return <LoadError of={asked} />
  if (data === undefined) return null
  return (
    <section className="desk-gap">
      {data.isFree && <TakeLink runId={runId} />}
      {data.mayAsk && <AskExport runId={runId} />}
      <ul className="desk-plain">
        {data.rows.map((one) => (
          <li key={one.id} className="desk-gap">
            <Asked one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One request as everybody with the power sees it; what can be done with it stands below. */
function Asked({ one }: { one: ExportWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const { state, isOwn, mayDecide, decidedBy, answer, endsAt } = one
  return (
    <>
      <Tag color={STATE_COLOURS[state]}>{t(`import.export.state.${state}`)}</Tag>
      <span className="desk-muted">{momentWords(one.askedAt, reading)}</span> {one.person}: {one.reason}
      {decidedBy !== null && (
        <div className="desk-muted">
          {t('import.export.ui.decidedBy', { person: decidedBy })} {answer}
        </div>
      )}
      {state === 'approved' && isOwn && endsAt !== null && (
        <div>
          <TakeLink runId={one.runId} />{' '}
          <span className="desk-muted">
            {t('import.export.ui.until', { moment: momentWords(endsAt, reading) })}
          </span>
        </div>
      )}
      {mayDecide && <DecideExport id={one.id} />}
    </>
  )
}

/** Once it was followed there is nothing to take any more, so what may be done is asked again a moment later. */
function TakeLink({ runId }: { runId: string }) {
  const { t } = useTexts()
  const refresh = useRefreshExports()
  return (
    <a
      href={`/api/imports/${runId}/rejects.csv`}
      download
      onClick={() => setTimeout(refresh, TAKEN_AFTER_MS)}
    >
      <DownloadOutlined /> {t('import.ui.download')}
    </a>
  )
}

const TAKEN_AFTER_MS = 2000

function AskExport({ runId }: { runId: string }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const ask = useAskExport(runId)
  const why = t('import.export.ui.reason')
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('import.export.ui.ask')}</Button>
  return (
    <Form
      layout="vertical"
      name="export-ask"
      onFinish={({ reason }: { reason: string }) => ask.mutate(reason, { onSuccess: () => setOpen(false) })}
    >
      <p className="desk-muted">{t('import.export.ui.hint')}</p>
      <Form.Item
        name="reason"
        label={why}
        rules={[{ required: true, whitespace: true, message: t('ui.desk.field.missing', { field: why }) }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={REASON_MAX} />
      </Form.Item>
      {ask.error && <SubmitProblem error={ask.error} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('import.export.ui.ask')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('ui.cancel')}</Button>
      </Space>
    </Form>
  )
}
