/** The explanation of a limit as a table: each day or stretch, whether it counted, why, and the total so far. */
import type { ExplainLineWire } from '../platform/wire.ts'
import { useTexts, type Speech } from './language.tsx'
import { useReading } from './reading.ts'
import { dayWithWeekday, fullMoment, minuteWords, spentUnit, type Reading } from './time.ts'

interface Props {
  readonly lines: readonly ExplainLineWire[]
  /** The limit's unit: hours are added up in minutes. */
  readonly unit: string
}

export function Explanation({ lines, unit }: Props) {
  const speech = useTexts()
  const reading = useReading()
  const { t } = speech
  return (
    <div className="explanation" tabIndex={0} role="region" aria-label={t('ui.explain.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.explain.day')}</th>
            <th scope="col">{t('ui.explain.counted')}</th>
            <th scope="col">{t('ui.explain.why')}</th>
            <th scope="col">{t('ui.explain.total')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index} className={rowClass(line)}>
              <th scope="row">
                <span>{dayWithWeekday(line.day, reading)}</span>
                {line.fromAt !== undefined && line.toAt !== undefined && (
                  <span>{` ${timeOf(line.fromAt, reading)}–${timeOf(line.toAt, reading)}`}</span>
                )}
              </th>
              <td>{counted(line, speech)}</td>
              <td>{why(line, speech)}</td>
              <td>{total(line, unit, speech)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowClass(line: ExplainLineWire): string {
  if (line.isDue === true) return 'is-due'
  return line.counted === false || line.counted === 0 ? 'is-free' : ''
}

function timeOf(iso: string, reading: Reading): string {
  return fullMoment(iso, reading.zone).slice(11)
}

function counted(line: ExplainLineWire, { language }: Speech): string {
  if (typeof line.counted === 'number' && line.counted > 0) return minuteWords(line.counted, language)
  return line.counted === true ? '1' : '–'
}

function why(line: ExplainLineWire, { t, has }: Speech): string {
  const reason =
    line.reason === undefined
      ? undefined
      : has(`pause.${line.reason}`)
        ? t(`pause.${line.reason}`)
        : line.reason
  // Names of holidays are texts of the calendar; a name that is none comes back as it is.
  const detail = line.name === undefined ? reason : t(line.name)
  const parts = [
    t(`explain.${line.why}`) + (detail === undefined || detail === '' ? '' : ` · ${detail}`),
    ...(line.isDue === true ? [t('ui.explain.due')] : []),
    ...(line.provisional === true ? [t('ui.explain.provisional')] : []),
  ]
  return parts.join(' · ')
}

/** Days are plain numbers, as the head of the table says what they are; hours are written out. */
function total(line: ExplainLineWire, unit: string, { language }: Speech): string {
  return spentUnit(unit) === 'min' ? minuteWords(line.total, language) : String(line.total)
}
