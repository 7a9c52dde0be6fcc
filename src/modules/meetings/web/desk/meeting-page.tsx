/** A meeting as it was held: minutes, who was there, opinions and decisions with what became of them, and the agenda as it stood then. */
import { Alert, Tag } from 'antd'
import { useParams } from '@tanstack/react-router'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { MeetingWire } from '../../wire.ts'
import { AgendaList } from './agenda-list.tsx'
import { InvitedList } from './invited-list.tsx'
import { OpinionList } from './opinion-list.tsx'
import { useMeeting } from './queries.ts'
import { useTitle } from './use-title.ts'

export function MeetingPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useTexts()
  const meeting = useMeeting(id)
  const called = useTitle()
  const title = meeting.data === undefined ? t('ui.desk.menu.meetings') : called(meeting.data)
  return (
    <Page title={title} extra={<DeskLink href={deskPaths.meetings()}>{t('ui.desk.menu.meetings')}</DeskLink>}>
      <Loading of={meeting} />
      {meeting.data !== undefined && <Held meeting={meeting.data} />}
    </Page>
  )
}

function Held({ meeting }: { meeting: MeetingWire }) {
  const speech = useTexts()
  const { t, name, reason } = speech
  const orders = labelsOf(speech, 'order')
  return (
    <>
      {!meeting.counts && <Alert type="error" title={t('ui.meetings.notCounted')} />}
      <Card title={t('ui.meetings.minutes')}>
        <FactList
          items={[
            { label: t('ui.meetings.field.heldOn'), value: meeting.heldOn },
            { label: t('ui.meetings.field.place'), value: meeting.place },
            { label: t('ui.meetings.field.chair'), value: meeting.chair },
            { label: t('ui.meetings.field.partyLeader'), value: meeting.partyLeader },
            { label: t('ui.meetings.field.governmentLeader'), value: meeting.governmentLeader },
            { label: t('ui.meetings.field.attendance'), value: meeting.attendance },
          ]}
        />
        <Writing>{meeting.minutes}</Writing>
      </Card>
      {meeting.invited.length > 0 && (
        <Card title={t('ui.meetings.invited', { n: meeting.invited.length })}>
          <InvitedList invited={meeting.invited} />
        </Card>
      )}
      <Card title={t('ui.meetings.opinions', { n: meeting.opinions.length })}>
        <OpinionList opinions={meeting.opinions} mayFeedBack={meeting.mayRecord} />
      </Card>
      <Card title={t('ui.meetings.decisions', { n: meeting.decisions.length })}>
        {meeting.decisions.length === 0 && <p className="desk-muted">{t('ui.meetings.nothingDecided')}</p>}
        {meeting.decisions.map((one) => (
          <section key={one.no} className="desk-filed">
            <h3>
              {one.no}.{' '}
              <DeskLink href={deskPaths.matter(one.about.path, one.about.id)}>{one.about.title}</DeskLink> →{' '}
              {name(one.department)}
            </h3>
            <Writing>{one.requirement}</Writing>
            {one.order === null ? (
              <Tag color="error">
                {one.refused === null
                  ? t('ui.meetings.noOrder')
                  : reason({ code: one.refused, text: t('ui.meetings.noOrder') })}
              </Tag>
            ) : (
              <DeskLink href={deskPaths.matter('orders', one.order.id)}>
                {one.order.code} · {orders.status(one.order.status)}
              </DeskLink>
            )}
          </section>
        ))}
      </Card>
      <Card title={t('ui.meetings.agendaThen')}>
        <AgendaList items={meeting.agenda} />
      </Card>
    </>
  )
}
