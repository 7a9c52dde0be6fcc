/** Reading a file into a register: chosen, looked through, shown row by row, and written as it was shown. */
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Space, Table, Upload } from 'antd'
import { useState } from 'react'
import type { RegisterImportWire, RegisterWire } from '../../../engines/registers/wire.ts'
import { useTexts } from '../../language.tsx'
import { fileAddress, useSendRows } from './queries.ts'

const SHOWN = 200
const TABLE_HEIGHT = 320

export function ImportRows({ register, onDone }: { register: RegisterWire; onDone: () => void }) {
  const { t, problem } = useTexts()
  const [file, setFile] = useState<File | null>(null)
  const sending = useSendRows(register.path)
  const report = file === null ? undefined : sending.data
  const look = (given: File | null) => {
    setFile(given)
    sending.reset()
    if (given !== null) sending.mutate({ file: given })
  }
  return (
    <Space orientation="vertical" className="register-import">
      <p>
        {t('ui.register.importHint')}{' '}
        <a href={fileAddress(register.path, 'template.xlsx')} download>
          {t('ui.register.template')}
        </a>
      </p>
      <Upload.Dragger
        accept=".xlsx,.csv"
        maxCount={1}
        fileList={file === null ? [] : [{ uid: 'file', name: file.name }]}
        beforeUpload={(given) => {
          look(given)
          return false
        }}
        onRemove={() => look(null)}
      >
        <p>
          <InboxOutlined /> {t('ui.register.drop')}
        </p>
      </Upload.Dragger>
      {sending.isPending && <Alert type="info" title={t('ui.register.looking')} />}
      {sending.error && <Alert type="error" title={problem(sending.error)} />}
      {report !== undefined && <Report report={report} />}
      {report?.isDone === true && (
        <Button type="primary" onClick={onDone}>
          {t('ui.register.close')}
        </Button>
      )}
      {report?.isDone === false && file !== null && (
        <Button
          type="primary"
          loading={sending.isPending}
          disabled={report.begun + report.changed === 0}
          onClick={() =>
            sending.mutate({
              file,
              mark: report.mark,
              ...(report.broken > 0 ? { broken: 'leaveOut' as const } : {}),
            })
          }
        >
          {t(report.broken > 0 ? 'ui.register.writeRest' : 'ui.register.write', { ...report })}
        </Button>
      )}
    </Space>
  )
}

function Report({ report }: { report: RegisterImportWire }) {
  const { t, name } = useTexts()
  const { isDone, rows, begun, changed, unchanged, broken, warned, faults, warnings, changes } = report
  const remarks = [...faults, ...warnings].slice(0, SHOWN)
  return (
    <>
      <Alert
        type={isDone ? 'success' : broken > 0 ? 'warning' : 'info'}
        showIcon
        title={t(isDone ? 'ui.register.done' : 'ui.register.preview', {
          rows,
          begun,
          changed,
          unchanged,
          broken,
          warned,
        })}
      />
      {remarks.length > 0 && (
        <Table
          size="small"
          rowKey={({ line, column, text }) => `${line} ${column ?? ''} ${text}`}
          dataSource={remarks}
          pagination={false}
          scroll={{ y: TABLE_HEIGHT, x: 480 }}
          columns={[
            { title: t('ui.register.line'), dataIndex: 'line', width: 80 },
            { title: t('ui.register.column'), dataIndex: 'column', width: 180 },
            { title: t('ui.register.fault'), dataIndex: 'text' },
          ]}
        />
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ line, name: called, fields }) => (
            <li key={line}>
              {t('ui.register.changes', { line, name: called })}{' '}
              {fields.map(name).join(t('ui.register.comma'))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
