/** Entries of the register that are likely the same enterprise; a person decides, and says which of the two is kept. */
import { Button, Form, Input, Modal, Radio, Space, Table } from 'antd'
import { useState } from 'react'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading, LoadError } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useRegisterRow } from '../../../../ui/desk/register/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { DuplicatesWire } from '../../wire.ts'
import { useDuplicates, useMerge } from './queries.ts'

type Pair = DuplicatesWire['pairs'][number]

export function DuplicatesPage() {
  const { t } = useTexts()
  const list = useDuplicates()
  const [chosen, setChosen] = useState<Pair | null>(null)
  const entry = ({ id, name, uscc }: Pair['one']) => (
    <>
      <DeskLink href={deskPaths.matter('enterprises', id)}>{name}</DeskLink>
      <div className="desk-code desk-muted">{uscc}</div>
    </>
  )
  return (
    <Page title={t('enterprise.ui.duplicates')}>
      <p className="desk-muted">{t('enterprise.ui.duplicatesHint')}</p>
      <LoadError of={list} />
      <Table
        size="small"
        rowKey={({ one, other }) => `${one.id} ${other.id}`}
        dataSource={[...(list.data?.pairs ?? [])]}
        loading={list.isPending && !list.error}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{ emptyText: t('enterprise.ui.noDuplicates') }}
        columns={[
          { title: t('enterprise.ui.one'), render: (_, { one }) => entry(one) },
          { title: t('enterprise.ui.other'), render: (_, { other }) => entry(other) },
          {
            title: t('enterprise.ui.score'),
            width: 130,
            render: (_, { score, by }) => t(`enterprise.ui.by.${by}`, { percent: Math.round(score * 100) }),
          },
          {
            key: 'act',
            width: 120,
            render: (_, pair) => <Button onClick={() => setChosen(pair)}>{t('enterprise.ui.merge')}</Button>,
          },
        ]}
      />
      <Modal
        open={chosen !== null}
        onCancel={() => setChosen(null)}
        footer={null}
        destroyOnHidden
        title={t('enterprise.ui.merge')}
      >
        {chosen !== null && <MergeForm pair={chosen} onDone={() => setChosen(null)} />}
      </Modal>
    </Page>
  )
}

interface Values {
  readonly keptId: string
  readonly reason: string
}

const REASON_MAX = 1000

function MergeForm({ pair: { one, other }, onDone }: { pair: Pair; onDone: () => void }) {
  const { t } = useTexts()
  const merge = useMerge()
  const firstRow = useRegisterRow('enterprises', one.id)
  const secondRow = useRegisterRow('enterprises', other.id)
  const [first, second] = [firstRow.data, secondRow.data]
  if (first === undefined) return <Loading of={firstRow} />
  if (second === undefined) return <Loading of={secondRow} />
  const send = ({ keptId, reason }: Values) => {
    const [kept, gone] = keptId === first.id ? [first, second] : [second, first]
    merge.mutate(
      { keptId, otherId: gone.id, version: kept.version, otherVersion: gone.version, reason },
      { onSuccess: onDone },
    )
  }
  const missing = {
    required: true,
    message: t('ui.desk.field.missing', { field: t('enterprise.ui.reason') }),
  }
  return (
    <Form layout="vertical" name="enterprise-merge" initialValues={{ keptId: one.id }} onFinish={send}>
      <p>{t('enterprise.ui.mergeHint')}</p>
      <Form.Item name="keptId" label={t('enterprise.ui.kept')}>
        <Radio.Group
          vertical
          options={[one, other].map(({ id, name, uscc }) => ({ value: id, label: `${name} ${uscc}` }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('enterprise.ui.reason')} rules={[{ ...missing, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={REASON_MAX} />
      </Form.Item>
      <div className="desk-form-notices">{merge.error && <SubmitProblem error={merge.error} />}</div>
      <Space>
        <Button type="primary" htmlType="submit" loading={merge.isPending}>
          {t('enterprise.ui.merge')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </Space>
    </Form>
  )
}
