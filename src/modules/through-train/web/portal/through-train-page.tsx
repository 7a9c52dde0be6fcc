/** 领导直通车: the flagged projects of the enterprise, each with the leaders it may write to; what was typed is kept until it was sent. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Type } from 'typebox'
import { useState } from 'react'
import { act, get, newKey } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { portalPaths } from '../../../../ui/paths.ts'
import { ActionButton } from '../../../../ui/plain/action-button.tsx'
import { Empty } from '../../../../ui/plain/empty.tsx'
import { MatterRow } from '../../../../ui/plain/matter-row.tsx'
import { ProblemNotice } from '../../../../ui/plain/problem-notice.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
import { Skeleton } from '../../../../ui/plain/skeleton.tsx'
import { ForEnterprise } from '../../../../ui/portal/guard.tsx'
import { Page, Section } from '../../../../ui/portal/page.tsx'
import { useMatterPages } from '../../../../ui/portal/queries.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { throughTrainInputs, type PlacesWire } from '../../wire.ts'

/** The project and the leader are chosen before the form is filled in. */
const PLACE = Type.Omit(throughTrainInputs.place, ['projectId', 'leaderPostId'])

type Project = PlacesWire['projects'][number]

export function ThroughTrainPage() {
  return <ForEnterprise>{(_me, seat) => <ThroughTrain key={seat.id} />}</ForEnterprise>
}

function ThroughTrain() {
  const { t } = useTexts()
  const list = useMatterPages({ kind: 'throughTrain', scope: 'mine' })
  const places = useQuery({
    queryKey: [...queryKeys.lists(), 'through-train-places'],
    queryFn: ({ signal }) => get<PlacesWire>('/api/through-train/places', {}, signal),
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={t('throughTrain.portal.menu')}>
      {places.data === undefined && places.error === null && <Skeleton rows={3} />}
      {places.error !== null && <ProblemNotice error={places.error} onRetry={() => void places.refetch()} />}
      {list.error !== null && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      <ul className="rows">
        {rows.map((row) => (
          <MatterRow key={row.id} row={row} />
        ))}
      </ul>
      {places.data?.projects.length === 0 && <Empty text={t('throughTrain.portal.none')} />}
      {places.data?.projects.map((project) => (
        <Placing key={project.id} project={project} />
      ))}
    </Page>
  )
}

function Placing({ project }: { project: Project }) {
  const { t, name } = useTexts()
  const go = useNavigate()
  const [key] = useState(newKey)
  const [leader, setLeader] = useState<string | null>(null)
  return (
    <Section title={project.title}>
      <div className="buttons">
        {project.leaders.map((one) => (
          <ActionButton
            key={one.postId}
            isBusy={false}
            onClick={() => setLeader(leader === one.postId ? null : one.postId)}
          >
            {t('throughTrain.portal.to', { person: one.person ?? '', post: name(one.post) })}
          </ActionButton>
        ))}
      </div>
      {leader !== null && (
        <SchemaForm
          key={leader}
          schema={PLACE}
          kind="throughTrain"
          draftName={`throughTrain.place.${project.id}.${leader}`}
          submit={t('throughTrain.act.place')}
          onSubmit={async (input) => {
            const whole = { ...input, projectId: project.id, leaderPostId: leader }
            const { id } = await act('through-trains', null, 'place', { key, input: whole })
            await go({ to: portalPaths.matter('through-trains', id) })
          }}
        />
      )}
    </Section>
  )
}
