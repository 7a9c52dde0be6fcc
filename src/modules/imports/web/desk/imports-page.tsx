/** Imports 导入: a file of another system is looked at or taken over, and every import there was with what did not go in. */
import { Alert } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Page } from '../../../../ui/desk/page.tsx'
import { usePowers } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { IMPORT_APPEALS } from '../../words.ts'
import { ImportForm } from './import-form.tsx'
import { ImportRuns } from './import-runs.tsx'
import { RunDrawer } from './run-drawer.tsx'
import { WaitingExports } from './waiting-exports.tsx'

export function ImportsPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const mayImport = usePowers().includes(IMPORT_APPEALS)
  return (
    <Page title={t('import.ui.title')}>
      {mayImport ? (
        <>
          <WaitingExports />
          <ImportForm />
          <ImportRuns />
          <RunDrawer id={search['run']} onClose={() => change({ run: undefined })} />
        </>
      ) : (
        <Alert type="info" title={t('import.noPower')} />
      )}
    </Page>
  )
}
