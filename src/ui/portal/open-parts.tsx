/** The open parts of a matter in which the reader is asked for something, answered right on the matter's own page. */
import type { MatterRowWire } from '../../platform/wire.ts'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { Asked } from './asked.tsx'
import { useKindAt, type PortalKind } from './kinds.tsx'
import { useMatter } from './queries.ts'

interface Props {
  readonly parts: readonly MatterRowWire[]
  readonly onDone: () => void
}

export function OpenParts({ parts, onDone }: Props) {
  return parts
    .filter((part) => part.closedAt === null)
    .map((part) => <OpenPart key={part.id} row={part} onDone={onDone} />)
}

function OpenPart({ row, onDone }: { row: MatterRowWire; onDone: () => void }) {
  const kind = useKindAt(row.path)
  return kind === undefined ? null : <KnownPart kind={kind} row={row} onDone={onDone} />
}

function KnownPart({ kind, row, onDone }: { kind: PortalKind; row: MatterRowWire; onDone: () => void }) {
  const { data: view, error, refetch } = useMatter(row.path, row.id)
  if (view === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
  }
  return <Asked kind={kind} view={view} isPart onDone={onDone} />
}
