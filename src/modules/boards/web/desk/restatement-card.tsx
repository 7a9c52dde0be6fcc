/** A restated month beside the one it took the place of: every number that is another one now. */
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { BoardLineWire, FigureWire } from '../../wire.ts'
import { columnCode, COLUMNS, rateIn, type Column } from '../../words.ts'
import { percentOf } from './numbers.tsx'
import { useFigure } from './queries.ts'

export function RestatementCard({ figure, restates }: { figure: FigureWire; restates: string }) {
  const { t, name } = useTexts()
  const old = useFigure(restates).data
  if (old === undefined) return null
  const words = (line: BoardLineWire | undefined, column: Column): string => {
    if (line === undefined) return '–'
    const rate = rateIn(column)
    if (rate === null) return String(line.counts[column] ?? t('board.few'))
    const share = line.rates[rate] ?? null
    return share === null ? '–' : percentOf(share)
  }
  const keys = [...new Set([...old.departments, ...figure.departments].map(({ key }) => key))]
  const lines = [
    { name: t('board.total'), was: old.total, is: figure.total },
    ...keys.map((key) => ({
      name: key === 'none' ? t('board.noDepartment') : name(figure.names[key] ?? old.names[key]),
      was: old.departments.find((line) => line.key === key),
      is: figure.departments.find((line) => line.key === key),
    })),
  ]
  const changes = lines.flatMap((line) =>
    COLUMNS.map((column) => ({
      key: `${line.name} ${column}`,
      name: line.name,
      column: t(columnCode(column)),
      was: words(line.was, column),
      is: words(line.is, column),
    })).filter(({ was, is }) => was !== is),
  )
  return (
    <Card
      title={t('board.figure.compare')}
      extra={<DeskLink href={deskPaths.figure(restates)}>{t('board.figure.old')}</DeskLink>}
    >
      {changes.length === 0 ? (
        <p className="desk-muted">{t('board.figure.same')}</p>
      ) : (
        <table className="board-custody">
          <thead>
            <tr>
              <th scope="col">{t('board.cut.department')}</th>
              <th scope="col">{t('board.paper.rate')}</th>
              <th scope="col">{t('board.figure.old')}</th>
              <th scope="col">{t('board.figure.new')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.key}>
                <th scope="row">{change.name}</th>
                <td>{change.column}</td>
                <td>{change.was}</td>
                <td>
                  <strong>{change.is}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
