/** Ten directs 十个直通 of a project: one tap each; gaps are named, uses are written down. */
import { MessageOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useIsBound } from '../../../../ui/desk/use-powers.ts'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { DirectsWire } from '../../wire.ts'
import type { Channel } from '../../words.ts'
import { Filler } from './filler.tsx'
import { PhoneInput } from './phone-input.tsx'
import { useChange, useStewards } from './queries.ts'

export function DirectsCard({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const isBound = useIsBound()
  const reading = useReading()
  const address = `/api/projects/${projectId}/directs`
  const directs = useStewards<DirectsWire>(address)
  const { data } = directs
  const [naming, setNaming] = useState<Channel | null>(null)
  const [writing, setWriting] = useState<Channel | null>(null)
  const use = useChange<null>()
  const gaps = data?.channels.filter(({ gap }) => gap !== null).length ?? 0
  return (
    <Card
      title={t('direct.ui.title')}
      extra={gaps > 0 && <Tag color="warning">{t('direct.ui.gaps', { n: gaps })}</Tag>}
    >
      <LoadError of={directs} />
      <ul className="steward-list">
        {data?.channels.map(({ channel, filler, gap, uses }) => (
          <li key={channel}>
            <span>{t(`direct.${channel}`)}</span>
            {filler === null ? (
              <span className="desk-muted">{t('direct.ui.gap.nobody')}</span>
            ) : (
              <Filler
                filler={filler}
                onCall={() =>
                  use.mutate({ address: `${address}/use`, body: { channel, way: 'call', name: filler.name } })
                }
              />
            )}
            <span className="desk-muted">
              {gap === 'noPhone' && t('direct.ui.gap.noPhone')}
              {uses > 0 && t('direct.ui.uses', { n: uses })}
            </span>
            <span>
              {filler !== null && filler.post !== null && writing !== channel && (
                <Button
                  size="small"
                  type="text"
                  icon={<MessageOutlined />}
                  onClick={() => setWriting(channel)}
                >
                  {t('steward.ui.message')}
                </Button>
              )}
              {data.mayName && channel !== 'steward' && naming !== channel && (
                <Button size="small" type="text" onClick={() => setNaming(channel)}>
                  {t('direct.ui.name')}
                </Button>
              )}
            </span>
            {naming === channel && (
              <Naming channel={channel} address={address} onDone={() => setNaming(null)} />
            )}
            {writing === channel && (
              <Writing channel={channel} address={address} onDone={() => setWriting(null)} />
            )}
          </li>
        ))}
      </ul>
      {!isBound && (
        <p>
          <DeskLink href={deskPaths.regionChannels()}>{t('direct.ui.regions')}</DeskLink>
        </p>
      )}
      {data !== undefined && data.uses.length > 0 && (
        <details>
          <summary>{t('direct.ui.last')}</summary>
          <ul>
            {data.uses.map(({ channel, way, name, at, by }) => (
              <li key={`${at} ${channel}`} className="desk-muted">
                {momentWords(at, reading)} {by} {t(`direct.ui.way.${way}`)} {name} ({t(`direct.${channel}`)})
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

/** A message of the desk to whoever stands behind the channel. */
function Writing({ channel, address, onDone }: NamingProps) {
  const { t, problem } = useTexts()
  const [empty] = useState(() => ({ text: '' }))
  const draft = useDraft(`direct.${address}.${channel}`, empty)
  const { text } = draft.values
  const done = () => {
    draft.forget()
    onDone()
  }
  const sending = useChange<null>(done)
  return (
    <div className="steward-form steward-wide">
      <Input.TextArea
        value={text}
        placeholder={t('direct.ui.text')}
        aria-label={t('direct.ui.text')}
        autoSize
        onChange={({ target }) => draft.change({ text: target.value })}
      />
      <Button
        type="primary"
        disabled={text.trim() === ''}
        loading={sending.isPending}
        onClick={() => sending.mutate({ address: `${address}/message`, body: { channel, text } })}
      >
        {t('direct.ui.send')}
      </Button>
      <Button onClick={done}>{t('ui.cancel')}</Button>
      {sending.error && <Alert type="error" title={problem(sending.error)} />}
    </div>
  )
}

interface NamingProps {
  readonly channel: Channel
  readonly address: string
  readonly onDone: () => void
}

const NO_NAME = { name: '', phone: '' }

function Naming({ channel, address, onDone }: NamingProps) {
  const { t, problem } = useTexts()
  const draft = useDraft(`direct.name.${address}.${channel}`, NO_NAME)
  const { name, phone } = draft.values
  const done = () => {
    draft.forget()
    onDone()
  }
  const change = useChange<DirectsWire>(done)
  return (
    <div className="steward-form steward-wide">
      <Input
        value={name}
        placeholder={t('direct.ui.person')}
        aria-label={t('direct.ui.person')}
        onChange={({ target }) => draft.change({ name: target.value })}
      />
      <PhoneInput value={phone} onChange={(next) => draft.change({ phone: next })} />
      <Button
        type="primary"
        disabled={name.trim() === '' || phone.trim() === ''}
        loading={change.isPending}
        onClick={() => change.mutate({ address, body: { channel, name, phone } })}
      >
        {t('ui.save')}
      </Button>
      <Button onClick={done}>{t('ui.cancel')}</Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}
