/** Fetches a matter and shows it; says plainly when there is none for this reader. */
import { Alert, Button, Result, Skeleton } from 'antd'
import { useEffect } from 'react'
import { ProblemError } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { useMatter } from '../queries.ts'
import { MatterView } from './matter-view.tsx'

interface Props {
  readonly path: string
  readonly id: string
  readonly isInPane?: boolean
}

export function MatterById({ path, id, isInPane = false }: Props) {
  const { t, problem } = useTexts()
  const matter = useMatter(path, id)
  const title = matter.data && `${matter.data.code} ${matter.data.title}`
  useEffect(() => {
    if (title !== undefined && !isInPane) document.title = title
  }, [title, isInPane])
  if (matter.error instanceof ProblemError && matter.error.code === 'not_found') {
    return (
      <Result
        status="info"
        title={t('ui.desk.matter.notFound')}
        subTitle={t('ui.desk.matter.notFoundMore')}
      />
    )
  }
  if (matter.data === undefined) {
    return matter.error ? (
      <Alert
        type="error"
        title={problem(matter.error)}
        action={<Button onClick={() => void matter.refetch()}>{t('ui.retry')}</Button>}
      />
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    )
  }
  return <MatterView view={matter.data} isInPane={isInPane} />
}
