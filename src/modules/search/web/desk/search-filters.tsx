/** What narrows a search: open or closed, and the kind. Each change goes into the address. */
import { Button, Segmented, Select } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { useDeskParts } from '../../../../ui/desk/kinds.tsx'
import { useTexts } from '../../../../ui/language.tsx'

const STATES = ['all', 'open', 'closed'] as const

export function SearchFilters({ kind, state }: { kind: string; state: string }) {
  const { t } = useTexts()
  const { change } = useAddress()
  const kinds = useDeskParts().kinds.map((one) => ({ value: one.kind, label: t(`${one.kind}.kind`) }))
  return (
    <div className="desk-filters desk-no-print">
      <Segmented
        value={STATES.find((one) => one === state) ?? 'all'}
        onChange={(value) => change({ state: value === 'all' ? undefined : value, row: undefined })}
        options={STATES.map((value) => ({ value, label: t(`search.state.${value}`) }))}
        aria-label={t('search.state')}
      />
      <Select
        value={kind}
        onChange={(value: string) => change({ kind: value, row: undefined })}
        options={[{ value: '', label: t('search.kind.any') }, ...kinds]}
        aria-label={t('search.kind')}
        popupMatchSelectWidth={false}
      />
      {(kind !== '' || state !== '') && (
        <Button type="link" onClick={() => change({ kind: undefined, state: undefined, row: undefined })}>
          {t('search.clear')}
        </Button>
      )}
    </div>
  )
}
