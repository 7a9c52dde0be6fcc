/** What an enterprise was asked for and has handed in already, so that nobody asks for the same thing twice. */
import { Card } from '../../../../ui/desk/card.tsx'
import { useDeskKind } from '../../../../ui/desk/kinds.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { GivenWire } from '../../wire.ts'
import { useGiven } from './queries.ts'

const DAY_LENGTH = 'yyyy-MM-dd'.length

export function GivenCard({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTexts()
  const given = useGiven(enterpriseId)
  const { data } = given
  const isEmpty = data !== undefined && data.asked.length + data.given.length === 0
  return (
    <Card title={t('enterprise.ui.given')}>
      <LoadError of={given} />
      {isEmpty && <p className="desk-muted desk-card-body">{t('enterprise.ui.noGiven')}</p>}
      {data !== undefined && data.asked.length > 0 && (
        <>
          <h3>{t('enterprise.ui.asked')}</h3>
          <ul>
            {data.asked.map(({ within, question, status, askedAt }) => (
              <li key={`${within.matterId} ${askedAt}`}>
                {question} <strong>{t(`ask.status.${status}`)}</strong>{' '}
                <span className="desk-muted">{askedAt.slice(0, DAY_LENGTH)}</span> <Within within={within} />
              </li>
            ))}
          </ul>
        </>
      )}
      {data !== undefined && data.given.length > 0 && (
        <>
          <h3>{t('enterprise.ui.files')}</h3>
          <ul>
            {data.given.map(({ within, id, name, addedAt }) => (
              <li key={id}>
                <a href={`/api/attachments/${id}`} download={name}>
                  {name}
                </a>{' '}
                <span className="desk-muted">{addedAt.slice(0, DAY_LENGTH)}</span> <Within within={within} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Within({
  within: { matterId, kind, code, title },
}: {
  within: GivenWire['asked'][number]['within']
}) {
  const path = useDeskKind(kind)?.path
  if (path === undefined) return code
  return (
    <DeskLink href={deskPaths.matter(path, matterId)}>
      {code} {title}
    </DeskLink>
  )
}
