/** Who changed what in a row of a register, newest first. */
import { useTexts } from '../../language.tsx'
import { Card } from '../card.tsx'
import { Loading } from '../loading.tsx'
import { useRegisterHistory } from './queries.ts'

export function HistoryCard({ path, id }: { path: string; id: string }) {
  const { t, name } = useTexts()
  const history = useRegisterHistory(path, id)
  const lines = history.data?.lines ?? []
  return (
    <Card title={t('ui.register.history')}>
      <Loading of={history} />
      {history.data !== undefined && lines.length === 0 && (
        <p className="desk-muted desk-card-body">{t('ui.register.noHistory')}</p>
      )}
      <ol className="register-history">
        {lines.map(({ at, act, person, post, changes }, index) => (
          <li key={lines.length - index}>
            <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time>{' '}
            <strong>{t(`register.act.${act}`)}</strong>{' '}
            <span className="desk-muted">
              {person} {name(post)}
            </span>
            {changes.length > 0 && (
              <ul>
                {changes.map(({ field, from, to }) => (
                  <li key={field.zh}>
                    {name(field)}
                    {t('ui.register.is')}
                    {from === null ? '' : <del>{from}</del>} {to ?? t('ui.register.nothing')}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
