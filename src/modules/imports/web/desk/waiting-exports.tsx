/** Requests for rejected rows that wait for somebody's consent; the card is there while there is one. */
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { DecideExport } from './decide-export.tsx'
import { useWaitingExports } from './queries.ts'

export function WaitingExports() {
  const { t } = useTexts()
  const { data } = useWaitingExports()
  if (data === undefined || data.rows.length === 0) return null
  return (
    <Card title={t('import.export.ui.waiting')} className="desk-gap">
      <ul className="desk-messages">
        {data.rows.map(({ id, runId, fileName, rows, person, reason, mayDecide, isOwn }) => (
          <li key={id}>
            <div>
              {t('import.export.ui.line', { person, file: fileName, rows, reason })}
              <div>
                <DeskLink href={withSearch(deskPaths.imports(), { run: runId })}>
                  {t('import.export.ui.look')}
                </DeskLink>
              </div>
              {isOwn && <div className="desk-muted">{t('import.export.not.waiting')}</div>}
              {mayDecide && <DecideExport id={id} />}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
