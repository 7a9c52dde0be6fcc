/** Shown while an appeal is dispatched: the departments that mostly have such ones. A click fills one in; a person decides. */
import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { get } from '../../../../ui/api.ts'
import type { HintProps } from '../../../../ui/desk/kinds.tsx'
import { useDepartments } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'

interface Likely {
  readonly departmentId: string
  readonly times: number
}

export function LikelyHint({ view, fill }: HintProps) {
  const { t, name } = useTexts()
  const departments = useDepartments()
  const id = view?.id ?? ''
  const likely = useQuery({
    queryKey: queryKeys.likelyDepartments(id),
    queryFn: ({ signal }) =>
      get<{ rows: readonly Likely[] }>(`/api/appeals/${id}/likely-departments`, {}, signal),
    enabled: id !== '',
  })
  const rows = (likely.data?.rows ?? []).flatMap(({ departmentId, times }) => {
    const department = departments.data?.find((one) => one.id === departmentId)
    return department === undefined ? [] : [{ department, times }]
  })
  if (rows.length === 0) return null
  return (
    <Space wrap size={4}>
      <span className="desk-muted">{t('appeal.likely')}</span>
      {rows.map(({ department, times }) => (
        <Button key={department.id} size="small" onClick={() => fill({ departmentId: department.id })}>
          {name(department.name)} · {t('appeal.likely.times', { n: times })}
        </Button>
      ))}
    </Space>
  )
}
