/** A module's page on the home page: its name and what it is for; the whole card is the link. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../language.tsx'
import { Icon } from '../plain/icon.tsx'
import type { PortalLink } from './kinds.tsx'

export function ToolCard({ link }: { link: PortalLink }) {
  const { t } = useTexts()
  return (
    <Link to={link.to} className="card-link">
      <Icon name={link.icon} />
      <span>
        <strong>{t(link.title)}</strong>
        <span>{t(link.what)}</span>
      </span>
      <Icon name="next" />
    </Link>
  )
}
