/**
 * Sends an act. The key is made once for the form's life, so that a second click or a retry is the same request; that of an
 * opening is kept on the device with its draft, so that what is sent again after a reload is opened once.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { ActAnswer, MatterViewWire } from '../../../platform/wire.ts'
import { act as sendAct, newKey, ProblemError } from '../../api.ts'
import { useDraft } from '../../form-draft.ts'
import { useTexts } from '../../language.tsx'
import { queryKeys } from '../../query-keys.ts'
import { fieldOfPointer } from './schema-fields.ts'

export interface RefusedField {
  readonly name: string
  readonly text: string
}

interface Given {
  readonly path: string
  readonly act: string
  readonly seen: MatterViewWire | null
  /** The name of the draft that is sent. */
  readonly draft: string
  readonly onRefused: (fields: readonly RefusedField[]) => void
  readonly onDone: (answer: ActAnswer) => void
}

interface Submit {
  readonly send: (input: Record<string, unknown>, happenedAt?: string) => void
  readonly isPending: boolean
  readonly error: unknown
}

const NO_KEY = { key: '' }
/** The opening was sent before and has arrived, with other words. */
const USED = 'act.keyReused'

/** The act ready to be sent; what is refused for a field is told to the form, everything else is in `error`. */
export function useSubmitAct(given: Given): Submit {
  const { path, act, seen, draft, onRefused, onDone } = given
  const client = useQueryClient()
  const { t } = useTexts()
  const { message } = App.useApp()
  const [ownKey] = useState(newKey)
  const kept = useDraft(`${draft}.key`, NO_KEY)
  const key = seen === null && kept.values.key !== '' ? kept.values.key : ownKey
  const mutation = useMutation({
    mutationFn: (sent: { input: Record<string, unknown>; happenedAt?: string }) =>
      sendAct(path, seen?.id ?? null, act, { key, version: seen?.version, ...sent }),
    async onSuccess(answer) {
      kept.forget()
      void message.success(t('ui.desk.form.done', { code: answer.code }))
      void client.invalidateQueries({ queryKey: queryKeys.lists() })
      // The form closes when the page shows what was done: the next one, opened at once, is not out of date by this act.
      await client.invalidateQueries({
        queryKey: seen === null ? queryKeys.matter(answer.id) : queryKeys.matters(),
      })
      onDone(answer)
    },
    onError(error) {
      if (!(error instanceof ProblemError)) return
      const { problem } = error
      // Whoever reads that and sends it all the same means another one.
      if (problem.reason.code === USED) kept.change({ key: newKey() })
      if (problem.code === 'stale' && seen !== null) {
        const current = problem.current as MatterViewWire | undefined
        if (current !== undefined) client.setQueryData(queryKeys.matterView(path, seen.id), current)
        else void client.invalidateQueries({ queryKey: queryKeys.matter(seen.id) })
      }
      if (problem.code === 'not_now' && seen !== null) {
        void client.invalidateQueries({ queryKey: queryKeys.matter(seen.id) })
      }
      onRefused(
        problem.fields.flatMap((field) => {
          const name = fieldOfPointer(field.path)
          return name === null ? [] : [{ name, text: field.text || t(field.code) }]
        }),
      )
    },
  })
  return {
    send: (input, happenedAt) => {
      if (mutation.isPending) return
      if (seen === null) kept.change({ key })
      mutation.mutate({ input, ...(happenedAt === undefined ? {} : { happenedAt }) })
    },
    isPending: mutation.isPending,
    error: mutation.error,
  }
}
