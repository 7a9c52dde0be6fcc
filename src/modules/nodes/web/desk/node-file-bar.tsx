/** Nodes from a file and into one: an empty table, what there is now, and a file looked through before anything is taken over. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Upload } from 'antd'
import { urlOf, type QueryValues } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { FileNodesWire } from '../../wire-templates.ts'
import { useReadNodes } from './queries.ts'

interface Props {
  /** Where a file is looked through. */
  readonly readAt: string
  /** Where the nodes that there are can be had as a file. */
  readonly writtenAt: string
  readonly query?: QueryValues
  /** Told what a file without faults tells. */
  readonly onRead: (nodes: FileNodesWire['nodes']) => void
}

export function NodeFileBar({ readAt, writtenAt, query = {}, onRead }: Props) {
  const { t, problem, language } = useTexts()
  const reading = useReadNodes(readAt, query, (answer) => {
    if (answer.nodes.length > 0) onRead(answer.nodes)
  })
  const faults = reading.data?.faults ?? []
  return (
    <div className="node-files">
      <span className="node-row-acts">
        <Upload
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            reading.mutate(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined />} loading={reading.isPending}>
            {t('ui.nodes.read')}
          </Button>
        </Upload>
        <Button
          icon={<DownloadOutlined />}
          href={urlOf('/api/plan-templates/empty.xlsx', { language })}
          download
        >
          {t('ui.nodes.empty')}
        </Button>
        <Button icon={<DownloadOutlined />} href={urlOf(writtenAt, { ...query, language })} download>
          {t('ui.nodes.export')}
        </Button>
      </span>
      {reading.error && <Alert type="error" showIcon title={problem(reading.error)} />}
      {reading.data !== undefined && faults.length === 0 && (
        <Alert
          type={reading.data.nodes.length === 0 ? 'warning' : 'success'}
          showIcon
          title={t(reading.data.nodes.length === 0 ? 'ui.nodes.readNothing' : 'ui.nodes.readAll', {
            n: reading.data.nodes.length,
          })}
        />
      )}
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('ui.nodes.faults', { n: faults.length })}
          description={
            <ul className="node-faults">
              {faults.map(({ line, column, text }) => (
                <li key={`${line} ${column ?? ''} ${text}`}>
                  {t('ui.nodes.fault', { line, column: column ?? '', text })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  )
}
