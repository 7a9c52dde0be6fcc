/** The nodes of a project as its enterprise sees them: what is planned for when, what has ended, and a light for each. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { LightShape } from '../../../../ui/light.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { NodeWire, PlanWire } from '../../wire.ts'

/** Shows nothing where the project has no plan. */
export function ProjectNodes({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const reading = useReading()
  const plan = useQuery({
    queryKey: [...queryKeys.matter(projectId), 'plan'],
    queryFn: ({ signal }) => get<PlanWire>(`/api/projects/${projectId}/plan`, {}, signal),
  })
  const laid = plan.data?.plan
  if (laid === undefined || laid === null) return null
  return (
    <div className="said">
      <h3>{t('node.plan')}</h3>
      <p>
        {t('node.column.target')} {dayWords(laid.targetOn, reading)}
        {laid.expectedOn !== null && (
          <>
            {' · '}
            {t('node.column.expected')} {dayWords(laid.expectedOn, reading)}
          </>
        )}
      </p>
      <ol>
        {laid.nodes.map((node) => (
          <Node key={node.key} node={node} />
        ))}
      </ol>
    </div>
  )
}

function Node({ node }: { node: NodeWire }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const { light, finishedOn, plannedToOn, department } = node
  return (
    <li>
      {node.name}{' '}
      <span className={`light light-${light === 'done' ? 'green' : light}`}>
        {light !== 'done' && <LightShape light={light} />}
        <span>{t(`node.light.${light}`)}</span>
      </span>{' '}
      <span className="muted">
        {dayWords(finishedOn ?? plannedToOn, reading)} {name(department?.name)}
      </span>
    </li>
  )
}
