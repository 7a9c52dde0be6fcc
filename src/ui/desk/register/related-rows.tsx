/** Rows of another register that refer to a row, and a new one of them. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { Card } from '../card.tsx'
import { More } from '../list/more.tsx'
import { LoadError } from '../loading.tsx'
import { useRegister, useRegisterRows } from './queries.ts'
import { RegisterForm } from './register-form.tsx'
import { RowTable } from './row-table.tsx'

/** Which register, and which of its fields refers here. */
export interface Related {
  readonly path: string
  readonly field: string
}

export function RelatedRows({ path, field, id, mayKeep }: Related & { id: string; mayKeep: boolean }) {
  const { t, name } = useTexts()
  const [isNew, setNew] = useState(false)
  const register = useRegister(path)
  const list = useRegisterRows(path, { [field]: id })
  if (register.data === undefined) return null
  const button = mayKeep && register.data.mayKeep && (
    <Button onClick={() => setNew(true)}>{t('ui.register.new')}</Button>
  )
  return (
    <Card title={name(register.data.title)} extra={button}>
      <LoadError of={list} />
      <RowTable
        register={register.data}
        rows={list.data?.pages.flatMap((page) => page.rows) ?? []}
        isLoading={list.isPending && !list.error}
        without={[field]}
      />
      <More list={list} of="rows" />
      <Modal
        open={isNew}
        onCancel={() => setNew(false)}
        footer={null}
        destroyOnHidden
        width={760}
        title={name(register.data.title)}
      >
        <RegisterForm
          register={register.data}
          row={null}
          given={{ [field]: id }}
          onCancel={() => setNew(false)}
          onDone={() => setNew(false)}
        />
      </Modal>
    </Card>
  )
}
