/** The projects behind a score, the lowest first, each with what its indicators counted. */
import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { get } from '../../../../ui/api.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { EvaluatedQueryWire, EvaluatedWire } from '../../wire-evaluation.ts'
import { BehindRows } from './behind-rows.tsx'

type Shared = EvaluatedWire['rows'][number]['shares'][number]

export function EvaluatedProjects({ query }: { query: EvaluatedQueryWire }) {
  const { t } = useTexts()
  const found = useQuery({
    queryKey: [...queryKeys.lists(), 'evaluated', query],
    queryFn: ({ signal }) => get<EvaluatedWire>('/api/project-evaluation/projects', { ...query }, signal),
  })
  const { data } = found
  if (found.error || data === undefined) return <Loading of={found} />
  return (
    <BehindRows
      behind={data}
      beside={({ score }) => <Tag>{score ?? '–'}</Tag>}
      more={(row) => (
        <>
          <span>{t(`project.status.${row.stage}`)}</span>
          {row.shares.map((share) => (
            <Counted key={share.indicator} share={share} />
          ))}
        </>
      )}
    />
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
