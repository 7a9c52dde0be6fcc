/** Discipline inspection plans a check: what, where, when and with whom. */
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { checkInputs } from '../../wire-checks.ts'
import { checkDesk } from './check-kind.ts'

const PLAN = { input: checkInputs.plan }

export function NewCheckPage() {
  const { t } = useTexts()
  const { go } = useAddress()
  return (
    <Page title={t('ui.desk.new.check')} className="desk-narrow">
      <p className="desk-muted">{t('ui.supervision.newCheckHint')}</p>
      <ActForm
        kind={checkDesk}
        act="plan"
        form={PLAN}
        view={null}
        onDone={(answer) => go(deskPaths.matter(checkDesk.path, answer.id), true)}
        onCancel={() => go(deskPaths.list(checkDesk.path))}
      />
    </Page>
  )
}
