/** The presets in a drawer: which there are, what one holds and leaves open, and setting the region up by it. */
import { Drawer, Select } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { ParameterListWire, PresetWire } from '../../wire.ts'
import { ApplyPreset } from './apply-preset.tsx'
import { usePresets } from './queries.ts'
import { ValueView } from './value-view.tsx'
import { whenWords } from './value-words.ts'

interface Props {
  readonly region: ParameterListWire['region']
  readonly maySet: boolean
  /** The id of the preset that is shown; the first one when it is none. */
  readonly shown: string
}

const WIDTH = 820

export function PresetsDrawer({ region, maySet, shown }: Props) {
  const { t, name } = useTexts()
  const { change } = useAddress()
  const isWide = useIsWide('md')
  const presets = usePresets()
  const rows = presets.data?.rows ?? []
  const preset = rows.find(({ id }) => id === shown) ?? rows[0]
  return (
    <Drawer
      open
      onClose={() => change({ preset: undefined })}
      size={isWide ? WIDTH : '100%'}
      title={t('law.desk.presets')}
      rootClassName="law-drawer"
    >
      <p className="desk-muted">{t('law.desk.presets.intro')}</p>
      <Loading of={presets} />
      {preset && (
        <>
          <Select
            value={preset.id}
            aria-label={t('law.desk.preset')}
            onChange={(id: string) => change({ preset: id }, true)}
            options={rows.map(({ id, label }) => ({ value: id, label: `${id} · ${name(label)}` }))}
            className="law-preset-choice"
          />
          {maySet && <ApplyPreset key={`${preset.id} ${region.id}`} preset={preset} region={region} />}
          <Contents preset={preset} />
        </>
      )}
    </Drawer>
  )
}

function Contents({ preset: { rows, waiting, effectiveOn } }: { preset: PresetWire }) {
  const words = useTexts()
  const { t, name } = words
  const reading = useReading()
  return (
    <>
      <h3>{t('law.desk.preset.values', { n: rows.length })}</h3>
      {effectiveOn !== null && (
        <p className="desk-muted">{t('law.desk.preset.since', { day: dayWords(effectiveOn, reading) })}</p>
      )}
      {rows.length === 0 && <p className="desk-muted">{t('law.desk.preset.noValues')}</p>}
      <ul className="law-history">
        {rows.map(({ name: parameterName, parameter, when, value, basis, row, note }) => (
          <li key={`${parameterName} ${JSON.stringify(when)}`}>
            <p>
              {name(parameter.label)}{' '}
              <span className="law-when">{whenWords(parameterName, when, words)}</span>
            </p>
            <ValueView parameter={parameter} value={value} />
            <p className="desk-muted">
              {t(basis)}
              {row !== null && ` (${row})`}
            </p>
            {note && <p className="law-asked">{name(note)}</p>}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3>{t('law.desk.preset.waiting', { n: waiting.length })}</h3>
          <p className="desk-muted">{t('law.desk.preset.waitingIntro')}</p>
          <ul className="law-waiting">
            {waiting.map(({ label, value, row }) => (
              <li key={`${row} ${label.zh}`}>
                {name(label)} <strong>{name(value)}</strong> <span className="desk-muted">{row}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
