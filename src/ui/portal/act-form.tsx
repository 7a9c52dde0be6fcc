/** The form of one act on a matter, made from its schema. It stays, with what was typed, when the act is no longer possible. */
import { useQuery } from '@tanstack/react-query'
import type { MatterViewWire } from '../../platform/wire.ts'
import { useTexts, type Speech } from '../language.tsx'
import { actWord } from '../../platform/matter-words.ts'
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
  const whole = inputs.data[act]
  if (whole === undefined) return null
  const schema = kind.narrowed?.(act, whole, view) ?? whole
  return (
    <>
      <ChangesNotice kind={kind.kind} changes={sending.changes} />
      <SchemaForm
        schema={schema}
        kind={kind.kind}
        draftName={`${kind.kind}.${act}.${view.id}`}
        submit={actWord(speech, kind.kind, act)}
        refused={refusalOf(view, act, speech)}
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

/** Why an act that somebody has begun may not be done any more, in words; undefined while it may. */
function refusalOf(view: MatterViewWire, act: string, { t, reason }: Speech): string | undefined {
  const found = view.acts.find((one) => one.act === act)
  if (found?.allowed === true) return undefined
  const why = found?.reason === null || found === undefined ? '' : reason(found.reason)
  return [t('ui.portal.noLonger'), why].filter((part) => part !== '').join(' ')
}
