/** The filters above the list of projects. Each change goes into the address. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { ParkFilter } from './park-filter.tsx'
import {
  CHANNELS,
  CONCLUSIONS,
  HORIZONS,
  KEY_LISTS,
  MATURITIES,
  ONLY,
  PROJECT_ENDED,
  PROJECT_OPEN,
  RESERVE_FIELDS,
  STAGES,
} from '../../words.ts'

/** Values of the address that narrow the list. */
export const FILTERS = [
  'q',
  'stage',
  'state',
  'status',
  'regionId',
  'departmentId',
  'parkId',
  'zoneId',
  'industry',
  'list',
  'year',
  'only',
  'channel',
  'horizon',
  'reserveField',
  'maturity',
  'isLeading',
  'conclusion',
  'from',
  'to',
] as const
type Filter = (typeof FILTERS)[number]
type Values = Readonly<Partial<Record<Filter, string | undefined>>>

interface Props {
  readonly values: Values
  readonly onChange: (part: Values, replace?: boolean) => void
}

const STATUSES = [...new Set<string>([...PROJECT_OPEN, ...PROJECT_ENDED])]

const words = (list: readonly string[], labelOf: (word: string) => string) =>
  list.map((value) => ({ value, label: labelOf(value) }))

export function ProjectFilters({ values, onChange }: Props) {
  const { t, name } = useTexts()
  const labels = useLabels('project')
  const regions = useRegions()
  const choice = (filter: Filter, label: string, options: readonly { value: string; label: string }[]) => (
    <Select
      value={values[filter]}
      onChange={(value?: string) => onChange({ [filter]: value })}
      options={[...options]}
      placeholder={label}
      aria-label={label}
      allowClear
    />
  )
  return (
    <div className="project-filters desk-no-print" role="search">
      <Typed filter="q" label={t('ui.project.find')} {...{ values, onChange }} />
      {choice(
        'stage',
        labels.field('stage'),
        words(STAGES, (stage) => labels.choice('stage', stage)),
      )}
      {choice(
        'state',
        t('ui.project.state'),
        words(['open', 'ended'], (state) => t(`ui.project.state.${state}`)),
      )}
      {choice('status', t('ui.project.status'), words(STATUSES, labels.status))}
      {choice(
        'regionId',
        labels.field('regionId'),
        regions.data?.map(({ id, name: names }) => ({ value: id, label: name(names) })) ?? [],
      )}
      <DepartmentPicker
        value={values.departmentId ?? ''}
        onChange={(departmentId) =>
          onChange({ departmentId: departmentId === '' ? undefined : departmentId })
        }
      />
      <ParkFilter
        label={labels.field('parkCode')}
        value={values.parkId}
        onChange={(parkId) => onChange({ parkId })}
      />
      <Typed filter="industry" label={t('ui.project.column.industry')} {...{ values, onChange }} />
      {choice(
        'list',
        labels.field('list'),
        words(KEY_LISTS, (list) => labels.choice('list', list)),
      )}
      <Typed filter="year" label={labels.field('year')} {...{ values, onChange }} />
      {choice(
        'only',
        t('ui.project.only'),
        words(ONLY, (one) => t(`ui.project.only.${one}`)),
      )}
      {choice(
        'channel',
        labels.field('channel'),
        words([...CHANNELS, 'none'], (one) =>
          one === 'none' ? t('ui.project.noSource') : labels.choice('channel', one),
        ),
      )}
      {choice(
        'horizon',
        labels.field('horizon'),
        words(HORIZONS, (one) => labels.choice('horizon', one)),
      )}
      {choice(
        'reserveField',
        labels.field('reserveField'),
        words(RESERVE_FIELDS, (one) => labels.choice('reserveField', one)),
      )}
      {choice(
        'maturity',
        labels.field('maturity'),
        words(MATURITIES, (one) => labels.choice('maturity', one)),
      )}
      {choice(
        'isLeading',
        labels.field('isLeading'),
        words(['yes'], () => t('ui.yes')),
      )}
      {choice(
        'conclusion',
        labels.field('conclusion'),
        words(CONCLUSIONS, (one) => labels.choice('conclusion', one)),
      )}
      <Typed filter="from" label={t('ui.project.from')} {...{ values, onChange }} />
      <Typed filter="to" label={t('ui.project.to')} {...{ values, onChange }} />
    </div>
  )
}

interface TypedProps extends Props {
  readonly filter: Filter
  readonly label: string
}

/** A filter that is typed: it holds once Enter is pressed or the field is left. */
function Typed({ filter, label, values, onChange }: TypedProps) {
  const [typed, setTyped] = useState(values[filter] ?? '')
  const take = () => {
    const text = typed.trim()
    if (text !== (values[filter] ?? '')) onChange({ [filter]: text === '' ? undefined : text })
  }
  return (
    <Input
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={take}
      onBlur={take}
      placeholder={label}
      aria-label={label}
      allowClear
      autoComplete="off"
    />
  )
}
