/** The files on a matter: pictures are shown, everything else is downloaded. */
import type { AttachmentWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { Icon } from '../plain/icon.tsx'
import { useReading } from '../reading.ts'
import { sizeWords } from '../size.ts'
import { momentWords } from '../time.ts'

/** What browsers show safely; the server shows nothing else. */
const PICTURES = ['image/jpeg', 'image/png', 'image/webp']

export function Attachments({ attachments }: { attachments: readonly AttachmentWire[] }) {
  const { t } = useTexts()
  if (attachments.length === 0) return <p className="muted">{t('ui.portal.noFiles')}</p>
  return (
    <ul className="attachments">
      {attachments.map((attachment) => (
        <Attachment key={attachment.id} attachment={attachment} />
      ))}
    </ul>
  )
}

function Attachment({ attachment }: { attachment: AttachmentWire }) {
  const reading = useReading()
  const { id, name, mediaType, sizeBytes, addedAt } = attachment
  const isPicture = PICTURES.includes(mediaType)
  return (
    <li className="attachment">
      <a href={`/api/attachments/${id}`} download={name}>
        {isPicture ? (
          <img src={`/api/attachments/${id}/preview`} alt="" loading="lazy" />
        ) : (
          <Icon name="file" />
        )}
        <span className="file-name">{name}</span>
      </a>
      <span className="muted">{`${sizeWords(sizeBytes)} · ${momentWords(addedAt, reading)}`}</span>
    </li>
  )
}
