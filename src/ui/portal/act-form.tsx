/** The form of one act on a matter, made from its schema. It stays, with what was typed, when the act is no longer possible. */
import { useQuery } from '@tanstack/react-query'
import type { MatterViewWire } from '../../platform/wire.ts'
import { useTexts } from '../language.tsx'
import { actWord } from '../matter-words.ts'
import { ProblemNotice } from '../plain/problem-notice.tsx'
import { SchemaForm } from '../plain/schema-form.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { ChangesNotice } from './changes-notice.tsx'
import type { PortalKind } from './kinds.tsx'
import { useAct } from './use-act.ts'

interface Props {
  readonly kind: PortalKind
  readonly view: MatterViewWire
  readonly act: string
  readonly onBegin: () => void
  readonly onDone: () => void
}

export function ActForm({ kind, view, act, onBegin, onDone }: Props) {
  const speech = useTexts()
  const sending = useAct(view)
  const inputs = useQuery({
    queryKey: ['inputs', kind.kind],
    queryFn: kind.inputs,
    staleTime: Infinity,
  })
  if (inputs.data === undefined) {
    return inputs.error === null ? (
      <Skeleton />
    ) : (
      <ProblemNotice error={inputs.error} onRetry={() => void inputs.refetch()} />
    )
  }
  const schema = inputs.data[act]
  if (schema === undefined) return null
  return (
    <>
      <ChangesNotice kind={kind.kind} changes={sending.changes} />
      <SchemaForm
        schema={schema}
        kind={kind.kind}
        draftName={`${kind.kind}.${act}.${view.id}`}
        submit={actWord(speech, kind.kind, act)}
        refused={refusalOf(view, act, speech.t('ui.portal.noLonger'), speech.reason)}
        onBegin={() => {
          sending.begin()
          onBegin()
        }}
        onSubmit={async (input) => {
          await sending.send(act, input)
          onDone()
        }}
      />
    </>
  )
}

/** Why the act may not be done now, in words; undefined when it may. */
function refusalOf(
  view: MatterViewWire,
  act: string,
  gone: string,
  words: (reason: NonNullable<MatterViewWire['acts'][number]['reason']>) => string,
): string | undefined {
  const found = view.acts.find((one) => one.act === act)
  if (found === undefined) return gone
  if (found.allowed) return undefined
  return found.reason === null ? gone : words(found.reason)
}
