/** Which office is looked at, where somebody reads several. */
import { Select } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ModelsWire } from '../../wire.ts'

export function RegionChoice({ region, regions }: Pick<ModelsWire, 'region' | 'regions'>) {
  const { t, name } = useTexts()
  const { change } = useAddress()
  if (regions.length < 2) return null
  return (
    <Select
      aria-label={t('suggestion.region')}
      value={region.id}
      popupMatchSelectWidth={false}
      options={regions.map((one) => ({ value: one.id, label: name(one.name) }))}
      onChange={(regionId) => change({ regionId })}
    />
  )
}
