/** One listed task: what was entered of it, how it stands, its reports, and its history. */
import { RegisterRowPage } from '../../../../ui/desk/register/register-row-page.tsx'
import { ReportsCard } from './reports-card.tsx'

export function TaskPage() {
  return <RegisterRowPage path="listed-tasks" more={(id) => <ReportsCard id={id} />} />
}
