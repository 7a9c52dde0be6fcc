/** The project against the entry standards of its park: what is met, short, not known, or for people to judge. */
import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { ProblemError, get } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { StandardsWire } from '../../wire-standards.ts'
import type { Compared } from '../../words.ts'

type Check = StandardsWire['checks'][number]

const COLOURS: Readonly<Record<Compared, string>> = {
  met: 'success',
  short: 'error',
  unknown: 'warning',
  judged: 'default',
}

export function StandardsCard({ projectId }: { projectId: string }) {
  const { t } = useTexts()
  const standards = useQuery({
    queryKey: [...queryKeys.lists(), 'project-standards', projectId],
    queryFn: ({ signal }) => get<StandardsWire>(`/api/projects/${projectId}/standards`, {}, signal),
  })
  // Whoever reads the project for one opinion alone may still be refused more of it.
  if (standards.error instanceof ProblemError && standards.error.code === 'not_found') return null
  if (standards.error) return <LoadError of={standards} />
  const { park = null, checks = [] } = standards.data ?? {}
  if (park === null || checks.length === 0) return null
  return (
    <Card
      title={t('ui.project.standards')}
      extra={<DeskLink href={deskPaths.matter('parks', park.id)}>{park.name}</DeskLink>}
    >
      <FactList
        items={checks.map((check) => ({
          label: t(`project.standard.${check.standard}`),
          value: <Compare check={check} />,
        }))}
      />
    </Card>
  )
}

function Compare({ check: { state, asked, offered, text } }: { check: Check }) {
  const { t, language } = useTexts()
  const money = (fen: number | null) => (fen === null ? '–' : moneyWords(fen, language))
  return (
    <>
      <Tag color={COLOURS[state]}>{t(`project.compared.${state}`)}</Tag>
      {asked === null
        ? text
        : t('ui.project.standardsPerMu', { asked: money(asked), offered: money(offered) })}
    </>
  )
}
