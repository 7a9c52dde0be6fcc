/** Choosing the post one works in: own posts, and those of people one stands in for. Rights never add up over posts. */
import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import type { Me } from '../../wire.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useChooseSeat, useMe, useSignOut } from '../../../../ui/session.tsx'
import { useSeatWords } from '../../../../ui/desk/seat-words.ts'
import { nextPage } from './next-page.ts'
import { PasswordForm } from './password-form.tsx'

export function SeatsPage() {
  const { t } = useTexts()
  const { go } = useAddress()
  const me = useMe()
  const isNobody = me.data === null
  useEffect(() => {
    if (isNobody) go(deskPaths.signIn(), true)
  }, [isNobody, go])
  return (
    <main className="desk-door">
      <h1>{t('ui.desk.seat.title')}</h1>
      <LoadError of={me} />
      {me.data && (me.data.mustChange ? <FirstPassword /> : <Seats me={me.data} />)}
    </main>
  )
}

/** With a password from somebody else the door leads no further. */
function FirstPassword() {
  const { t } = useTexts()
  return (
    <>
      <p>{t('people.ui.password.must')}</p>
      <PasswordForm />
    </>
  )
}

function Seats({ me }: { me: Me }) {
  const { t, name, problem } = useTexts()
  const { go, search } = useAddress()
  const seatWords = useSeatWords()
  const choose = useChooseSeat()
  const signOut = useSignOut()
  const seats = me.seats.filter((seat) => seat.kind === 'officer')
  const take = (id: string) => choose.mutate(id, { onSuccess: () => go(nextPage(search), true) })
  return (
    <>
      <p>{t(seats.length === 0 ? 'ui.desk.seat.none' : 'ui.desk.seat.which', { name: me.person.name })}</p>
      <ul className="desk-seats">
        {seats.map((seat) => (
          <li key={seat.id}>
            <Button block size="large" disabled={choose.isPending} onClick={() => take(seat.id)}>
              {seatWords(seat)}
              <span className="desk-muted">{name(seat.region)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {choose.error && <Alert type="error" showIcon title={problem(choose.error)} />}
      <p className="desk-door-foot">
        <a href="/">{t('ui.desk.toPortal')}</a>
        <Button type="link" onClick={() => signOut.mutate()}>
          {t('ui.signOut')}
        </Button>
      </p>
    </>
  )
}
