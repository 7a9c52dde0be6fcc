/** 流转、办理、回应、督查 of a board: each link with its limits and how much came late, and the units below it. */
import type { QueryValues } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { LinksWire } from '../../wire.ts'
import { percentOf } from './numbers.tsx'
import { useLinks } from './queries.ts'

type LinkRow = LinksWire['rows'][number]

export function LinksCard({ question }: { question: QueryValues }) {
  const { t } = useTexts()
  const rows = useLinks(question).data?.rows
  if (rows === undefined) return null
  return (
    <Card title={t('board.links')}>
      <div className="board-links">
        {rows.map((row) => (
          <LinkPart key={row.link} row={row} />
        ))}
      </div>
    </Card>
  )
}

function LinkPart({ row }: { row: LinkRow }) {
  const { t } = useTexts()
  const count = (n: number | null) => n ?? t('board.few')
  const share = row.share === null ? '–' : percentOf(row.share)
  return (
    <section>
      <h3>{t(`board.link.${row.link}`)}</h3>
      <Limits limits={row.limits} />
      <p>
        <strong>{share}</strong> {t('board.links.share')} · {t('board.links.inTime')} {count(row.inTime)} ·{' '}
        {t('board.links.late')} {count(row.late)}
      </p>
      {row.units.length > 0 && (
        <details>
          <summary>{t('board.links.more')}</summary>
          <Units units={row.units} />
        </details>
      )}
    </section>
  )
}

function Limits({ limits }: Pick<LinkRow, 'limits'>) {
  const { t, name } = useTexts()
  if (limits.length === 0) return <p className="desk-muted">{t('board.links.noLimit')}</p>
  return (
    <ul className="desk-muted">
      {limits.map(({ name: parameter, label, when, length, unit, basis }) => {
        const level = when['level']
        const what = level === undefined ? name(label) : t(`order.level.${level}`)
        const words = { what, length, unit: t(`board.links.unit.${unit}`) }
        return (
          <li key={`${parameter} ${level}`} title={t(basis)}>
            {t('board.links.limitOf', words)}
          </li>
        )
      })}
    </ul>
  )
}

function Units({ units }: Pick<LinkRow, 'units'>) {
  const { t, name } = useTexts()
  const count = (n: number | null) => n ?? t('board.few')
  return (
    <table className="board-custody">
      <thead>
        <tr>
          <th scope="col">{t('board.cut.department')}</th>
          <th scope="col">{t('board.links.inTime')}</th>
          <th scope="col">{t('board.links.late')}</th>
          <th scope="col">{t('board.links.share')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ department, head, inTime, late, share }) => (
          <tr key={department.id}>
            <th scope="row">
              {name(department.name)}
              {head !== null && (
                <div className="desk-muted">{[name(head.post), ...head.people].join(' ')}</div>
              )}
            </th>
            <td>{count(inTime)}</td>
            <td>{count(late)}</td>
            <td>{share === null ? '–' : percentOf(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
