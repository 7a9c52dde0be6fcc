/** The files on a matter: pictures are shown, everything else is fetched. */
import { FileOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button, Image } from 'antd'
import type { AttachmentWire, MatterViewWire } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { useReading } from '../../reading.ts'
import { sizeWords } from '../../size.ts'
import { momentWords } from '../../time.ts'
import { Card } from '../card.tsx'

interface Props {
  readonly view: MatterViewWire
  /** Opens the form that adds files; absent when the reader may not. */
  readonly onAdd: (() => void) | undefined
}

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp'])
const THUMBNAIL = 56

export function FilesCard({ view, onAdd }: Props) {
  const { t } = useTexts()
  const { attachments } = view
  return (
    <Card
      title={t('ui.desk.files', { n: attachments.length })}
      extra={
        onAdd && (
          <Button size="small" onClick={onAdd}>
            {t('ui.desk.files.attach')}
          </Button>
        )
      }
    >
      {attachments.length === 0 && <p className="desk-muted">{t('ui.desk.files.none')}</p>}
      <Image.PreviewGroup>
        <ul className="desk-files">
          {attachments.map((file) => (
            <FileItem key={file.id} file={file} />
          ))}
        </ul>
      </Image.PreviewGroup>
    </Card>
  )
}

function FileItem({ file }: { file: AttachmentWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const isPicture = PICTURES.has(file.mediaType)
  const Icon = file.mediaType === 'application/pdf' ? FilePdfOutlined : FileOutlined
  return (
    <li>
      {isPicture ? (
        <Image
          src={`/api/attachments/${file.id}/preview`}
          alt={file.name}
          width={THUMBNAIL}
          height={THUMBNAIL}
          className="desk-thumbnail"
        />
      ) : (
        <Icon className="desk-file-icon" aria-hidden />
      )}
      <div>
        <a href={`/api/attachments/${file.id}`} download={file.name}>
          {file.name}
        </a>
        <div className="desk-muted">
          {sizeWords(file.sizeBytes)} · {t(`audience.${file.audience}`)} ·{' '}
          {momentWords(file.addedAt, reading)}
        </div>
      </div>
    </li>
  )
}
