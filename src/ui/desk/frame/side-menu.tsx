/** The menu on the left: where a person can go, with how much waits there. */
import {
  ApartmentOutlined,
  AppstoreOutlined,
  BankOutlined,
  BorderOuterOutlined,
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
import { Badge, Menu } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../../language.tsx'
import { useMe } from '../../session.tsx'
import { useAddress } from '../address.ts'
import { useDeskParts } from '../kinds.tsx'
import { DeskLink } from '../link.tsx'
import { useInboxCounts } from '../queries.ts'
import { usePowers } from '../use-powers.ts'
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
  teams: <UsergroupAddOutlined />,
  'steward-handovers': <RetweetOutlined />,
  boards: <BarChartOutlined />,
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

export function SideMenu({ onGone }: { onGone?: () => void }) {
  const { t } = useTexts()
  const { path } = useAddress()
  const { kinds } = useDeskParts()
  const counts = useInboxCounts(true).data
  const unseen = useMe().data?.unseen ?? 0
  const listed = kinds.filter((kind) => kind.isListed).map((kind) => kind.path)
  const entries = menuOf(usePowers(), listed)
  const waiting = (counts?.['overdue'] ?? 0) + (counts?.['today'] ?? 0)
  const badges: Readonly<Record<string, number>> = { inbox: waiting, messages: unseen }
  const here = entryAt(entries, path)
  return (
    <nav aria-label={t('ui.desk.menu')}>
      <Menu
        mode="inline"
        selectedKeys={here === undefined ? [] : [here]}
        onClick={onGone}
        items={entries.map((entry) => ({
          key: entry.name,
          icon: ICONS[entry.name],
          label: <EntryLabel entry={entry} count={badges[entry.name] ?? 0} isHere={entry.name === here} />,
        }))}
      />
    </nav>
  )
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
