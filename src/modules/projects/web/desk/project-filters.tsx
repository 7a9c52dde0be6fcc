/**
 * The filters above the list of projects. Each change goes into the address. Those in daily use always stand there, the others
 * unfold on request.
 */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { HandlerFilter } from './handler-filter.tsx'
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
  'handlerId',
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

type Options = readonly { value: string; label: string }[]

/** What stands in the address although its filter is folded away is counted on the button that unfolds it. */
const RARER: readonly Filter[] = [
  'status',
  'parkId',
  'industry',
  'list',
  'year',
  'channel',
  'horizon',
  'reserveField',
  'maturity',
  'isLeading',
  'conclusion',
  'from',
  'to',
]

interface Props {
  readonly values: Values
  readonly onChange: (part: Values, replace?: boolean) => void
}

const STATUSES = [...new Set<string>([...PROJECT_OPEN, ...PROJECT_ENDED])]

const words = (list: readonly string[], labelOf: (word: string) => string) =>
  list.map((value) => ({ value, label: labelOf(value) }))

export function ProjectFilters({ values, onChange }: Props) {
  const { t } = useTexts()
  const [isUnfolded, setUnfolded] = useState(false)
  const set = RARER.filter((filter) => values[filter] !== undefined).length
  return (
    <div className="project-filters desk-no-print" role="search">
      <DailyFilters {...{ values, onChange }} />
      <Button type="link" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
        {isUnfolded
          ? t('ui.desk.filters.fewer')
          : t(set === 0 ? 'ui.desk.filters.more' : 'ui.desk.filters.moreSet', { n: set })}
      </Button>
      {isUnfolded && <RarerFilters {...{ values, onChange }} />}
    </div>
  )
}

function DailyFilters({ values, onChange }: Props) {
  const { t, name } = useTexts()
  const labels = useLabels('project')
  const regions = useRegions()
  const label = labels.field('departmentId')
  return (
    <>
      <Typed filter="q" label={t('ui.project.find')} {...{ values, onChange }} />
      <Chosen
        filter="stage"
        label={labels.field('stage')}
        options={words(STAGES, (stage) => labels.choice('stage', stage))}
        {...{ values, onChange }}
      />
      <Chosen
        filter="state"
        label={t('ui.project.state')}
        options={words(['open', 'ended'], (state) => t(`ui.project.state.${state}`))}
        {...{ values, onChange }}
      />
      <Chosen
        filter="regionId"
        label={labels.field('regionId')}
        options={regions.data?.map(({ id, name: names }) => ({ value: id, label: name(names) })) ?? []}
        {...{ values, onChange }}
      />
      <DepartmentPicker
        value={values.departmentId ?? ''}
        placeholder={label}
        mayClear
        onChange={(departmentId) =>
          onChange({ departmentId: departmentId === '' ? undefined : departmentId })
        }
      />
      <Chosen
        filter="only"
        label={t('ui.project.only')}
        options={words(ONLY, (one) => t(`ui.project.only.${one}`))}
        {...{ values, onChange }}
      />
    </>
  )
}

function RarerFilters({ values, onChange }: Props) {
  const { t } = useTexts()
  const labels = useLabels('project')
  const choice = (filter: Filter, options: Options, label = labels.field(filter)) => (
    <Chosen {...{ filter, label, options, values, onChange }} />
  )
  const choices = (filter: Filter, list: readonly string[]) =>
    choice(
      filter,
      words(list, (one) => labels.choice(filter, one)),
    )
  return (
    <>
      {choice('status', words(STATUSES, labels.status), t('ui.project.status'))}
      <HandlerFilter value={values.handlerId} onChange={(handlerId) => onChange({ handlerId })} />
      <ParkFilter
        label={labels.field('parkCode')}
        value={values.parkId}
        onChange={(parkId) => onChange({ parkId })}
      />
      <Typed filter="industry" label={t('ui.project.column.industry')} {...{ values, onChange }} />
      {choices('list', KEY_LISTS)}
      <Typed filter="year" label={labels.field('year')} {...{ values, onChange }} />
      {choice(
        'channel',
        words([...CHANNELS, 'none'], (one) =>
          one === 'none' ? t('ui.project.noSource') : labels.choice('channel', one),
        ),
      )}
      {choices('horizon', HORIZONS)}
      {choices('reserveField', RESERVE_FIELDS)}
      {choices('maturity', MATURITIES)}
      {choice(
        'isLeading',
        words(['yes'], () => t('ui.yes')),
      )}
      {choices('conclusion', CONCLUSIONS)}
      <Typed filter="from" label={t('ui.project.from')} {...{ values, onChange }} />
      <Typed filter="to" label={t('ui.project.to')} {...{ values, onChange }} />
    </>
  )
}

interface ChosenProps extends Props {
  readonly filter: Filter
  readonly label: string
  readonly options: Options
}

/** A filter that is chosen from a list. */
function Chosen({ filter, label, options, values, onChange }: ChosenProps) {
  return (
    <Select
      value={values[filter]}
      onChange={(value?: string) => onChange({ [filter]: value })}
      options={[...options]}
      placeholder={label}
      aria-label={label}
      popupMatchSelectWidth={false}
      allowClear
    />
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
