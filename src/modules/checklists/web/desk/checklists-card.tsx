/** The checklists of a project: the list of the present stage open, earlier ones folded; ticks with who and when, and notes. */
import { Alert, Button, Checkbox, Input, Tag } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useIsBound } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import { useChange, useStewards } from '../../../stewards/web/desk/queries.ts'
import type { ChecklistsWire } from '../../wire.ts'

type List = ChecklistsWire['lists'][number]
type Item = List['items'][number]

export function ChecklistsCard({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const isBound = useIsBound()
  const address = `/api/projects/${projectId}/checklists`
  const checklists = useStewards<ChecklistsWire>(address)
  const { data } = checklists
  const open = data?.lists.flatMap(({ items }) => items).filter(({ isDone }) => !isDone).length ?? 0
  return (
    <Card
      title={t('checklist.ui.title')}
      extra={
        open > 0 ? (
          <Tag color="warning">{t('checklist.ui.open', { n: open })}</Tag>
        ) : (
          !isBound && <DeskLink href={deskPaths.stageTemplates()}>{t('checklist.ui.templates')}</DeskLink>
        )
      }
    >
      <LoadError of={checklists} />
      {data?.lists.length === 0 && <p className="desk-muted">{t('checklist.ui.none')}</p>}
      {data?.lists.map((list, index) => (
        <details key={list.id} open={index === 0 || list.items.some(({ isDone }) => !isDone)}>
          <Head list={list} />
          <ul className="checklist-items">
            {list.items.map((item) => (
              <li key={item.no}>
                <ItemRow item={item} address={`${address}/${list.id}/tick`} mayTick={data.mayTick} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  )
}

function Head({ list: { stage, items, openedAt } }: { list: List }) {
  const speech = useTexts()
  const { t } = speech
  const reading = useReading()
  const done = items.filter(({ isDone }) => isDone).length
  return (
    <summary>
      {labelsOf(speech, 'project').status(stage)}{' '}
      <span className="desk-muted">
        {t('checklist.ui.count', { done, n: items.length })} ·{' '}
        {t('checklist.ui.opened', { at: momentWords(openedAt, reading) })}
      </span>
    </summary>
  )
}

interface ItemProps {
  readonly item: Item
  readonly address: string
  readonly mayTick: boolean
}

function ItemRow({ item: { no, text, isDone, note, by, at }, address, mayTick }: ItemProps) {
  const { t, problem } = useTexts()
  const reading = useReading()
  const [isNoting, setNoting] = useState(false)
  const [typed, setTyped] = useState('')
  const change = useChange<ChecklistsWire>(() => {
    setNoting(false)
    setTyped('')
  })
  const given = typed.trim() === '' ? {} : { note: typed.trim() }
  const send = (next: boolean) => change.mutate({ address, body: { no, isDone: next, ...given } })
  return (
    <>
      <Checkbox
        checked={isDone}
        disabled={!mayTick || change.isPending}
        // A tick is taken back with the reason only.
        onChange={() => (isDone ? setNoting(true) : send(true))}
      >
        {text}
      </Checkbox>
      {mayTick && !isNoting && (
        <Button size="small" type="text" onClick={() => setNoting(true)}>
          {t('checklist.ui.note')}
        </Button>
      )}
      {by !== null && at !== null && (
        <p className="desk-muted checklist-by">
          {t(isDone ? 'checklist.ui.doneBy' : 'checklist.ui.notedBy', { by, at: momentWords(at, reading) })}
          {note !== null && ` · ${note}`}
        </p>
      )}
      {isNoting && (
        <div className="steward-form">
          <Input
            value={typed}
            placeholder={t(isDone ? 'checklist.ui.noteOrWhy' : 'checklist.ui.note')}
            aria-label={t(isDone ? 'checklist.ui.noteOrWhy' : 'checklist.ui.note')}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button disabled={typed.trim() === ''} loading={change.isPending} onClick={() => send(isDone)}>
            {t('checklist.ui.keepNote')}
          </Button>
          {isDone && (
            <Button
              danger
              disabled={typed.trim() === ''}
              loading={change.isPending}
              onClick={() => send(false)}
            >
              {t('checklist.ui.takeBack')}
            </Button>
          )}
          <Button onClick={() => setNoting(false)}>{t('ui.cancel')}</Button>
        </div>
      )}
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </>
  )
}
