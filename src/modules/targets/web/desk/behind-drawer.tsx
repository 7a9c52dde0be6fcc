/** The projects behind a number of targets, lists or a comparison; each opens its page. */
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { get } from '../../../../ui/api.ts'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { BehindQueryWire, BehindWire } from '../../wire.ts'
import { BehindRows } from './behind-rows.tsx'

interface Props {
  /** What is asked for, and how it is called; null while nothing is open. */
  readonly asked: { readonly query: BehindQueryWire; readonly title: string } | null
  readonly onClose: () => void
}

const WIDTH = 640

export function BehindDrawer({ asked, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={WIDTH}
      title={`${t('target.behind')} · ${asked?.title ?? ''}`}
      destroyOnHidden
    >
      {asked !== null && <Behind query={asked.query} />}
    </Drawer>
  )
}

function Behind({ query }: { query: BehindQueryWire }) {
  const { t, name, language } = useTexts()
  const found = useQuery({
    queryKey: [...queryKeys.lists(), 'target-projects', query],
    queryFn: ({ signal }) => get<BehindWire>('/api/targets/projects', { ...query }, signal),
  })
  const { data } = found
  if (found.error || data === undefined) return <Loading of={found} />
  return (
    <BehindRows
      behind={data}
      more={(row) => (
        <>
          {row.nodes !== null && <span>{t('target.behind.nodes', row.nodes)}</span>}
          {row.releases !== null && <span>{t('target.behind.releases', { n: row.releases })}</span>}
          <span>{t(`project.status.${row.stage}`)}</span>
          <span>{name(row.region)}</span>
          {row.investment !== null && <span>{moneyWords(row.investment, language)}</span>}
          {row.signedOn !== null && (
            <span>
              {t('target.column.signedOn')} {row.signedOn}
            </span>
          )}
          {row.startedOn !== null && (
            <span>
              {t('target.column.startedOn')} {row.startedOn}
            </span>
          )}
        </>
      )}
    />
  )
}
