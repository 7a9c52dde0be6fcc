/** What stands where an answer will be: its outline while it is awaited, and why it did not come, with a way to ask again. */
import { Alert, Button, Skeleton } from 'antd'
import { useTexts } from '../language.tsx'

interface Asked {
  readonly error: Error | null
  readonly isPending: boolean
  refetch(): unknown
}

/** Outline and error. */
export function Loading({ of }: { readonly of: Asked }) {
  return (
    <>
      <LoadError of={of} />
      {of.isPending && of.error === null && <Skeleton active />}
    </>
  )
}

/** The error alone, where a table shows by itself that it is awaited. */
export function LoadError({ of }: { readonly of: Asked }) {
  const { t, problem } = useTexts()
  if (of.error === null) return null
  return (
    <Alert
      type="error"
      title={problem(of.error)}
      action={<Button onClick={() => void of.refetch()}>{t('ui.retry')}</Button>}
    />
  )
}
