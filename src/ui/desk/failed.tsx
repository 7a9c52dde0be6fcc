/** What stands there when drawing a page failed: what is safe, and what to do. Plain, since more may be broken. */
import { useTexts } from '../language.tsx'
import { deskPaths } from '../paths.ts'

export function DeskFailed() {
  const { t } = useTexts()
  return (
    <main className="desk-door">
      <h1>{t('ui.desk.failed')}</h1>
      <p>{t('ui.desk.failed.more')}</p>
      <p>
        <a href={deskPaths.inbox()}>{t('ui.desk.failed.home')}</a>
      </p>
    </main>
  )
}
