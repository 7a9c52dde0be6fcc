/** The units of a frozen month that missed a target: what a circular would name. */
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { BoardLineWire, FigureWire } from '../../wire.ts'
import { WARNED } from '../../words.ts'
import { isBelowTarget, percentOf } from './numbers.tsx'

export function BelowTarget({ figure }: { figure: FigureWire }) {
  const { t, name, language } = useTexts()
  const missed = (line: BoardLineWire) =>
    WARNED.flatMap((rate) => {
      const share = line.rates[rate] ?? null
      const target = figure.aims.targets[rate]
      if (share === null || target === null || !isBelowTarget(share, target)) return []
      return [`${t(`board.rate.${rate}`)} ${percentOf(share)} (${t('board.target', { target })})`]
    })
  const units = figure.departments.filter(
    (line) => figure.names[line.key] !== undefined && missed(line).length > 0,
  )
  if (units.length === 0) return null
  return (
    <Card title={t('board.figure.below')}>
      <ul className="board-weak">
        {units.map((line) => (
          <li key={line.key}>
            <strong>{name(figure.names[line.key])}</strong>{' '}
            {missed(line).join(language === 'zh' ? '；' : '; ')}
          </li>
        ))}
      </ul>
    </Card>
  )
}
