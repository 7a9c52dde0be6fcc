/** Asks for words and leads to those of the enterprise's matters that have them. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTexts } from '../language.tsx'
import { portalPaths } from '../paths.ts'
import { ActionButton } from '../plain/action-button.tsx'

/** More is cut by the server anyway. */
const TYPED_MAX = 64

export function MineSearch({ q }: { q: string }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const wanted = typed.trim()
    void navigate({ to: portalPaths.mine(), search: wanted === '' ? {} : { q: wanted } })
  }
  return (
    <search>
      <form className="find" noValidate onSubmit={send}>
        <input
          type="search"
          className="control"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t('ui.portal.findHint')}
          aria-label={t('ui.portal.find')}
          autoComplete="off"
          maxLength={TYPED_MAX}
        />
        <ActionButton type="submit">{t('ui.portal.findDo')}</ActionButton>
      </form>
      {q !== '' && (
        <p>
          <Link to={portalPaths.mine()}>{t('ui.portal.findEnd')}</Link>
        </p>
      )}
    </search>
  )
}
