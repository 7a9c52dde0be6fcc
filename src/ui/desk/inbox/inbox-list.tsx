/** The list side of the inbox: groups with their counts, then the rows of one group in order of due. */
import { Empty, Segmented } from 'antd'
import { BarsOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { INBOX_GROUPS } from '../../../platform/wire.ts'
import { useTexts } from '../../language.tsx'
import { recall, remember } from '../../memory.ts'
import { useAddress } from '../address.ts'
import { More } from '../list/more.tsx'
import { useRowKeys } from '../list/row-keys.ts'
import { Loading } from '../loading.tsx'
import { useInbox, useInboxCounts } from '../queries.ts'
import { groupOf } from './inbox-address.ts'
import { InboxRow } from './inbox-row.tsx'

const MEMORY = 'desk.inbox.density'
const DENSITIES = ['roomy', 'dense'] as const
type Density = (typeof DENSITIES)[number]
const ICONS = { roomy: <BarsOutlined />, dense: <UnorderedListOutlined /> }

export function InboxList() {
  const { t } = useTexts()
  const { search } = useAddress()
  const [density, setDensity] = useState<Density>(() => (recall(MEMORY) === 'dense' ? 'dense' : 'roomy'))
  const counts = useInboxCounts(true).data
  const group = groupOf(search, counts)
  const list = useInbox({ group })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const root = useRef<HTMLDivElement>(null)
  useRowKeys(root)
  const choose = (chosen: Density) => {
    remember(MEMORY, chosen)
    setDensity(chosen)
  }
  return (
    <div className="desk-inbox" ref={root}>
      <header className="desk-inbox-head">
        <h1>{t('ui.desk.inbox')}</h1>
        <Segmented
          size="small"
          value={density}
          onChange={choose}
          aria-label={t('ui.desk.density')}
          options={DENSITIES.map((value) => ({
            value,
            icon: ICONS[value],
            title: t(`ui.desk.density.${value}`),
          }))}
        />
      </header>
      <Groups counts={list.data?.pages[0]?.counts ?? counts} group={group} />
      <Loading of={list} />
      <ul className={`desk-rows desk-rows-${density}`} aria-label={t(`ui.desk.group.${group}`)}>
        {rows.map((row) => (
          <InboxRow key={`${row.id} ${row.duty?.act ?? ''}`} row={row} isDense={density === 'dense'} />
        ))}
      </ul>
      {list.data !== undefined && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(`ui.desk.inbox.none.${group}`)} />
      )}
      <More list={list} />
    </div>
  )
}

function Groups({ counts, group }: { counts: Readonly<Record<string, number>> | undefined; group: string }) {
  const { t } = useTexts()
  const { change } = useAddress()
  return (
    <div className="desk-groups" role="group" aria-label={t('ui.desk.inbox.groups')}>
      {INBOX_GROUPS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === group}
          data-group={name}
          data-none={(counts?.[name] ?? 0) === 0}
          onClick={() => change({ group: name })}
        >
          <strong>{counts?.[name] ?? '–'}</strong>
          <span>{t(`ui.desk.group.${name}`)}</span>
        </button>
      ))}
    </div>
  )
}
