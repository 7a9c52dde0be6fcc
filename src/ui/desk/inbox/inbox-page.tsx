/** The inbox 待办: what the person must do, in groups by when it is due. The list on the left, the matter on the right. */
import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Empty, Splitter } from 'antd'
import { useEffect, useState } from 'react'
import { useTexts } from '../../language.tsx'
import { recall, remember } from '../../memory.ts'
import { useAddress } from '../address.ts'
import { MatterById } from '../matter/matter-by-id.tsx'
import { useIsWide } from '../use-wide.ts'
import { openMatterOf } from './inbox-address.ts'
import { InboxList } from './inbox-list.tsx'

const MEMORY = 'desk.inbox.split'
const LIST_WIDTH = 420
const LIST_WIDTH_MIN = 300

export function InboxPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const open = openMatterOf(search)
  const isWide = useIsWide('lg')
  const [width] = useState(() => Number(recall(MEMORY)) || LIST_WIDTH)
  useEffect(() => {
    document.title = t('ui.desk.documentTitle', { page: t('ui.desk.inbox') })
  }, [t])
  const matter = open && <MatterById key={open.id} path={open.path} id={open.id} isInPane />
  if (!isWide) {
    return (
      <div className="desk-page">
        {open && (
          <Button
            type="link"
            className="desk-no-print"
            icon={<ArrowLeftOutlined />}
            onClick={() => change({ matter: undefined })}
          >
            {t('ui.desk.inbox.back')}
          </Button>
        )}
        {matter ?? <InboxList />}
      </div>
    )
  }
  return (
    <Splitter
      className="desk-split"
      onResizeEnd={([size]) => remember(MEMORY, String(Math.round(size ?? 0)))}
    >
      <Splitter.Panel defaultSize={width} min={LIST_WIDTH_MIN} max="60%" className="desk-no-print">
        <InboxList />
      </Splitter.Panel>
      <Splitter.Panel>
        <div className="desk-pane">
          {matter ?? <Empty className="desk-empty" description={t('ui.desk.inbox.choose')} />}
        </div>
      </Splitter.Panel>
    </Splitter>
  )
}
