/** Reorganisations 机构调整: merging or dissolving a department, seen before it is confirmed, and every one there was. */
import { Alert } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import type { PreviewWire } from '../../wire.ts'
import { useReorganisations } from './queries.ts'
import { ReorganisationForm, type Filled, UNFILLED } from './reorganisation-form.tsx'
import { ReorganisationList } from './reorganisation-list.tsx'
import { ReorganisationPreview } from './reorganisation-preview.tsx'

export function ReorganisationsPage() {
  const { t } = useTexts()
  const list = useReorganisations()
  const [filled, setFilled] = useState<Filled>(UNFILLED)
  const [preview, setPreview] = useState<PreviewWire | null>(null)
  const isDone = () => {
    setPreview(null)
    setFilled(UNFILLED)
  }
  return (
    <Page title={t('reorganisation.ui.title')} className="desk-narrow">
      <p className="desk-muted">{t('reorganisation.ui.intro')}</p>
      <Loading of={list} />
      {list.data?.mayManage === false && <Alert type="info" title={t('reorganisation.ui.noPower')} />}
      {list.data?.mayManage === true && (
        <Card title={t('reorganisation.ui.new')} className="desk-no-print">
          {preview === null ? (
            <ReorganisationForm filled={filled} onChange={setFilled} onPreview={setPreview} />
          ) : (
            <ReorganisationPreview
              preview={preview}
              onNewer={setPreview}
              onBack={() => setPreview(null)}
              onDone={isDone}
            />
          )}
        </Card>
      )}
      {list.data && <ReorganisationList rows={list.data.rows} mayManage={list.data.mayManage} />}
    </Page>
  )
}
