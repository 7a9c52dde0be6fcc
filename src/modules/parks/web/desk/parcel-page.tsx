/** One parcel: its entry, its outline to scale, its history. */
import { Card } from '../../../../ui/desk/card.tsx'
import { RegisterRowPage } from '../../../../ui/desk/register/register-row-page.tsx'
import { useRegisterRow } from '../../../../ui/desk/register/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { OutlineArea, OutlineDrawing } from './outline-drawing.tsx'

export function ParcelPage() {
  return <RegisterRowPage path="parcels" more={(id) => <Outline id={id} />} />
}

function Outline({ id }: { id: string }) {
  const { t } = useTexts()
  const outline = useRegisterRow('parcels', id).data?.values['outline']
  return (
    <Card title={t('park.ui.outline')}>
      <div className="desk-card-body">
        {typeof outline === 'string' ? (
          <>
            <OutlineDrawing outline={outline} />
            <p>
              <OutlineArea outline={outline} />
            </p>
            <details>
              <summary>{t('park.ui.corners')}</summary>
              <code className="park-corners">{outline}</code>
            </details>
          </>
        ) : (
          <p className="desk-muted">{t('park.ui.noOutline')}</p>
        )}
      </div>
    </Card>
  )
}
