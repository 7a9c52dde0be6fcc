/** Messages to the enterprise, newest first. Opening the page marks them as seen. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { MessageWire } from '../../platform/wire.ts'
import { post } from '../api.ts'
import { useTexts } from '../language.tsx'
import { portalPaths } from '../paths.ts'
import { ActionButton } from '../plain/action-button.tsx'
import { Empty } from '../plain/empty.tsx'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { queryKeys } from '../query-keys.ts'
import { useReading } from '../reading.ts'
import { momentWords } from '../time.ts'
import { ForEnterprise } from './guard.tsx'
import { Page } from './page.tsx'
import { useMessages } from '../matter-queries.ts'

export function MessagesPage() {
  return <ForEnterprise>{() => <Messages />}</ForEnterprise>
}

function Messages() {
  const { t } = useTexts()
  const list = useMessages()
  const rows = list.data?.pages.flatMap((page) => page.rows)
  useMarkSeen(rows?.some((message) => !message.seen) ?? false)
  return (
    <Page title={t('ui.portal.messages')}>
      {rows === undefined && list.error === null && <Skeleton rows={5} />}
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && <Empty text={t('ui.portal.messagesEmpty')} />}
      <ul className="rows">
        {rows?.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      {list.hasNextPage && (
        <ActionButton isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('ui.more')}
        </ActionButton>
      )}
    </Page>
  )
}

/** New ones stay marked on the screen until the page is left; only the count in the header goes. */
function useMarkSeen(hasNew: boolean): void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => post('/api/messages/seen'),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.me() }),
  })
  useEffect(() => {
    if (hasNew) mutate()
  }, [hasNew, mutate])
}

function Message({ message }: { message: MessageWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const { matter } = message
  return (
    <li className={message.seen ? 'row message' : 'row message is-new'}>
      <p className="message-text">
        {!message.seen && <span className="badge">{t('ui.portal.new')}</span>}
        {t(message.text, message.values)}
      </p>
      <p className="row-meta">
        <span>{momentWords(message.at, reading)}</span>
        {matter !== null && (
          <Link to={portalPaths.matter(matter.path, matter.id)}>{`${matter.title} · ${matter.code}`}</Link>
        )}
      </p>
    </li>
  )
}
