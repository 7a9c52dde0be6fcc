/** The page of a register: search, filters by its fields, its rows, a new one, files out and in. */
import { Button, Input, Modal, Space } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RegisterWire } from '../../../engines/registers/wire.ts'
import { urlOf } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { useAddress } from '../address.ts'
import { More } from '../list/more.tsx'
import { useRowKeys } from '../list/row-keys.ts'
import { useRowReturn } from '../list/row-return.ts'
import { Loading, LoadError } from '../loading.tsx'
import { Page } from '../page.tsx'
import { FieldControl } from './field-control.tsx'
import { ImportRows } from './import-rows.tsx'
import { fileAddress, useRegister, useRegisterRows } from './queries.ts'
import { RegisterForm } from './register-form.tsx'
import { RowTable } from './row-table.tsx'

interface Props {
  readonly path: string
  /** Stands before the buttons of every register. */
  readonly extra?: ReactNode
}

const SEARCH_AFTER_MS = 250

export function RegisterListPage({ path, extra }: Props) {
  const register = useRegister(path)
  if (register.error || register.data === undefined)
    return (
      <div className="desk-page">
        <Loading of={register} />
      </div>
    )
  return <Rows register={register.data} extra={extra} />
}

function Rows({ register, extra }: { register: RegisterWire; extra: ReactNode }) {
  const { name } = useTexts()
  const { search, change } = useAddress()
  const filters = register.fields.filter((field) => field.isFilter)
  const values = Object.fromEntries(
    ['q', ...filters.map((field) => field.name)].map((key) => [key, search[key]]),
  )
  const list = useRegisterRows(register.path, values)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const root = useRef<HTMLDivElement>(null)
  useRowKeys(root)
  useRowReturn(root, rows.length > 0)
  return (
    <Page
      title={name(register.title)}
      extra={<RegisterButtons register={register} values={values} extra={extra} />}
    >
      <div className="desk-filters register-filters desk-no-print" role="search">
        <SearchField value={search['q'] ?? ''} onChange={(q) => change({ q }, true)} />
        {filters.map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            value={search[field.name]}
            placeholder={name(field.label)}
            label={name(field.label)}
            onChange={(value) => change({ [field.name]: value === '' ? undefined : value }, true)}
          />
        ))}
      </div>
      <LoadError of={list} />
      <div ref={root}>
        <RowTable register={register} rows={rows} isLoading={list.isPending && !list.error} />
      </div>
      <More list={list} of="rows" />
    </Page>
  )
}

interface ButtonsProps {
  readonly register: RegisterWire
  readonly values: Readonly<Record<string, string | undefined>>
  readonly extra?: ReactNode
}

/** Files in and out, and a new row, for whoever keeps the register. */
export function RegisterButtons({ register, values, extra }: ButtonsProps) {
  const { t } = useTexts()
  const { go } = useAddress()
  const [open, setOpen] = useState<'new' | 'import' | null>(null)
  const close = () => setOpen(null)
  return (
    <Space wrap>
      {extra}
      <Button href={urlOf(fileAddress(register.path, 'export.xlsx'), values)} download>
        {t('ui.register.export')}
      </Button>
      {register.mayKeep && <Button onClick={() => setOpen('import')}>{t('ui.register.import')}</Button>}
      {register.mayKeep && !register.isBegunElsewhere && (
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('ui.register.new')}
        </Button>
      )}
      <Modal
        open={open !== null}
        onCancel={close}
        footer={null}
        destroyOnHidden
        width={760}
        title={t(open === 'import' ? 'ui.register.import' : 'ui.register.new')}
      >
        {open === 'import' ? (
          <ImportRows register={register} onDone={close} />
        ) : (
          <RegisterForm
            register={register}
            row={null}
            onCancel={close}
            onDone={(row) => go(deskPaths.matter(register.path, row.id))}
          />
        )}
      </Modal>
    </Space>
  )
}

/** Searches while typing, without asking for every letter. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = window.setTimeout(() => onChange(typed.trim()), SEARCH_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Input
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={t('ui.register.search')}
      aria-label={t('ui.register.search')}
      allowClear
      className="desk-search"
    />
  )
}
