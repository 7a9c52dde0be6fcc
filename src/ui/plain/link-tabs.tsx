/** Tabs that are addresses: each can be kept, sent on and gone back to. */
import { Link } from '@tanstack/react-router'

export interface LinkTab {
  readonly label: string
  readonly search: Readonly<Record<string, string>>
  readonly isCurrent: boolean
}

interface Props {
  readonly label: string
  readonly to: string
  readonly tabs: readonly LinkTab[]
}

export function LinkTabs({ label, to, tabs }: Props) {
  return (
    <nav className="link-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to={to}
          search={tab.search}
          replace
          aria-current={tab.isCurrent ? 'page' : undefined}
          activeProps={{ 'aria-current': tab.isCurrent ? 'page' : undefined }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
