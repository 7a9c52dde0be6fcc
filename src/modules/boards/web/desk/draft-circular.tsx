/**
 * Beside a unit that missed a target: drafting a circular out of the figures, or the one that is open already. The draft opens
 * on its page, where it is read before anybody submits it.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { act, newKey } from '../../../../ui/api.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { MissedTargetsWire } from '../../../supervision/wire-missed.ts'

const CIRCULARS = 'circulars'

interface Props {
  readonly figureId: string
  readonly unit: MissedTargetsWire['rows'][number]
}

export function DraftCircular({ figureId, unit: { departmentId, circular } }: Props) {
  const { t, problem } = useTexts()
  const navigate = useNavigate()
  const client = useQueryClient()
  // Sent twice, it is the same draft.
  const [key] = useState(newKey)
  const drafting = useMutation({
    mutationFn: () => act(CIRCULARS, null, 'draftForTarget', { key, input: { figureId, departmentId } }),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      await navigate({ to: deskPaths.matter(CIRCULARS, id) })
    },
  })
  if (circular !== null)
    return (
      <DeskLink href={deskPaths.matter(CIRCULARS, circular.id)}>
        {t('board.figure.drafted', { code: circular.code })}
      </DeskLink>
    )
  return (
    <>
      <Button
        size="small"
        className="desk-no-print"
        loading={drafting.isPending}
        onClick={() => drafting.mutate()}
      >
        {t('board.figure.draft')}
      </Button>
      {drafting.error && <Alert type="error" title={problem(drafting.error)} />}
    </>
  )
}
