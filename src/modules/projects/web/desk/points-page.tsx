/**
 * Where projects lie: a schematic drawing of their points, made in the browser from the registry alone. No map service is asked,
 * so nothing about a project leaves the house; there are no streets on it.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Empty, Skeleton } from 'antd'
import { get, urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ProjectPointsWire } from '../../wire-totals.ts'
import { wanWords } from './money.ts'
import { plotOf } from './plot.ts'
import { FILTERS, ProjectFilters } from './project-filters.tsx'

const SIZE = { width: 960, height: 600, margin: 40 }
const RADIUS = 7
/** So many points are named on the drawing itself; more would hide each other. */
const NAMED_MAX = 8
const NAME_CHARACTERS = 12

type Point = ProjectPointsWire['rows'][number]

export function PointsPage() {
  const { t, problem } = useTexts()
  const { search, change } = useAddress()
  const values = Object.fromEntries(FILTERS.map((name) => [name, search[name]]))
  const points = useQuery({
    queryKey: [...queryKeys.lists(), 'project-points', values],
    queryFn: ({ signal }) => get<ProjectPointsWire>('/api/projects/points', values, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = points
  return (
    <Page title={t('ui.project.points.title')}>
      <ProjectFilters values={values} onChange={change} />
      {points.error && (
        <Alert
          type="error"
          title={problem(points.error)}
          action={<Button onClick={() => void points.refetch()}>{t('ui.retry')}</Button>}
        />
      )}
      {points.isPending && !points.error && <Skeleton active />}
      {data && (
        <>
          <p>
            {t('ui.project.points.counts', { placed: data.placed })}{' '}
            <DeskLink href={urlOf(deskPaths.list('projects'), { ...values, only: 'unplaced' })}>
              {t('ui.project.points.unplaced', { unplaced: data.unplaced })}
            </DeskLink>
          </p>
          {data.placed > data.rows.length && (
            <Alert type="warning" title={t('ui.project.points.cut', { n: data.rows.length })} />
          )}
          {data.rows.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.project.points.none')} />
          ) : (
            <>
              <Drawing points={data.rows} marked={search['project']} />
              <PointList points={data.rows} />
            </>
          )}
        </>
      )}
    </Page>
  )
}

function Drawing({ points, marked }: { points: readonly Point[]; marked: string | undefined }) {
  const { t } = useTexts()
  const { place, scale } = plotOf(points, SIZE)
  const isNamed = points.length <= NAMED_MAX
  return (
    <svg
      className="project-points"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label={t('ui.project.points.title')}
    >
      {points.map((point) => {
        const { x, y } = place(point)
        const isMarked = point.id === marked
        return (
          <a key={point.id} href={deskPaths.matter('projects', point.id)} aria-label={point.title}>
            <title>{point.title}</title>
            <circle
              cx={x}
              cy={y}
              r={isMarked ? RADIUS * 2 : RADIUS}
              className={point.isStuck ? 'project-point-stuck' : ''}
            />
            {(isNamed || isMarked) && (
              <text x={x} y={y - RADIUS * 1.6} textAnchor="middle">
                {point.title.slice(0, NAME_CHARACTERS)}
              </text>
            )}
          </a>
        )
      })}
      <g className="project-points-scale">
        <line
          x1={SIZE.margin / 2}
          x2={SIZE.margin / 2 + scale.length}
          y1={SIZE.height - SIZE.margin / 2}
          y2={SIZE.height - SIZE.margin / 2}
        />
        <text x={SIZE.margin / 2} y={SIZE.height - SIZE.margin / 2 - RADIUS}>
          {t('ui.project.points.scale', { kilometres: scale.kilometres })}
        </text>
      </g>
    </svg>
  )
}

/** The same in words, for whoever does not see the drawing. */
function PointList({ points }: { points: readonly Point[] }) {
  const { name } = useTexts()
  const labels = useLabels('project')
  return (
    <ul className="desk-rows">
      {points.map((point) => (
        <li key={point.id}>
          <DeskLink href={deskPaths.matter('projects', point.id)}>{point.title}</DeskLink>
          <div className="desk-row-more">
            <span>{labels.choice('stage', point.stage)}</span>
            <span>{name(point.region)}</span>
            <span>{wanWords(point.investment)}</span>
            <span className="desk-code">
              {point.longitude}°E, {point.latitude}°N
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
