/** The register of enterprises: search by a part of the name or by the credit code. */
import { Alert, Button, Empty, Input, Modal, Table, type TableColumnsType } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { More } from '../../../../ui/desk/list/more.tsx'
import { useRowKeys } from '../../../../ui/desk/list/row-keys.ts'
import { Page } from '../../../../ui/desk/page.tsx'
import { useEnterprises } from '../../../../ui/desk/queries.ts'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { EnterpriseWire } from '../../wire.ts'
import { RegisterEnterprise } from './register-enterprise.tsx'

const SEARCH_AFTER_MS = 250

export function EnterprisesPage() {
  const { t, name, problem } = useTexts()
  const { search, change, go } = useAddress()
  const [isRegistering, setRegistering] = useState(false)
  const mayRegister = usePowers().includes('enterprise.register')
  const list = useEnterprises({ q: search['q'] })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const root = useRef<HTMLDivElement>(null)
  useRowKeys(root)
  const columns: TableColumnsType<EnterpriseWire> = [
    {
      key: 'name',
      title: t('ui.desk.enterprise.name'),
      render: (_, row) => (
        <DeskLink href={deskPaths.matter('enterprises', row.id)} data-row={row.id}>
          {row.name}
        </DeskLink>
      ),
    },
    {
      key: 'uscc',
      title: t('ui.desk.enterprise.uscc'),
      width: 220,
      render: (_, row) => <span className="desk-code">{row.uscc}</span>,
    },
    { key: 'region', title: t('ui.desk.column.region'), width: 160, render: (_, row) => name(row.region) },
  ]
  return (
    <Page
      title={t('ui.desk.enterprises')}
      extra={
        mayRegister && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            {t('ui.desk.enterprise.register')}
          </Button>
        )
      }
    >
      <SearchField value={search['q'] ?? ''} onChange={(q) => change({ q }, true)} />
      {list.error && <Alert type="error" title={problem(list.error)} />}
      <div ref={root} className="desk-table">
        <Table
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={[...rows]}
          pagination={false}
          loading={list.isPending && !list.error}
          sticky={{ offsetHeader: 48 }}
          scroll={{ x: 600 }}
          locale={{
            emptyText: (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.desk.enterprise.none')} />
            ),
          }}
        />
      </div>
      <More list={list} />
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
    </Page>
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
    <div className="desk-filters desk-no-print" role="search">
      <Input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={t('ui.desk.enterprise.placeholder')}
        aria-label={t('ui.desk.enterprise.placeholder')}
        allowClear
        autoFocus
        className="desk-search"
      />
    </div>
  )
}
