/** One call, opened beside the log: what came of each row, and the message as it was sent while it is kept. */
import { Alert, Button, Drawer, Table, Tag, type TableColumnsType } from 'antd'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { CallViewWire } from '../../wire.ts'
import { Faults } from './faults.tsx'
import { useCall, useCallBody, useClients, useReplay } from './queries.ts'

interface Props {
  readonly id: string | undefined
  readonly onClose: () => void
}

type Line = CallViewWire['lines'][number]

export function CallDrawer({ id, onClose }: Props) {
  const { t } = useTexts()
  const one = useCall(id)
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      title={one.data?.call.client ?? t('client.ui.tab.calls')}
      size="large"
    >
      <Loading of={one} />
      {one.data && <Call view={one.data} />}
    </Drawer>
  )
}

function Call({ view: { call, isKept, lines } }: { view: CallViewWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const version = call.profileVersion === 0 ? t('client.ui.builtIn') : call.profileVersion
  const { fault } = call
  return (
    <>
      <FactList
        items={[
          { label: t('client.ui.at'), value: momentWords(call.at, reading) },
          {
            label: t('client.ui.kind'),
            value: t(call.isReplay ? 'client.ui.isReplay' : 'client.ui.isCall'),
          },
          { label: t('client.ui.by'), value: call.person },
          { label: t('client.ui.profile'), value: call.profile },
          { label: t('client.ui.version'), value: version },
          {
            label: t('client.ui.hash'),
            value: call.hash === null ? null : <span className="desk-hash">{call.hash}</span>,
          },
          {
            label: t('client.ui.head'),
            value:
              fault === null
                ? null
                : t('client.ui.headWords', { type: fault.mediaType ?? '—', size: fault.sizeBytes ?? '—' }),
          },
        ]}
      />
      {fault !== null && <Alert type="error" title={fault.text} className="desk-gap" />}
      <ReplayCall callId={call.id} client={call.client} lines={lines} isKept={isKept} />
      {fault === null && <Lines lines={lines} />}
      {!call.isReplay && fault === null && <Message key={call.id} callId={call.id} isKept={isKept} />}
    </>
  )
}

/** The message as it was sent: shown on demand, because reading it is written down. */
function Message({ callId, isKept }: { callId: string; isKept: boolean }) {
  const { t, problem } = useTexts()
  const read = useCallBody(callId)
  return (
    <>
      <h3>{t('client.ui.body')}</h3>
      {!isKept && <p className="desk-muted">{t('client.ui.emptied')}</p>}
      {isKept && read.data === undefined && (
        <p>
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            {t('client.ui.show')}
          </Button>{' '}
          <span className="desk-muted">{t('client.ui.show.hint')}</span>
        </p>
      )}
      {read.error && <Alert type="error" title={problem(read.error)} />}
      {read.data && <pre className="desk-message">{JSON.stringify(JSON.parse(read.data.body), null, 2)}</pre>}
    </>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTexts()
  const columns: TableColumnsType<Line> = [
    { key: 'row', title: '#', width: 50, align: 'right', render: (_, line) => line.row },
    {
      key: 'number',
      title: t('client.ui.number'),
      width: 100,
      render: (_, { externalId, matterId }) =>
        matterId === null ? (
          externalId
        ) : (
          <DeskLink href={deskPaths.matter('appeals', matterId)}>{externalId}</DeskLink>
        ),
    },
    {
      key: 'outcome',
      title: t('client.ui.state'),
      width: 90,
      render: (_, { outcome, isSettled }) => (
        <>
          <Tag color={outcome === 'refused' ? 'error' : 'success'}>{t(`client.outcome.${outcome}`)}</Tag>
          {isSettled && <div className="desk-muted">{t('client.ui.settled')}</div>}
        </>
      ),
    },
    { key: 'fault', title: t('client.ui.fault'), render: (_, line) => <Faults faults={line.faults} /> },
  ]
  return (
    <Table
      size="small"
      className="desk-gap"
      rowKey="row"
      columns={columns}
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 460 }}
    />
  )
}

interface ReplayCallProps {
  readonly callId: string
  readonly client: string
  readonly lines: readonly Line[]
  readonly isKept: boolean
}

function ReplayCall({ callId, client, lines, isKept }: ReplayCallProps) {
  const { t, problem } = useTexts()
  const clientId = useClients().data?.rows.find(({ name }) => name === client)?.id
  const replay = useReplay()
  const isWaiting = lines.some(({ outcome, isSettled }) => outcome === 'refused' && !isSettled)
  if (!isKept || clientId === undefined) return null
  return (
    <>
      {isWaiting && (
        <Button
          className="desk-gap"
          loading={replay.isPending}
          onClick={() => replay.mutate({ clientId, callId })}
        >
          {t('client.ui.replayCall')}
        </Button>
      )}
      {replay.error && <Alert type="error" title={problem(replay.error)} className="desk-gap" />}
      {replay.data && (
        <Alert
          type={replay.data.call.refused === 0 ? 'success' : 'warning'}
          title={t('client.ui.replayed', { ...replay.data.call })}
          className="desk-gap"
        />
      )}
    </>
  )
}
