/** Fetches a matter and shows it; says plainly when there is none for this reader. */
import { Result } from 'antd'
import { useEffect } from 'react'
import { ProblemError } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { useMatterView } from '../../matter-queries.ts'
import { Loading } from '../loading.tsx'
import { MatterView } from './matter-view.tsx'

interface Props {
  readonly path: string
  readonly id: string
  readonly isInPane?: boolean
}

/** Refusals that mean there is no such matter for this reader: an unknown id, or what is no id at all. */
const UNKNOWN: readonly string[] = ['not_found', 'invalid_input']

export function MatterById({ path, id, isInPane = false }: Props) {
  const { t } = useTexts()
  const matter = useMatterView(path, id)
  const title = matter.data && `${matter.data.code} ${matter.data.title}`
  useEffect(() => {
    if (title !== undefined && !isInPane) document.title = title
  }, [title, isInPane])
  if (matter.error instanceof ProblemError && UNKNOWN.includes(matter.error.code)) {
    return (
      <Result
        status="info"
        title={<h1>{t('ui.desk.matter.notFound')}</h1>}
        subTitle={t('ui.desk.matter.notFoundMore')}
      />
    )
  }
  if (matter.data === undefined) return <Loading of={matter} />
  return <MatterView view={matter.data} isInPane={isInPane} />
}
