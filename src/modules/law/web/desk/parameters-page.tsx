/** The parameters 参数 of a region: what nobody has given on top, then by subject, with search and a choice of region. */
import { Button, Empty, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { ParameterListWire, ParameterWire } from '../../wire.ts'
import { isFound, sectionsOf } from './groups.ts'
import { ParameterDrawer } from './parameter-drawer.tsx'
import { ParameterRow } from './parameter-row.tsx'
import { PresetsDrawer } from './presets-drawer.tsx'
import { useParameters } from './queries.ts'

export function ParametersPage() {
  const { t } = useTexts()
  const { search } = useAddress()
  const list = useParameters(search['regionId'])
  return (
    <Page title={t('law.desk.title')}>
      <Loading of={list} />
      {list.data && <Parameters list={list.data} />}
    </Page>
  )
}

function Parameters({ list }: { list: ParameterListWire }) {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const { region, maySet, rows } = list
  const found = rows.filter((row) => isFound(row, search['q'] ?? ''))
  const unset = found.filter(({ isUnset }) => isUnset)
  const open = rows.find((row) => row.name === search['open'])
  const listed = (own: readonly ParameterWire[]) => (
    <ul className="law-list">
      {own.map((parameter) => (
        <ParameterRow
          key={parameter.name}
          parameter={parameter}
          regionId={region.id}
          maySet={maySet}
          onOpen={() => change({ open: parameter.name })}
        />
      ))}
    </ul>
  )
  return (
    <>
      <Filters list={list} />
      {!maySet && <p className="desk-muted">{t('law.desk.readOnly', { region: name(region.name) })}</p>}
      {unset.length > 0 && (
        <Card title={t('law.desk.unsetTitle', { n: unset.length })} className="law-open">
          <p className="desk-muted law-intro">{t('law.desk.unsetIntro')}</p>
          {listed(unset)}
        </Card>
      )}
      {sectionsOf(found.filter(({ isUnset }) => !isUnset)).map(({ group, rows: own }) => (
        <Card key={group} title={t(`law.desk.group.${group}`)}>
          {listed(own)}
        </Card>
      ))}
      {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('law.desk.none')} />}
      {search['preset'] !== undefined && (
        <PresetsDrawer region={region} maySet={maySet} shown={search['preset']} />
      )}
      {open && (
        <ParameterDrawer
          key={`${open.name} ${region.id}`}
          parameter={open}
          region={region}
          maySet={maySet}
          onClose={() => change({ open: undefined })}
        />
      )}
    </>
  )
}

/** The one that the drawer opens with. */
const FIRST_PRESET = 'platform'

function Filters({ list: { region } }: { list: ParameterListWire }) {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const regions = useRegions().data ?? [{ id: region.id, name: region.name }]
  return (
    <div className="desk-filters desk-no-print" role="search">
      <Select
        value={region.id}
        aria-label={t('law.desk.region')}
        onChange={(regionId: string) => change({ regionId, open: undefined })}
        options={regions.map((one) => ({ value: one.id, label: name(one.name) }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <SearchField
        value={search['q'] ?? ''}
        onChange={(q) => change({ q: q === '' ? undefined : q }, true)}
      />
      <Button onClick={() => change({ preset: FIRST_PRESET, open: undefined })}>
        {t('law.desk.presets')}
      </Button>
    </div>
  )
}

const SEARCH_AFTER_MS = 150

/** Filters while typing, once the letters of a Chinese word have become one. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed.trim() === value) return undefined
    const timer = window.setTimeout(() => onChange(typed.trim()), SEARCH_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <Input
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={t('law.desk.search')}
      aria-label={t('law.desk.search')}
      allowClear
      className="desk-search"
    />
  )
}
