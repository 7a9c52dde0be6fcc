/** The frozen months of a region, newest first, each with what it was counted under; whoever may, freezes the last one. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { CHINA_ZONE } from '../../../../calendar/days.ts'
import { post } from '../../../../ui/api.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords, todayIso } from '../../../../ui/time.ts'
import { periodAround } from './period-choice.ts'
import { useFigures } from './queries.ts'

export function FiguresCard() {
  const { t, name } = useTexts()
  const reading = useReading()
  const figures = useFigures().data
  const rows = figures?.rows
  return (
    <Card
      title={t('board.figures')}
      className="desk-no-print"
      extra={figures?.freezable !== undefined && <FreezeButton regionId={figures.freezable} />}
    >
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

/** Freezes last month now; by itself it happens on the first working day. */
function FreezeButton({ regionId }: { regionId: string }) {
  const { t, problem } = useTexts()
  const client = useQueryClient()
  const today = todayIso(browserNow(), CHINA_ZONE)
  const thisMonth = periodAround('month', today, today)
  const month = periodAround('month', thisMonth.earlier, today).from
  const mutation = useMutation({
    mutationFn: () => post<{ id: string }>('/api/figures', { regionId, month }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.lists() }),
  })
  return (
    <>
      {mutation.error && <Alert type="error" title={problem(mutation.error)} />}
      <Button size="small" loading={mutation.isPending} onClick={() => mutation.mutate()}>
        {t('board.figure.freeze')} {month.slice(0, 'YYYY-MM'.length)}
      </Button>
    </>
  )
}
