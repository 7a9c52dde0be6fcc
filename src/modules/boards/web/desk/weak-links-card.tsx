/** 薄弱环节 of a board: each with its reasons, and a button that presses its most telling appeal, or why there is none. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { act, newKey, type QueryValues } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { WeakLinksWire } from '../../wire.ts'
import { percentOf } from './numbers.tsx'
import { useWeakLinks } from './queries.ts'

type WeakLink = WeakLinksWire['rows'][number]
/** Either issues orders: supervision, and the office that answers for key complaints. */
const ISSUING = ['supervise', 'appeal.confirmKey']

export function WeakLinksCard({ question }: { question: QueryValues }) {
  const { t } = useTexts()
  const rows = useWeakLinks(question).data?.rows
  return (
    <Card title={t('board.weak')}>
      {rows?.length === 0 && <p className="desk-muted">{t('board.weak.none')}</p>}
      <ol className="board-weak">
        {rows?.map((link) => (
          <WeakLinkLine key={`${link.cut} ${link.key}`} link={link} />
        ))}
      </ol>
    </Card>
  )
}

function WeakLinkLine({ link }: { link: WeakLink }) {
  const { t, name, language } = useTexts()
  const title = link.cut === 'topic' ? t(`appeal.topic.${link.key}`) : name(link.name)
  const reasons = link.reasons
    .map(({ what, share, n }) => t(`board.weak.${what}`, { percent: Math.round(share * 100), n }))
    .join(language === 'zh' ? '；' : '; ')
  return (
    <li>
      <strong>{title}</strong> {reasons}
      {link.pressed !== null && <Pressed pressed={link.pressed} />}
      {link.telling === null ? (
        <div className="desk-muted">{link.whyNone !== null && t(`board.weak.${link.whyNone}`)}</div>
      ) : (
        <div>
          <DeskLink href={deskPaths.matter('appeals', link.telling.id)}>
            {t('board.weak.about', link.telling)}
          </DeskLink>{' '}
          <IssueButton
            telling={link.telling}
            requirement={t('board.weak.requirement', { name: title, reasons })}
          />
        </div>
      )}
    </li>
  )
}

const share = (value: number | null) => (value === null ? '–' : percentOf(value))

/** Satisfaction before and after an order about one of its appeals. */
function Pressed({ pressed }: { pressed: NonNullable<WeakLink['pressed']> }) {
  const { t } = useTexts()
  const words = {
    on: pressed.on,
    days: pressed.days,
    before: share(pressed.before),
    after: share(pressed.after),
  }
  return <div className="desk-muted">{t('board.weak.pressed', words)}</div>
}

interface IssueProps {
  readonly telling: NonNullable<WeakLink['telling']>
  readonly requirement: string
}

/** Sends the order. The key is made once, so that a second click is the same order. */
function IssueButton({ telling, requirement }: IssueProps) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [key] = useState(newKey)
  const mutation = useMutation({
    mutationFn: () => {
      const { id: aboutId, departmentId } = telling
      const input = { level: 'supervise', aboutId, departmentId, requirement }
      return act('orders', null, 'issue', { key, input })
    },
    onSuccess(answer) {
      void message.success(t('board.weak.issued', { code: answer.code }))
      return client.invalidateQueries({ queryKey: queryKeys.lists() })
    },
    onError: (error) => void message.error(problem(error)),
  })
  const powers = usePowers()
  if (!ISSUING.some((power) => powers.includes(power)))
    return <span className="desk-muted">{t('board.weak.notYours')}</span>
  return (
    <Button
      size="small"
      className="desk-no-print"
      loading={mutation.isPending}
      disabled={mutation.isSuccess}
      onClick={() => mutation.mutate()}
    >
      {t('board.weak.issue')}
    </Button>
  )
}
