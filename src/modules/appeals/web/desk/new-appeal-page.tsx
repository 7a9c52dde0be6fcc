/** A clerk files an appeal for an enterprise that calls, comes or writes: keyboard only, in the order of the call, draft kept. */
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { appealDesk } from './appeal-kind.ts'

export function NewAppealPage() {
  const { t } = useTexts()
  const { go } = useAddress()
  const form = appealDesk.acts['file']
  if (form === undefined) throw new Error('an appeal cannot be filed')
  return (
    <Page title={t('ui.desk.new.appeal')} className="desk-narrow">
      <p className="desk-muted">{t('ui.desk.new.appeal.hint')}</p>
      <ActForm
        kind={appealDesk}
        act="file"
        form={form}
        view={null}
        onDone={(answer) => go(deskPaths.matter(appealDesk.path, answer.id), true)}
        onCancel={() => go(deskPaths.list(appealDesk.path))}
      />
    </Page>
  )
}
