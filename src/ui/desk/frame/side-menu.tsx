/** The menu on the left: where a person can go, with how much waits there. */
import {
  ApartmentOutlined,
  AppstoreOutlined,
  BankOutlined,
  BorderOuterOutlined,
  MedicineBoxOutlined,
  PieChartOutlined,
  RetweetOutlined,
  UsergroupAddOutlined,
  BulbOutlined,
  ApiOutlined,
  AimOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CommentOutlined,
  CompassOutlined,
  ReconciliationOutlined,
  CoffeeOutlined,
  ControlOutlined,
  DashboardOutlined,
  FlagOutlined,
  FundOutlined,
  GiftOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ProjectOutlined,
  ScheduleOutlined,
  SendOutlined,
  ShopOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
  UserDeleteOutlined,
} from '@ant-design/icons'
import { Badge, Menu, type MenuProps } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../../language.tsx'
import { recall, remember } from '../../memory.ts'
import { useMe } from '../../session.tsx'
import { useAddress } from '../address.ts'
import { useDeskParts } from '../kinds.tsx'
import { DeskLink } from '../link.tsx'
import { useInboxCounts } from '../queries.ts'
import { entryAt, menuOf, type MenuEntry } from './menu.ts'

const ICONS: Readonly<Record<string, ReactNode>> = {
  inbox: <InboxOutlined />,
  cockpit: <CompassOutlined />,
  throughTrain: <SendOutlined />,
  'help-orders': <ReconciliationOutlined />,
  meetings: <CoffeeOutlined />,
  appeals: <CommentOutlined />,
  orders: <FlagOutlined />,
  rulings: <SolutionOutlined />,
  assists: <TeamOutlined />,
  handovers: <SwapOutlined />,
  projects: <ProjectOutlined />,
  enterprises: <ShopOutlined />,
  suggestions: <BulbOutlined />,
  parks: <BankOutlined />,
  zones: <AppstoreOutlined />,
  parcels: <BorderOuterOutlined />,
  coverage: <PieChartOutlined />,
  clinics: <MedicineBoxOutlined />,
  teams: <UsergroupAddOutlined />,
  'steward-handovers': <RetweetOutlined />,
  boards: <BarChartOutlined />,
  'listed-tasks': <OrderedListOutlined />,
  wallChart: <ScheduleOutlined />,
  targets: <AimOutlined />,
  monitoring: <FundOutlined />,
  contacts: <PhoneOutlined />,
  race: <TrophyOutlined />,
  opportunities: <GiftOutlined />,
  'project-releases': <NotificationOutlined />,
  weekly: <ProfileOutlined />,
  lights: <DashboardOutlined />,
  defects: <UserDeleteOutlined />,
  supervision: <AuditOutlined />,
  calendar: <CalendarOutlined />,
  parameters: <ControlOutlined />,
  people: <IdcardOutlined />,
  reorganisations: <ApartmentOutlined />,
  imports: <ImportOutlined />,
  clients: <ApiOutlined />,
  due: <CalculatorOutlined />,
  messages: <BellOutlined />,
}

type Item = NonNullable<MenuProps['items']>[number]

/** Before the seat is known. */
const NOWHERE = { powers: [], isBound: false, isInCharge: false }

/** The groups that the person folded up stay so on this device. */
const FOLDED = 'menu.folded'

export function SideMenu({ onGone }: { onGone?: () => void }) {
  const { t } = useTexts()
  const { path } = useAddress()
  const { kinds } = useDeskParts()
  const counts = useInboxCounts(true).data
  const me = useMe().data
  const [folded, setFolded] = useState<readonly string[]>(() => recall(FOLDED)?.split(',') ?? [])
  const listed = kinds.filter((kind) => kind.isListed).map((kind) => kind.path)
  const groups = menuOf(me?.seat ?? NOWHERE, listed)
  const waiting = (counts?.['overdue'] ?? 0) + (counts?.['today'] ?? 0)
  const badges: Readonly<Record<string, number>> = { inbox: waiting, messages: me?.unseen ?? 0 }
  const here = entryAt(groups, path)
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    root.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const itemOf = (entry: MenuEntry): Item => ({
    key: entry.name,
    icon: ICONS[entry.name],
    label: <EntryLabel entry={entry} count={badges[entry.name] ?? 0} isHere={entry.name === here} />,
  })
  const fold = (open: readonly string[]) => {
    const names = groups.map(({ name }) => keyOf(name)).filter((key) => !open.includes(key))
    setFolded(names)
    remember(FOLDED, names.join(','))
  }
  return (
    <nav aria-label={t('ui.desk.menu')} ref={root}>
      <Menu
        mode="inline"
        inlineIndent={16}
        selectedKeys={here === undefined ? [] : [here]}
        openKeys={groups.map(({ name }) => keyOf(name)).filter((key) => !folded.includes(key))}
        onOpenChange={fold}
        onClick={onGone}
        items={groups.flatMap(({ name, entries }): readonly Item[] => {
          const items = entries.map(itemOf)
          if (name === UNHEADED) return items
          const label = t(`ui.desk.menuGroup.${name}`)
          return [{ key: keyOf(name), label, className: 'desk-menu-group', children: items }]
        })}
      />
    </nav>
  )
}

/** What is the person's own stands on top without a heading. */
const UNHEADED = 'mine'

/** A group and an entry may have the same name, their keys may not. */
function keyOf(group: string): string {
  return `group:${group}`
}

function EntryLabel({ entry, count, isHere }: { entry: MenuEntry; count: number; isHere: boolean }) {
  const { t } = useTexts()
  const label = t(`ui.desk.menu.${entry.name}`)
  if (entry.isOutside) {
    return (
      <a href={entry.href} target="_blank" rel="noreferrer">
        {label}
      </a>
    )
  }
  return (
    <DeskLink href={entry.href} aria-current={isHere ? 'page' : undefined} className="desk-menu-link">
      {label}
      {count > 0 && <Badge count={count} overflowCount={999} className="desk-badge" />}
    </DeskLink>
  )
}
