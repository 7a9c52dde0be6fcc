/** The appeals behind a number of suggestions or volumes; each opens its page. */
import { useQuery } from '@tanstack/react-query'
import { Drawer, Empty } from 'antd'
import { get } from '../../../../ui/api.ts'
import { MatterRows } from '../../../../ui/desk/list/matter-rows.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { BehindWire } from '../../wire.ts'

/** What a number opens: where its appeals are asked for, and what it is called. */
export interface Asked {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly title: string
}

interface Props {
  readonly asked: Asked | null
  readonly onClose: () => void
}

const WIDTH = 640

export function BehindDrawer({ asked, onClose }: Props) {
  return (
    <Drawer open={asked !== null} onClose={onClose} size={WIDTH} title={asked?.title} destroyOnHidden>
      {asked !== null && <Behind asked={asked} />}
    </Drawer>
  )
}

function Behind({ asked: { path, query } }: { asked: Asked }) {
  const { t } = useTexts()
  const found = useQuery({
    queryKey: [...queryKeys.lists(), path, query],
    queryFn: ({ signal }) => get<BehindWire>(path, query, signal),
  })
  const { data } = found
  if (found.error || data === undefined) return <Loading of={found} />
  if (data.rows.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('suggestion.behindNone')} />
  return (
    <>
      <MatterRows rows={data.rows} />
      {data.isCut && <p className="desk-muted">{t('suggestion.behindCut', { n: data.rows.length })}</p>}
    </>
  )
}
