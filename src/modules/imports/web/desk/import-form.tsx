/** Choosing file, profile and how far to go; and what came of it. */
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Radio, Select, Upload } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { IMPORT_MODES, type ImportMode } from '../../wire.ts'
import { ImportReport } from './import-report.tsx'
import { useProfiles, useSendFile } from './queries.ts'

export function ImportForm() {
  const { t, name, problem } = useTexts()
  const profiles = useProfiles()
  const sending = useSendFile()
  const [file, setFile] = useState<File | null>(null)
  const [profile, setProfile] = useState<string | null>(null)
  const [mode, setMode] = useState<ImportMode>('check')
  const known = profiles.data?.profiles ?? []
  const chosen = known.find((one) => one.name === profile)
  return (
    <Card title={t('import.ui.file')}>
      <Form layout="vertical" className="desk-card-body">
        <Form.Item label={t('import.ui.profile')} required>
          <Select
            aria-label={t('import.ui.profile')}
            value={profile}
            placeholder={t('ui.desk.choose')}
            loading={profiles.isPending}
            options={known.map((one) => ({ value: one.name, label: name(one.label) }))}
            onChange={setProfile}
          />
        </Form.Item>
        <Form.Item label={t('import.ui.choose')} required>
          <Upload.Dragger
            accept=".csv,.txt,.xlsx"
            maxCount={1}
            fileList={file === null ? [] : [{ uid: 'file', name: file.name }]}
            beforeUpload={(given) => {
              setFile(given)
              return false
            }}
            onRemove={() => setFile(null)}
          >
            <p>
              <InboxOutlined /> {t('import.ui.drop')}
            </p>
            {chosen !== undefined && (
              <p className="desk-muted">
                {t('import.ui.needed', {
                  columns: chosen.needed.map((names) => names.join(' / ')).join(t('import.ui.comma')),
                })}
              </p>
            )}
          </Upload.Dragger>
        </Form.Item>
        <Form.Item label={t('import.ui.mode')} required>
          <Radio.Group
            value={mode}
            vertical
            options={IMPORT_MODES.map((value) => ({ value, label: t(`import.ui.mode.${value}`) }))}
            onChange={({ target }) => setMode(target.value as ImportMode)}
          />
        </Form.Item>
        <Button
          type="primary"
          disabled={file === null || profile === null}
          loading={sending.isPending}
          onClick={() => file !== null && profile !== null && sending.mutate({ file, profile, mode })}
        >
          {t(`import.ui.do.${mode}`)}
        </Button>
        {sending.error && <Alert type="error" title={problem(sending.error)} className="desk-gap" />}
        {sending.data && !sending.isPending && <ImportReport report={sending.data} />}
      </Form>
    </Card>
  )
}
