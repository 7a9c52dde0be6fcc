/** One parameter on the page: what it is, what stands, on whose word, what is to come, and what documents ask for in vain. */
import { WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { ParameterValueWire, ParameterWire } from '../../wire.ts'
import { ValueView } from './value-view.tsx'
import { whenWords } from './value-words.ts'

interface Props {
  readonly parameter: ParameterWire
  readonly regionId: string
  readonly maySet: boolean
  readonly onOpen: () => void
}

export function ParameterRow({ parameter, regionId, maySet, onOpen }: Props) {
  const { t, name } = useTexts()
  const { label, purpose, values, coming, asked, isUnset } = parameter
  return (
    <li className={`law-row ${isUnset ? 'law-row-unset' : ''}`}>
      <div className="law-what">
        <h3>
          {isUnset && <WarningFilled aria-hidden className="law-mark" />}
          {name(label)}
        </h3>
        {purpose && <p className="desk-muted">{name(purpose)}</p>}
      </div>
      <div className="law-values">
        {values.length === 0 && <ValueView parameter={parameter} value={null} />}
        {values.map((value) => (
          <Value key={value.seq} parameter={parameter} value={value} regionId={regionId} />
        ))}
        {coming.map((value) => (
          <Coming key={value.seq} parameter={parameter} value={value} />
        ))}
        {isUnset &&
          asked.map(({ preset, basis, row, note }) => (
            <p key={`${preset} ${basis}`} className="law-asked">
              {t('law.desk.asked', { basis, row })} {note && name(note)}
            </p>
          ))}
      </div>
      <Button
        size="small"
        className="desk-no-print"
        onClick={onOpen}
        aria-label={t(maySet ? 'law.desk.edit.of' : 'law.desk.look.of', { parameter: name(label) })}
      >
        {t(maySet ? 'law.desk.edit' : 'law.desk.look')}
      </Button>
    </li>
  )
}

interface ValueProps {
  readonly parameter: ParameterWire
  readonly value: ParameterValueWire
}

function Value({ parameter, value, regionId }: ValueProps & { readonly regionId: string }) {
  const words = useTexts()
  const { t, name } = words
  const reading = useReading()
  const when = whenWords(parameter.name, value.when, words)
  return (
    <div className="law-value">
      {when !== '' && <span className="law-when">{when}</span>}
      <ValueView parameter={parameter} value={value.value} />
      <p className="law-source desk-muted">
        <Origin origin={value.origin} />
        {value.region.id !== regionId && (
          <span>{t('law.desk.inherited', { region: name(value.region.name) })}</span>
        )}
        <span>{t('law.desk.since', { day: dayWords(value.effectiveFrom, reading) })}</span>
        {value.origin !== 'platform' && <span>{t(value.basis)}</span>}
      </p>
    </div>
  )
}

function Coming({ parameter, value }: ValueProps) {
  const words = useTexts()
  const reading = useReading()
  return (
    <div className="law-value law-coming">
      <span className="law-when">
        {words.t('law.desk.coming', { day: dayWords(value.effectiveFrom, reading) })}{' '}
        {whenWords(parameter.name, value.when, words)}
      </span>
      <ValueView parameter={parameter} value={value.value} />
    </div>
  )
}

/** Where a value comes from: only proposed, from a preset, or decided. */
export function Origin({ origin }: { origin: string | null }) {
  const { t } = useTexts()
  if (origin === 'platform')
    return <span className="law-origin law-origin-proposed">{t('law.desk.origin.platform')}</span>
  if (origin === null) return <span className="law-origin">{t('law.desk.origin.decided')}</span>
  return (
    <span className="law-origin law-origin-preset">{t('law.desk.origin.preset', { preset: origin })}</span>
  )
}
