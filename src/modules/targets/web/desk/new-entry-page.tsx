/** A department writes what the board of regions may show; it stays a draft until it is submitted and decided. */
import { useAddress } from '../../../../ui/desk/address.ts'
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { raceEntryInputs } from '../../wire-entries.ts'
import { raceEntryDesk } from './race-entry-kind.tsx'

const DRAFT = { input: raceEntryInputs.draft }

export function NewEntryPage() {
  const { t } = useTexts()
  const { go } = useAddress()
  return (
    <Page title={t('raceEntry.act.draft')} className="desk-narrow">
      <p className="desk-muted">{t('race.entries.how')}</p>
      <ActForm
        kind={raceEntryDesk}
        act="draft"
        form={DRAFT}
        view={null}
        onDone={(answer) => go(deskPaths.matter(raceEntryDesk.path, answer.id), true)}
        onCancel={() => go(deskPaths.race())}
      />
    </Page>
  )
}
