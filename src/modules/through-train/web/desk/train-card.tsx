/** Whether a project or a park is flagged, since when and on what basis; the leaders' office changes it here, a steward places something. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { CHINA_ZONE, dayOf, isoDay } from '../../../../calendar/days.ts'
import { act, get, newKey, post } from '../../../../ui/api.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useDraft } from '../../../../ui/form-draft.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { FlagWire, PlacesWire } from '../../wire.ts'

interface Props {
  readonly path: 'projects' | 'parks'
  readonly id: string
}

export function TrainCard({ path, id }: Props) {
  const { t, problem } = useTexts()
  const address = `/api/${path}/${id}/through-train-flag`
  const flag = useQuery({
    queryKey: [...queryKeys.lists(), 'through-train', address],
    queryFn: ({ signal }) => get<FlagWire>(address, {}, signal),
  })
  const isSet = flag.data?.isSet === true
  return (
    <Card
      title={t('ui.train.title')}
      extra={
        flag.data !== undefined && (
          <Tag color={isSet ? 'success' : 'default'}>
            {t(isSet ? 'ui.train.flagged' : 'ui.train.notFlagged')}
          </Tag>
        )
      }
    >
      {flag.error && <Alert type="error" title={problem(flag.error)} />}
      <ul className="train-entries">
        {flag.data?.entries.map((entry, index) => (
          <li key={index}>
            {t(`ui.train.entry.${entry.isSet ? 'set' : 'lifted'}`, { on: entry.fromOn })} {entry.basis}{' '}
            <span className="desk-muted">{entry.by}</span>
          </li>
        ))}
      </ul>
      {flag.data?.mayFlag === true && <FlagForm address={address} flag={flag.data} />}
      {path === 'projects' && <Placing projectId={id} />}
    </Card>
  )
}

function FlagForm({ address, flag }: { address: string; flag: FlagWire }) {
  const { t, problem } = useTexts()
  const client = useQueryClient()
  const [basis, setBasis] = useState('')
  const [fromOn, setFromOn] = useState(() => isoDay(dayOf(browserNow(), CHINA_ZONE)))
  // The next entry says the contrary of the last one, also of one that has not begun yet.
  const isSet = !(flag.entries[0]?.isSet ?? false)
  const change = useMutation({
    mutationFn: () => post<FlagWire>(address, { isSet, fromOn, basis }),
    onSuccess: async () => {
      setBasis('')
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
    },
  })
  return (
    <div className="steward-form">
      <Input
        type="date"
        aria-label={t('ui.train.fromOn')}
        value={fromOn}
        onChange={({ target }) => setFromOn(target.value)}
      />
      <Input
        aria-label={t('ui.train.basis')}
        placeholder={t('ui.train.basis')}
        value={basis}
        onChange={({ target }) => setBasis(target.value)}
      />
      <Button
        disabled={basis.trim() === '' || fromOn === ''}
        loading={change.isPending}
        onClick={() => change.mutate()}
      >
        {t(isSet ? 'ui.train.set' : 'ui.train.lift')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}

/** The steward of a flagged project writes to a leader for the enterprise. */
function Placing({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const places = useQuery({
    queryKey: [...queryKeys.lists(), 'through-train', 'places', projectId],
    queryFn: ({ signal }) => get<PlacesWire>('/api/through-train/places', { projectId }, signal),
  })
  const leaders = places.data?.projects[0]?.leaders ?? []
  if (leaders.length === 0) return null
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('ui.train.place')}</Button>
  return <PlaceForm projectId={projectId} leaders={leaders} />
}

interface PlaceProps {
  readonly projectId: string
  readonly leaders: PlacesWire['projects'][number]['leaders']
}

function PlaceForm({ projectId, leaders }: PlaceProps) {
  const { t, problem, name } = useTexts()
  const go = useNavigate()
  const [key] = useState(newKey)
  const [empty] = useState(() => ({ title: '', text: '' }))
  const draft = useDraft(`throughTrain.place.${projectId}`, empty)
  const { title, text } = draft.values
  const [leaderPostId, setLeader] = useState(leaders[0]?.postId ?? '')
  const place = useMutation({
    mutationFn: () =>
      act('through-trains', null, 'place', { key, input: { title, text, projectId, leaderPostId } }),
    onSuccess: ({ id }) => {
      draft.forget()
      return go({ to: deskPaths.matter('through-trains', id) })
    },
  })
  return (
    <div className="steward-form steward-wide">
      <select
        aria-label={t('throughTrain.field.leaderPostId')}
        value={leaderPostId}
        onChange={({ target }) => setLeader(target.value)}
      >
        {leaders.map((leader) => (
          <option key={leader.postId} value={leader.postId}>
            {leader.person} {name(leader.department)} {name(leader.post)}
          </option>
        ))}
      </select>
      <Input
        aria-label={t('throughTrain.field.title')}
        placeholder={t('throughTrain.field.title')}
        value={title}
        onChange={({ target }) => draft.change({ title: target.value })}
      />
      <Input.TextArea
        aria-label={t('throughTrain.field.text')}
        placeholder={t('throughTrain.field.text')}
        autoSize={{ minRows: 3 }}
        value={text}
        onChange={({ target }) => draft.change({ text: target.value })}
      />
      <Button
        type="primary"
        disabled={title.trim() === '' || text.trim() === ''}
        loading={place.isPending}
        onClick={() => place.mutate()}
      >
        {t('throughTrain.act.place')}
      </Button>
      {place.error && <Alert type="error" title={problem(place.error)} />}
    </div>
  )
}
