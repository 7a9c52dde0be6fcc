/** A key, shown once: to be copied before the window is closed. Nothing of it stays in the page afterwards. */
import { Alert, Button, Modal, Typography } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { KeyWire } from '../../wire.ts'

interface Props {
  readonly keyed: KeyWire | null
  readonly onClose: () => void
}

export function KeyModal({ keyed, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Modal
      open={keyed !== null}
      title={`${t('client.ui.key')} · ${keyed?.client.name ?? ''}`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          {t('client.ui.done')}
        </Button>
      }
    >
      <Alert type="warning" title={t('client.ui.key.once')} />
      <p>
        <Typography.Text code copyable className="desk-hash">
          {keyed?.key ?? ''}
        </Typography.Text>
      </p>
      <p className="desk-muted">{t('client.ui.key.use')}</p>
    </Modal>
  )
}
