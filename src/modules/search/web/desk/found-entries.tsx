/** Enterprises and parks that the words name, above the matters; nothing where there are none. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { wordsOf } from '../../query.ts'
import type { EntryWire } from '../../wire.ts'
import { Marked } from '../marked.tsx'

const PATHS: Readonly<Record<EntryWire['kind'], string>> = { enterprise: 'enterprises', park: 'parks' }

export function FoundEntries({ q }: { q: string }) {
  const { t } = useTexts()
  const { data } = useQuery({
    queryKey: queryKeys.search({ entries: q }),
    queryFn: ({ signal }) => get<{ rows: EntryWire[] }>('/api/search/entries', { q }, signal),
  })
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  const typed = wordsOf(q)
  return (
    <section className="desk-found-entries" aria-label={t('search.entries')}>
      <ul className="desk-rows desk-rows-cards desk-found">
        {rows.map(({ kind, id, name, code, formerly, meant }) => (
          <li key={`${id} ${formerly ?? ''}`}>
            <DeskLink href={deskPaths.matter(PATHS[kind], id)}>
              <Marked text={name} words={[...typed, ...meant]} />
            </DeskLink>
            <div className="desk-row-more">
              <span>{t(`search.entry.${kind}`)}</span>
              <span className="desk-code">
                <Marked text={code} words={typed} />
              </span>
              {formerly !== null && <span>{t('search.formerly', { name: formerly })}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
