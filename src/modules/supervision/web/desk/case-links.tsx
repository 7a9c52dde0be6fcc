/** The matters that a circular, a talk or an exposure names, by code and title. */
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'

interface Props {
  readonly cases: readonly { readonly id: string; readonly code: string; readonly title: string }[]
}

export function CaseLinks({ cases }: Props) {
  const { t } = useTexts()
  if (cases.length === 0) return null
  return (
    <Card title={t('ui.supervision.cases')}>
      <ul className="desk-plain-list">
        {cases.map(({ id, code, title }) => (
          <li key={id}>
            {title} <span className="desk-code">{code}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
