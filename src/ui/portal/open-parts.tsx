/** The open parts of a matter in which the reader is asked for something, answered right on the matter's own page. */
import { useState } from 'react'
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
  // A part that ends while somebody writes its answer stays, with what they wrote and the reason.
  const [begun, setBegun] = useState<readonly string[]>([])
  return parts
    .filter((part) => part.closedAt === null || begun.includes(part.id))
    .map((part) => (
      <OpenPart
        key={part.id}
        row={part}
        onBegin={() => setBegun((before) => (before.includes(part.id) ? before : [...before, part.id]))}
        onDone={() => {
          setBegun((before) => before.filter((id) => id !== part.id))
          onDone()
        }}
      />
    ))
}

interface PartProps {
  readonly row: MatterRowWire
  readonly onBegin: () => void
  readonly onDone: () => void
}

function OpenPart(props: PartProps) {
  const kind = useKindAt(props.row.path)
  return kind === undefined ? null : <KnownPart kind={kind} {...props} />
}

function KnownPart({ kind, row, onBegin, onDone }: PartProps & { kind: PortalKind }) {
  const { data: view, error, refetch } = useMatter(row.path, row.id)
  if (view === undefined) {
    return error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={() => void refetch()} />
  }
  return <Asked kind={kind} view={view} isPart onBegin={onBegin} onDone={onDone} />
}
