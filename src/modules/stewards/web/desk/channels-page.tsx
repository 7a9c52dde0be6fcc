/** The direct channels that a region names for its projects 十个直通: names with numbers, and what is missing where. */
import { Alert, Button, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { RegionChannelsWire } from '../../wire.ts'
import { GAPS_LISTED, type RegionChannel } from '../../words.ts'
import { Filler } from './filler.tsx'
import { HolderPicker, type Picked } from './holder-picker.tsx'
import { PhoneInput } from './phone-input.tsx'
import { useChange, useStewards } from './queries.ts'

type ChannelOf = RegionChannelsWire['channels'][number]

export function ChannelsPage() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const channels = useStewards<RegionChannelsWire>('/api/region-channels', {
    regionId: search['regionId'],
  })
  const { data } = channels
  const gaps = data?.channels.filter(({ gap }) => gap !== null).length ?? 0
  return (
    <Page title={t('direct.ui.regions')} className="desk-narrow">
      <p className="desk-muted">{t('direct.ui.regionsHint')}</p>
      <Loading of={channels} />
      {data !== undefined && (
        <>
          {data.regions.length > 1 && (
            <Select
              value={data.region.id}
              aria-label={t('direct.ui.region')}
              options={data.regions.map((region) => ({ value: region.id, label: name(region.name) }))}
              onChange={(regionId) => change({ regionId })}
            />
          )}
          <Card
            title={name(data.region.name)}
            className="desk-gap"
            extra={gaps > 0 && <Tag color="warning">{t('direct.ui.gaps', { n: gaps })}</Tag>}
          >
            <ul className="steward-list">
              {data.channels.map((channel) => (
                <li key={channel.channel}>
                  <ChannelRow channel={channel} regionId={data.region.id} mayName={data.mayName} />
                </li>
              ))}
            </ul>
          </Card>
          {data.projects !== null && <Gaps projects={data.projects} />}
        </>
      )}
    </Page>
  )
}

interface RowProps {
  readonly channel: ChannelOf
  readonly regionId: string
  readonly mayName: boolean
}

function ChannelRow({ channel: { channel, filler, from, isOwn, gap }, regionId, mayName }: RowProps) {
  const { t, name, problem } = useTexts()
  const [isNaming, setNaming] = useState(false)
  const clearing = useChange<RegionChannelsWire>()
  const clear = () => clearing.mutate({ address: '/api/region-channels/clear', body: { regionId, channel } })
  return (
    <>
      <span>{t(`direct.${channel}`)}</span>
      <span className="steward-filler">
        {filler !== null && <Filler filler={filler} />}
        {gap !== null && <Tag color="warning">{t(`direct.ui.gap.${gap}`)}</Tag>}
      </span>
      <span className="desk-muted">
        {from !== null && !isOwn && t('direct.ui.above', { region: name(from) })}
      </span>
      <span>
        {mayName && !isNaming && (
          <Button size="small" type="text" onClick={() => setNaming(true)}>
            {t('direct.ui.name')}
          </Button>
        )}
        {mayName && isOwn && (
          <Button size="small" type="text" loading={clearing.isPending} onClick={clear}>
            {t('direct.ui.clear')}
          </Button>
        )}
      </span>
      {isNaming && <Naming channel={channel} regionId={regionId} onDone={() => setNaming(false)} />}
      {clearing.error && <Alert type="error" title={problem(clearing.error)} />}
    </>
  )
}

interface NamingProps {
  readonly channel: RegionChannel
  readonly regionId: string
  readonly onDone: () => void
}

/** Somebody in a post, or somebody by name who works for no body of the city. */
function Naming({ channel, regionId, onDone }: NamingProps) {
  const { t, problem } = useTexts()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [typed, setTyped] = useState('')
  const [phone, setPhone] = useState('')
  const change = useChange<RegionChannelsWire>(onDone)
  const whom = picked === null ? { name: typed.trim() } : { postId: picked.postId }
  const isWhole = (picked !== null || typed.trim() !== '') && phone.trim() !== ''
  const save = () =>
    change.mutate({ address: '/api/region-channels', body: { regionId, channel, ...whom, phone } })
  return (
    <div className="steward-form steward-wide">
      <HolderPicker value={picked} onChange={setPicked} />
      {picked === null && (
        <Input
          value={typed}
          placeholder={t('direct.ui.orName')}
          aria-label={t('direct.ui.orName')}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <PhoneInput value={phone} onChange={setPhone} />
      <Button type="primary" disabled={!isWhole} loading={change.isPending} onClick={save}>
        {t('ui.save')}
      </Button>
      <Button onClick={onDone}>{t('ui.cancel')}</Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}

/** Behind how many projects' channels nobody with a number stands, and the projects with the most gaps. */
function Gaps({ projects: { counts, rows } }: { projects: NonNullable<RegionChannelsWire['projects']> }) {
  const { t, language } = useTexts()
  const missing = counts.filter(({ count }) => count > 0)
  const comma = language === 'zh' ? '、' : ', '
  return (
    <Card title={t('direct.ui.projectGaps')} className="desk-gap">
      {missing.length === 0 && <p className="desk-muted">{t('direct.ui.noGaps')}</p>}
      {rows.length === GAPS_LISTED && (
        <p className="desk-muted">{t('direct.ui.mostGaps', { n: GAPS_LISTED })}</p>
      )}
      <p>
        {missing.map(({ channel, count }) => (
          <Tag key={channel}>{t('direct.ui.lackedBy', { channel: `direct.${channel}`, n: count })}</Tag>
        ))}
      </p>
      <ul className="steward-list steward-gaps">
        {rows.map(({ id, title, missing: channels }) => (
          <li key={id}>
            <DeskLink href={deskPaths.matter('projects', id)}>{title}</DeskLink>
            <span className="desk-muted">
              {t('direct.ui.missing', {
                list: channels.map((channel) => t(`direct.${channel}`)).join(comma),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
