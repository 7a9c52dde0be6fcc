/**
 * Picking an enterprise by a part of its name or its code. One that is not in the register yet is entered on the spot by
 * those who may.
 */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { queryKeys } from '../../query-keys.ts'
import { useTexts } from '../../language.tsx'
import { useDeskParts } from '../kinds.tsx'
import { useEnterprise, useEnterprises } from '../queries.ts'
import { usePowers } from '../use-powers.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

export function EnterprisePicker({ id, value, onChange }: Props) {
  const { t } = useTexts()
  const client = useQueryClient()
  const { RegisterEnterprise } = useDeskParts()
  const mayRegister = usePowers().includes('enterprise.register')
  const [typed, setTyped] = useState('')
  // What was searched for in vain; the field empties itself when its list closes.
  const [missed, setMissed] = useState<string | null>(null)
  const found = useEnterprises({ q: useDeferredValue(typed.trim()) })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const missing = (
    <div className="desk-picker-none">
      <span>{t(found.isPending ? 'ui.loading' : 'ui.desk.enterprise.none')}</span>
      {mayRegister && !found.isPending && (
        <Button size="small" type="primary" onClick={() => setMissed(typed.trim())}>
          {t('ui.desk.enterprise.registerThis')}
        </Button>
      )}
    </div>
  )
  return (
    <>
      <Select
        id={id}
        value={value === '' ? undefined : value}
        onChange={onChange}
        placeholder={t('ui.desk.enterprise.placeholder')}
        showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
        loading={found.isFetching}
        notFoundContent={missing}
        options={rows.map((row) => ({ value: row.id, label: row.name, uscc: row.uscc }))}
        optionRender={(option) => (
          <>
            {option.label} <span className="desk-code">{option.data.uscc}</span>
          </>
        )}
        labelRender={(chosen) => chosen.label ?? <EnterpriseName id={String(chosen.value)} />}
      />
      <Modal
        open={missed !== null}
        onCancel={() => setMissed(null)}
        footer={null}
        destroyOnHidden
        title={t('ui.desk.enterprise.register')}
      >
        <RegisterEnterprise
          name={missed ?? ''}
          onCancel={() => setMissed(null)}
          onDone={(enterprise) => {
            setMissed(null)
            setTyped('')
            client.setQueryData(queryKeys.enterprise(enterprise.id), enterprise)
            onChange?.(enterprise.id)
          }}
        />
      </Modal>
    </>
  )
}

/** The name behind an id that is in no list shown, such as one from a draft. */
function EnterpriseName({ id }: { id: string }) {
  return <>{useEnterprise(id).data?.name ?? '…'}</>
}
