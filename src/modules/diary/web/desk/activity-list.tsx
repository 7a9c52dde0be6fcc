/** The list behind a number of visits: each visit, and where appeals are counted, how each of these stands. */
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ActivityListQueryWire, ActivityListWire } from '../../wire-activity.ts'
import { useActivityList } from './queries.ts'

interface Props {
  readonly title: string
  readonly question: ActivityListQueryWire
}

type Line = ActivityListWire['rows'][number]

export function ActivityList({ title, question }: Props) {
  const { t, name } = useTexts()
  const { change } = useAddress()
  const labels = useLabels('visit')
  const list = useActivityList(question)
  const { data } = list
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Some browsers answer a promise, which an effect would take for its clean-up.
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [data])
  return (
    <div ref={top}>
      <Card
        title={title}
        className="desk-gap"
        extra={
          <Button size="small" onClick={() => change({ unit: undefined, of: undefined })}>
            {t('ui.activity.close')}
          </Button>
        }
      >
        <Loading of={list} />
        <ul className="cockpit-lines">
          {data?.rows.map((line) => (
            <li key={`${line.visitId} ${line.appeal?.title ?? ''} ${line.appeal?.code ?? ''}`}>
              <div className="cockpit-line">
                <span className="cockpit-what">
                  {line.appeal !== null && <Appeal appeal={line.appeal} />}
                  <DeskLink href={deskPaths.matter('visits', line.visitId)}>{line.title}</DeskLink>
                  <span className="desk-muted">
                    {line.enterprise} · {line.person} · {name(line.department)} ·{' '}
                    {labels.choice('purpose', line.purpose)} · {labels.status(line.status)}
                  </span>
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function Appeal({ appeal }: { appeal: NonNullable<Line['appeal']> }) {
  const { t, name } = useTexts()
  const labels = useLabels('appeal')
  const { id, code, title, status, department, contactedOn, isSolved } = appeal
  return (
    <>
      <strong>
        {id === null ? (
          title
        ) : (
          <DeskLink href={deskPaths.matter('appeals', id)}>
            {title} {code}
          </DeskLink>
        )}
      </strong>
      <span>
        {labels.status(status)} · {department === null ? t('ui.activity.notDispatched') : name(department)} ·{' '}
        {contactedOn === null
          ? t('ui.activity.notContacted')
          : t('ui.activity.contactedOn', { on: contactedOn })}
        {isSolved && ` · ● ${t('activity.solved')}`}
      </span>
    </>
  )
}
