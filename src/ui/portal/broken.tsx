/** What a person reads when a page could not be drawn: drafts are safe, and loading it again mostly helps. */
import { useTexts } from '../language.tsx'
import { ActionButton } from '../plain/action-button.tsx'
import { Notice } from '../plain/notice.tsx'

export function Broken() {
  const { t } = useTexts()
  return (
    <main className="content">
      <Notice kind="problem">
        <p>{t('ui.problem.failed')}</p>
        <ActionButton onClick={() => window.location.reload()}>{t('ui.retry')}</ActionButton>
      </Notice>
    </main>
  )
}
