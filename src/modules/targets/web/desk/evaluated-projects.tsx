/** The projects behind a score, the lowest first, each with what its indicators counted. */
import { useQuery } from '@tanstack/react-query'
import { Empty, Tag } from 'antd'
import { get } from '../../../../ui/api.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { EvaluatedQueryWire, EvaluatedWire } from '../../wire-evaluation.ts'

type Row = EvaluatedWire['rows'][number]
type Shared = Row['shares'][number]

export function EvaluatedProjects({ query }: { query: EvaluatedQueryWire }) {
  const { t } = useTexts()
  const found = useQuery({
    queryKey: [...queryKeys.lists(), 'evaluated', query],
    queryFn: ({ signal }) => get<EvaluatedWire>('/api/project-evaluation/projects', { ...query }, signal),
  })
  const { data } = found
  if (found.error || data === undefined) return <Loading of={found} />
  if (data.rows.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('target.behind.none')} />
  return (
    <>
      <ul className="desk-rows desk-rows-cards">
        {data.rows.map((row) => (
          <li key={row.id}>
            <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink>{' '}
            <Tag>{row.score ?? '–'}</Tag>
            <div className="desk-row-more">
              <span>{t(`project.status.${row.stage}`)}</span>
              {row.shares.map((share) => (
                <Counted key={share.indicator} share={share} />
              ))}
              <span className="desk-code">{row.code}</span>
            </div>
          </li>
        ))}
      </ul>
      {data.isCut && <p className="desk-muted">{t('target.behind.cut', { n: data.rows.length })}</p>}
    </>
  )
}

/** What an indicator counted; one that nothing is known of is left out, as it is in the score. */
function Counted({ share: { indicator, done, of, value } }: { share: Shared }) {
  const { t, language } = useTexts()
  if (value === null) return null
  const counted =
    indicator === 'investment'
      ? `${moneyWords(done, language)} / ${moneyWords(of, language)}`
      : indicator === 'stage'
        ? t(done > 0 ? 'evaluation.inTime' : 'evaluation.isStuck')
        : `${done}/${of}`
  return (
    <span>
      <span className="desk-muted">{t(`evaluation.${indicator}`)}</span> {counted}
    </span>
  )
}
