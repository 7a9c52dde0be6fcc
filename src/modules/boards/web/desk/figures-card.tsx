/** The frozen months of a region, newest first, each with what it was counted under. */
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import { useFigures } from './queries.ts'

export function FiguresCard() {
  const { t, name } = useTexts()
  const reading = useReading()
  const rows = useFigures().data?.rows
  return (
    <Card title={t('board.figures')} className="desk-no-print">
      {rows?.length === 0 && <p className="desk-muted">{t('board.figures.none')}</p>}
      <ul className="board-frozen">
        {rows?.map((figure) => (
          <li key={figure.id}>
            <DeskLink href={deskPaths.figure(figure.id)}>
              {t('board.figure', { region: name(figure.region.name), month: figure.month.slice(0, 7) })}
            </DeskLink>{' '}
            <span>{t('board.figure.matters', { n: figure.matters ?? t('board.few') })}</span>{' '}
            {figure.restatedBy !== null && <span className="desk-muted">{t('board.figure.restated')}</span>}
            <div className="desk-muted">
              {t('board.figure.basis', {
                formula: figure.formulaVersion,
                law: figure.lawSeq,
                seal: figure.sealNo ?? '–',
                moment: momentWords(figure.frozenAt, reading),
              })}
            </div>
            {figure.reason !== null && (
              <div className="desk-muted">{t('board.figure.restates', { reason: figure.reason })}</div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
