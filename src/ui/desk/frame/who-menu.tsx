/** Who is at work and in which post; changing the post, signing out. */
import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import type { Me, SeatWire } from '../../../modules/people/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { useChooseSeat, useSignOut } from '../../session.tsx'
import { useAddress } from '../address.ts'
import { useSeatWords } from '../seat-words.ts'

export function WhoMenu({ me }: { me: Me }) {
  const { t, problem } = useTexts()
  const { go } = useAddress()
  const { message } = App.useApp()
  const seatWords = useSeatWords()
  const choose = useChooseSeat()
  const signOut = useSignOut()
  const seats = me.seats.filter((seat) => seat.kind === 'officer')
  const fail = (error: unknown) => void message.error(problem(error))
  const take = (seat: SeatWire) =>
    choose.mutate(seat.id, { onSuccess: () => go(deskPaths.inbox()), onError: fail })
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: t('ui.desk.seat.choose'),
      children: seats.map((seat) => ({
        key: seat.id,
        label: seatWords(seat),
        disabled: seat.id === me.seat?.id,
        onClick: () => take(seat),
      })),
    },
    { type: 'divider' },
    {
      key: 'out',
      label: t('ui.signOut'),
      onClick: () => signOut.mutate(undefined, { onSuccess: () => go(deskPaths.signIn()), onError: fail }),
    },
  ]
  return (
    <Dropdown menu={{ items, selectedKeys: me.seat ? [me.seat.id] : [] }} trigger={['click']}>
      <Button type="text" className="desk-who" loading={choose.isPending}>
        <span className="desk-who-name">{me.person.name}</span>
        {me.seat && <span className="desk-muted desk-who-post">{seatWords(me.seat)}</span>}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
