/** What listed tasks are narrowed by. Lights bear how many there are of each, whatever else is chosen. */
import { Input, Segmented, Select } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { NODE_LIGHTS } from '../../../nodes/words.ts'
import { NodeShape } from '../../../nodes/web/desk/node-shape.tsx'
import type { TasksWire } from '../../wire.ts'

const ALL = 'all'
const WAITING = 'waiting'

export function TaskLights({ tasks: { counts, waiting } }: { tasks: TasksWire }) {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const sum = Object.values(counts).reduce((whole, n) => whole + n, 0)
  const lights = NODE_LIGHTS.toReversed().map((light) => ({
    value: light as string,
    label: (
      <>
        <NodeShape light={light} /> {t(`node.light.${light}`)} {counts[light] ?? 0}
      </>
    ),
  }))
  const isWaiting = search['only'] === WAITING
  return (
    <Segmented
      className="task-lights"
      aria-label={t('node.column.light')}
      value={isWaiting ? WAITING : (search['light'] ?? ALL)}
      options={[
        { value: ALL, label: t('ui.tasks.all', { n: sum }) },
        ...lights,
        { value: WAITING, label: t('ui.tasks.waiting', { n: waiting }) },
      ]}
      onChange={(value) =>
        change(
          {
            light: value === ALL || value === WAITING ? undefined : value,
            only: value === WAITING ? WAITING : undefined,
          },
          true,
        )
      }
    />
  )
}

function wordOptions(words: readonly string[]) {
  return words.map((value) => ({ value, label: value }))
}

export function TaskFilters({ tasks: { lists, units, leaders, indicators } }: { tasks: TasksWire }) {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const filters = [
    { key: 'listId', of: 'list', options: lists.map(({ id, name: title }) => ({ value: id, label: title })) },
    { key: 'unitId', of: 'lead', options: units.map((unit) => ({ value: unit.id, label: name(unit.name) })) },
    { key: 'leader', of: 'leader', options: wordOptions(leaders) },
    { key: 'indicator', of: 'indicator', options: wordOptions(indicators) },
  ]
  return (
    <div className="node-bar desk-no-print">
      <Input.Search
        allowClear
        aria-label={t('ui.tasks.find')}
        placeholder={t('ui.tasks.find')}
        defaultValue={search['q']}
        onSearch={(q) => change({ q: q === '' ? undefined : q }, true)}
      />
      {filters.map(({ key, of, options }) => (
        <Select
          key={key}
          allowClear
          className="task-filter"
          aria-label={t(`listedTask.column.${of}`)}
          placeholder={t(`listedTask.column.${of}`)}
          value={search[key]}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(value: string | undefined) => change({ [key]: value }, true)}
        />
      ))}
    </div>
  )
}
