/**
 * Where projects lie: a schematic drawing of their points and outlines, made in the browser from the registry alone. No map service is asked,
 * so nothing about a project leaves the house; there are no streets on it.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Empty } from 'antd'
import { get, urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { ProjectPointsWire } from '../../wire-totals.ts'
import { PointsDrawing, isClose } from './points-drawing.tsx'
import { FILTERS, ProjectFilters } from './project-filters.tsx'

type Point = ProjectPointsWire['rows'][number]

export function PointsPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const values = Object.fromEntries(FILTERS.map((name) => [name, search[name]]))
  const points = useQuery({
    queryKey: [...queryKeys.lists(), 'project-points', values],
    queryFn: ({ signal }) => get<ProjectPointsWire>('/api/projects/points', values, signal),
    placeholderData: keepPreviousData,
  })
  const { data } = points
  const marked = search['project']
  return (
    <Page title={t('ui.project.points.title')}>
      <ProjectFilters values={values} onChange={change} />
      <Loading of={points} />
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
              {isClose({ points: data.rows, marked }) && (
                <p>
                  <Button onClick={() => change({ project: undefined })}>
                    {t('ui.project.points.whole')}
                  </Button>
                </p>
              )}
              <PointsDrawing points={data.rows} marked={marked} />
              <PointList points={data.rows} />
            </>
          )}
        </>
      )}
    </Page>
  )
}

/** The same in words, for whoever does not see the drawing. */
function PointList({ points }: { points: readonly Point[] }) {
  const { name, language } = useTexts()
  const labels = useLabels('project')
  return (
    <ul className="desk-rows">
      {points.map((point) => (
        <li key={point.id}>
          <DeskLink href={deskPaths.matter('projects', point.id)}>{point.title}</DeskLink>
          <div className="desk-row-more">
            <span>{labels.choice('stage', point.stage)}</span>
            <span>{name(point.region)}</span>
            {point.investment !== null && <span>{moneyWords(point.investment, language)}</span>}
            <span className="desk-code">
              {point.longitude}°E, {point.latitude}°N
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
