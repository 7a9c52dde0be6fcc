/** Rows that did not go in: where each stands, how it begins, and what is wrong in which column. */
import { useTexts } from '../../../../ui/language.tsx'
import type { RejectWire } from '../../wire.ts'

export function RejectList({ rejects, total }: { rejects: readonly RejectWire[]; total: number }) {
  const { t, reason } = useTexts()
  if (rejects.length === 0) return null
  return (
    <>
      <ul className="desk-messages desk-gap">
        {rejects.map(({ line, excerpt, problems }) => (
          <li key={line}>
            <span className="desk-muted">{t('import.ui.line', { line })}</span>
            <div>
              {problems.map(({ column, ...why }) => (
                <div key={`${column} ${why.code}`}>
                  {column !== '' && <strong>{column} </strong>}
                  {reason(why)}
                </div>
              ))}
              <div className="desk-muted desk-excerpt">{excerpt}</div>
            </div>
          </li>
        ))}
      </ul>
      {total > rejects.length && (
        <p className="desk-muted">{t('import.ui.moreRejects', { shown: rejects.length, n: total })}</p>
      )}
    </>
  )
}
