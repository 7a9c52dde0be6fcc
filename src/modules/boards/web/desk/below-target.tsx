/** The units of a frozen month that missed a target, and for whoever supervises a circular out of it. */
import { Card } from '../../../../ui/desk/card.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { SUPERVISE } from '../../../supervision/powers.ts'
import type { BoardLineWire, FigureWire } from '../../wire.ts'
import { WARNED } from '../../words.ts'
import { DraftCircular } from './draft-circular.tsx'
import { isBelowTarget, percentOf } from './numbers.tsx'
import { useMissedTargets } from './queries.ts'

export function BelowTarget({ figure }: { figure: FigureWire }) {
  const { t, name, language } = useTexts()
  const missedTargets = useMissedTargets(figure.id, usePowers().includes(SUPERVISE)).data
  const draftable = (line: BoardLineWire) =>
    missedTargets?.rows.find(
      ({ departmentId, circular }) =>
        departmentId === line.key && (missedTargets.mayDraft || circular !== null),
    )
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
        {units.map((line) => {
          const unit = draftable(line)
          return (
            <li key={line.key}>
              <strong>{name(figure.names[line.key])}</strong>{' '}
              {missed(line).join(language === 'zh' ? '；' : '; ')}{' '}
              {unit && <DraftCircular figureId={figure.id} unit={unit} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
