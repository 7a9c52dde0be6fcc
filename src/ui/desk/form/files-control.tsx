/**
 * Adding files: by choosing, dropping or pasting them. Each is sent at once with its progress; the form holds those that
 * the server has taken. A file that was refused says why and can be taken away.
 */
import { CloudUploadOutlined } from '@ant-design/icons'
import { App, Upload, type UploadFile, type UploadProps } from 'antd'
import { useState } from 'react'
import { upload } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import type { FileValue } from './schema-fields.ts'

/** What the server takes; it looks at the content, this only helps choosing. */
const ACCEPTED = '.jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx,.txt'
const SIZE_BYTES_MAX = 20 * 1024 * 1024

interface Props {
  readonly id?: string
  readonly value?: readonly FileValue[]
  readonly onChange?: (value: readonly FileValue[]) => void
  readonly max: number
}

type Sending = NonNullable<UploadProps['customRequest']>

export function FilesControl({ id, value = [], onChange, max }: Props) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const [files, setFiles] = useState<UploadFile<FileValue>[]>(() => value.map(asTaken))

  const send: Sending = ({ file, onProgress, onSuccess, onError }) => {
    upload(file as File, (part) => onProgress?.({ percent: part * 100 }))
      .then((taken) => onSuccess?.({ id: taken.id, name: taken.name, sizeBytes: taken.sizeBytes }))
      .catch((error: unknown) => onError?.(new Error(problem(error))))
  }
  const check = (file: File) => {
    if (file.size <= SIZE_BYTES_MAX) return true
    void message.error(t('ui.desk.files.tooLarge', { name: file.name }))
    return Upload.LIST_IGNORE
  }
  const change = (all: UploadFile<FileValue>[]) => {
    setFiles(all)
    onChange?.(all.flatMap((file) => (file.status === 'done' && file.response ? [file.response] : [])))
  }
  return (
    <>
      <Upload.Dragger
        id={id}
        multiple
        pastable
        accept={ACCEPTED}
        maxCount={max}
        fileList={files}
        customRequest={send}
        beforeUpload={check}
        onChange={({ fileList }) => change(fileList as UploadFile<FileValue>[])}
        className="desk-files-control"
      >
        <CloudUploadOutlined aria-hidden /> {t('ui.desk.files.add')}
        <span className="desk-muted"> · {t('ui.desk.files.hint', { max })}</span>
      </Upload.Dragger>
      <div role="alert" className="desk-refused">
        {files.flatMap((file) =>
          file.error instanceof Error
            ? [<div key={file.uid}>{`${file.name}: ${file.error.message}`}</div>]
            : [],
        )}
      </div>
    </>
  )
}

function asTaken(file: FileValue): UploadFile<FileValue> {
  return { uid: file.id, name: file.name, size: file.sizeBytes, status: 'done', response: file }
}
