/** The page of a row of a register: its fields, the rows of others that belong to it, its history. */
import { useParams } from '@tanstack/react-router'
import { Result } from 'antd'
import type { ReactNode } from 'react'
import { ProblemError } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { Loading } from '../loading.tsx'
import { Page } from '../page.tsx'
import { HistoryCard } from './history-card.tsx'
import { useRegister, useRegisterRow } from './queries.ts'
import { RelatedRows, type Related } from './related-rows.tsx'
import { RowFacts } from './row-facts.tsx'

interface Props {
  readonly path: string
  readonly related?: readonly Related[]
  /** What its subject has to show of the row, between its fields and the rows of others. */
  readonly more?: (id: string) => ReactNode
}

export function RegisterRowPage({ path, related = [], more }: Props) {
  const { t } = useTexts()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const register = useRegister(path)
  const row = useRegisterRow(path, id)
  const error = row.error ?? register.error
  if (error instanceof ProblemError && error.code === 'not_found')
    return <Result status="info" title={<h1>{t('register.notFound')}</h1>} />
  if (error || register.data === undefined || row.data === undefined)
    return (
      <div className="desk-page">
        <Loading of={register.error || register.data === undefined ? register : row} />
      </div>
    )
  return (
    <Page title={row.data.name}>
      <RowFacts register={register.data} row={row.data} />
      {more?.(id)}
      {related.map((one) => (
        <RelatedRows key={one.path} id={id} mayKeep={row.data.mayKeep} {...one} />
      ))}
      <HistoryCard path={path} id={id} />
    </Page>
  )
}
