/** The filters above a list of matters. Each change goes into the address. */
import { Button, Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../../language.tsx'
import { Light } from '../../light.tsx'
import { DepartmentPicker } from '../form/department-picker.tsx'
import type { DeskKind } from '../kinds.tsx'
import { useLabels } from '../labels.ts'
import { FILTERS, isNarrowed, LIGHTS, SCOPES, STATES, type Filters } from './filters.ts'

interface Props {
  /** Undefined for a list of every kind, whose statuses differ. */
  readonly kind: DeskKind | undefined
  readonly filters: Filters
  readonly maySeeRegion: boolean
  readonly onChange: (part: Partial<Record<keyof Filters, string | undefined>>) => void
  /** Stands at the end: the chooser of columns. */
  readonly children: ReactNode
}

export function FilterBar({ kind, filters, maySeeRegion, onChange, children }: Props) {
  const { t } = useTexts()
  const labels = useLabels(kind?.kind ?? '')
  const statuses = [...(kind?.open ?? []), ...(kind?.ended ?? [])].map((value) => ({
    value,
    label: labels.status(value),
  }))
  const clear = () => onChange(Object.fromEntries(FILTERS.map((name) => [name, undefined])))
  return (
    <div className="desk-filters desk-no-print" role="search">
      <Segmented
        value={filters.state}
        onChange={(state) => onChange({ state, status: undefined })}
        options={STATES.map((value) => ({ value, label: t(`ui.desk.state.${value}`) }))}
        aria-label={t('ui.desk.filter.state')}
      />
      {maySeeRegion && (
        <Segmented
          value={filters.scope}
          onChange={(scope) => onChange({ scope })}
          options={SCOPES.map((value) => ({ value, label: t(`ui.desk.scope.${value}`) }))}
          aria-label={t('ui.desk.filter.scope')}
        />
      )}
      {kind && (
        <Select
          value={filters.status || undefined}
          onChange={(status?: string) => onChange({ status })}
          options={statuses}
          placeholder={t('ui.desk.filter.status')}
          aria-label={t('ui.desk.filter.status')}
          allowClear
          popupMatchSelectWidth={false}
        />
      )}
      <Select
        value={filters.light || undefined}
        onChange={(light?: string) => onChange({ light })}
        options={LIGHTS.map((value) => ({ value, label: <Light light={value} /> }))}
        placeholder={t('ui.desk.filter.light')}
        aria-label={t('ui.desk.filter.light')}
        allowClear
        popupMatchSelectWidth={false}
      />
      <DepartmentPicker
        value={filters.departmentId}
        onChange={(departmentId) => onChange({ departmentId })}
        placeholder={t('ui.desk.filter.department')}
        mayClear
      />
      <Input.Search
        key={filters.code}
        defaultValue={filters.code}
        onSearch={(code) => onChange({ code: code.trim() })}
        placeholder={t('ui.desk.filter.code')}
        aria-label={t('ui.desk.filter.code')}
        allowClear
        className="desk-filter-code"
      />
      {isNarrowed(filters) && (
        <Button type="link" onClick={clear}>
          {t('ui.desk.filter.clear')}
        </Button>
      )}
      <span className="desk-grow" />
      {children}
    </div>
  )
}
