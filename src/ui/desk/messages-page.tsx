/** The messages to a person, newest first. Opening the page marks them as seen; new ones are still told apart here. */
import { useQueryClient } from '@tanstack/react-query'
import { Empty } from 'antd'
import { useEffect, useState } from 'react'
import type { MessageWire } from '../../platform/wire.ts'
import { post } from '../api.ts'
import { useTexts } from '../language.tsx'
import { deskPaths } from '../paths.ts'
import { queryKeys } from '../query-keys.ts'
import { useReading } from '../reading.ts'
import { momentWords } from '../time.ts'
import { More } from './list/more.tsx'
import { DeskLink } from './link.tsx'
import { Loading } from './loading.tsx'
import { Page } from './page.tsx'
import { useMessages } from '../matter-queries.ts'

export function MessagesPage() {
  const { t } = useTexts()
  const list = useMessages()
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  useMarkSeen(rows.some((row) => !row.seen))
  return (
    <Page title={t('ui.desk.messages')} className="desk-narrow">
      <Loading of={list} />
      <ul className="desk-messages">
        {rows.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      {list.data !== undefined && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.desk.messages.none')} />
      )}
      <More list={list} of="rows" />
    </Page>
  )
}

function Message({ message }: { message: MessageWire }) {
  const { t } = useTexts()
  const reading = useReading()
  // What was new when the page opened stays marked while it is open.
  const [wasNew] = useState(!message.seen)
  const { matter } = message
  const sentence = t(message.text, message.values)
  return (
    <li data-new={wasNew}>
      <time dateTime={message.at} className="desk-muted">
        {momentWords(message.at, reading)}
      </time>
      <div>
        {wasNew && <span className="desk-duty">{t('ui.desk.messages.new')}</span>}
        {matter ? <DeskLink href={deskPaths.matter(matter.path, matter.id)}>{sentence}</DeskLink> : sentence}
        {matter && !sentence.includes(matter.title) && <div className="desk-muted">{matter.title}</div>}
      </div>
    </li>
  )
}

/** Tells the server that the messages were seen, and lets the count in the header follow. */
function useMarkSeen(hasNew: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!hasNew) return
    post('/api/messages/seen')
      .then(() => client.invalidateQueries({ queryKey: queryKeys.me() }))
      .catch(() => {
        // They stay unseen, and are marked the next time.
      })
  }, [client, hasNew])
}
