/** No such page, or nothing that this person may see: the two look the same. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../language.tsx'
import { portalPaths } from '../paths.ts'
import { Page } from './page.tsx'

export function NotFoundPage() {
  const { t } = useTexts()
  return (
    <Page title={t('ui.portal.notFound')}>
      <p>{t('ui.portal.notFoundHelp')}</p>
      <div className="buttons">
        <Link to={portalPaths.home()} className="button button-primary">
          {t('ui.portal.home')}
        </Link>
        <Link to={portalPaths.progress()} className="button button-plain">
          {t('ui.portal.progressTitle')}
        </Link>
      </div>
    </Page>
  )
}
