/** The projects of an enterprise that the reader may see. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'

/** What is shown of a project here. */
interface ProjectLine {
  readonly id: string
  readonly title: string
  readonly code: string
  readonly status: string
}

export function ProjectsCard({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTexts()
  const list = useQuery({
    queryKey: ['enterprise-projects', enterpriseId],
    queryFn: ({ signal }) =>
      get<{ rows: readonly ProjectLine[] }>(`/api/enterprises/${enterpriseId}/projects`, {}, signal),
  })
  const rows = list.data?.rows ?? []
  return (
    <Card title={t('enterprise.ui.projects')}>
      <LoadError of={list} />
      {list.data !== undefined && rows.length === 0 && (
        <p className="desk-muted desk-card-body">{t('enterprise.ui.noProjects')}</p>
      )}
      <ul className="desk-rows">
        {rows.map(({ id, title, code, status }) => (
          <li key={id}>
            <DeskLink href={deskPaths.matter('projects', id)}>{title}</DeskLink>
            <div className="desk-row-more">
              <span className="desk-code desk-muted">{code}</span>
              <span>{t(`project.status.${status}`)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
