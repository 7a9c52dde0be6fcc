/** What a new value would do: the clocks that would move, and the matters that keep what they began under, with the reason. */
import { Alert } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords, momentWords } from '../../../../ui/time.ts'
import type { KeptWire, MovedClockWire, ParameterWire, PreviewWire } from '../../wire.ts'
import { ValueView } from './value-view.tsx'

interface Props {
  readonly parameter: ParameterWire
  readonly preview: PreviewWire
  readonly wanted: unknown
}

export function PreviewPanel({ parameter, preview, wanted }: Props) {
  const { t, name } = useTexts()
  const { pinned, moved, kept, regions, isCut, looked, warnings } = preview
  return (
    <section className="law-preview" aria-label={t('law.desk.preview')}>
      <h3>{t('law.desk.preview')}</h3>
      <div className="law-pair">
        <span>{t('law.desk.newValue')}</span>
        <ValueView parameter={parameter} value={wanted} />
      </div>
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon className="law-notice" title={t(warning)} />
      ))}
      {regions.length > 0 && (
        <p>{t('law.desk.preview.regions', { regions: regions.map(name).join(t('law.desk.comma')) })}</p>
      )}
      {isCut && <p>{t('law.desk.preview.cut', { n: looked })}</p>}
      {pinned ? (
        <>
          <p>
            {t(kept.matters === 0 ? 'law.desk.preview.keptNone' : 'law.desk.preview.kept', {
              n: kept.matters,
            })}
          </p>
          <Kept parameter={parameter} rows={kept.rows} />
        </>
      ) : (
        <>
          <p>
            {t(moved.matters === 0 ? 'law.desk.preview.movedNone' : 'law.desk.preview.moved', {
              n: moved.matters,
            })}
          </p>
          <Moved rows={moved.rows} />
        </>
      )}
    </section>
  )
}

function Kept({ parameter, rows }: { parameter: ParameterWire; rows: readonly KeptWire[] }) {
  const { t } = useTexts()
  const reading = useReading()
  if (rows.length === 0) return null
  return (
    <div className="law-table" role="group" aria-label={t('law.desk.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('law.desk.matter')}</th>
            <th scope="col">{t('law.desk.lawOn')}</th>
            <th scope="col">{t('law.desk.keeps')}</th>
            <th scope="col">{t('law.desk.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <DeskLink href={deskPaths.matter(row.path, row.id)} className="desk-code">
                  {row.code}
                </DeskLink>
                <span className="law-title">{row.title}</span>
              </th>
              <td>{dayWords(row.lawOn, reading)}</td>
              <td>
                <ValueView parameter={parameter} value={row.value} />
              </td>
              <td>{row.dueAt === null ? '' : momentWords(row.dueAt, reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Of what moves, the most telling: the due moment, else the yellow one, else the next step of the ladder. */
function movedPart({ due, yellow, next }: MovedClockWire) {
  if (due.before !== due.after) return { what: 'due', ...due } as const
  if (yellow.before !== yellow.after) return { what: 'yellow', ...yellow } as const
  return { what: 'next', ...next } as const
}

/** Clocks that would stand differently, each with its moment now and then. */
export function Moved({ rows }: { rows: readonly MovedClockWire[] }) {
  const { t } = useTexts()
  const reading = useReading()
  const words = (at: string | null) => (at === null ? t('law.desk.never') : momentWords(at, reading))
  if (rows.length === 0) return null
  return (
    <div className="law-table" role="group" aria-label={t('law.desk.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('law.desk.matter')}</th>
            <th scope="col">{t('law.desk.clock')}</th>
            <th scope="col">{t('law.desk.before')}</th>
            <th scope="col">{t('law.desk.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { what, before, after } = movedPart(row)
            return (
              <tr key={`${row.id} ${row.clock}`}>
                <th scope="row">
                  <DeskLink href={deskPaths.matter(row.path, row.id)} className="desk-code">
                    {row.code}
                  </DeskLink>
                  <span className="law-title">{row.title}</span>
                </th>
                <td>
                  {t(row.clock)} · {t(`law.desk.what.${what}`)}
                </td>
                <td>{words(before)}</td>
                <td>{words(after)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
