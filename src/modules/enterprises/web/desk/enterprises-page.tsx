/** The register of enterprises, registering one with its licence, and the list of entries that are likely the same. */
import { Button, Modal, Space } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { RegisterListPage } from '../../../../ui/desk/register/register-list-page.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { RegisterEnterprise } from './register-enterprise.tsx'

export function EnterprisesPage() {
  const mayRegister = usePowers().includes('enterprise.register')
  return <RegisterListPage path="enterprises" extra={mayRegister && <Registering />} />
}

function Registering() {
  const { t } = useTexts()
  const { search, go } = useAddress()
  const [isRegistering, setRegistering] = useState(false)
  return (
    <Space wrap>
      <Button onClick={() => go(deskPaths.duplicates())}>{t('enterprise.ui.duplicates')}</Button>
      <Button type="primary" onClick={() => setRegistering(true)}>
        {t('ui.desk.enterprise.register')}
      </Button>
      <Modal
        open={isRegistering}
        onCancel={() => setRegistering(false)}
        footer={null}
        destroyOnHidden
        title={t('ui.desk.enterprise.register')}
      >
        <RegisterEnterprise
          name={search['q'] ?? ''}
          onCancel={() => setRegistering(false)}
          onDone={(enterprise) => go(deskPaths.matter('enterprises', enterprise.id))}
        />
      </Modal>
    </Space>
  )
}
