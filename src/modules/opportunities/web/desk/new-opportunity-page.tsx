/** An officer writes down an opportunity; it stays a draft until it is submitted and decided. Beside it, what channels led to. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { opportunityInputs, type ConversionWire } from '../../wire.ts'
import { opportunityDesk } from './publication-kinds.ts'

const DRAFT = { input: opportunityInputs.draft }
const COUNTS = ['published', 'interests', 'leads', 'signed'] as const

export function NewOpportunityPage() {
  const { t } = useTexts()
  const { go } = useAddress()
  return (
    <Page title={t('ui.desk.new.opportunity')} className="desk-narrow">
      <ActForm
        kind={opportunityDesk}
        act="draft"
        form={DRAFT}
        view={null}
        onDone={(answer) => go(deskPaths.matter(opportunityDesk.path, answer.id), true)}
        onCancel={() => go(deskPaths.list(opportunityDesk.path))}
      />
      <Conversion />
    </Page>
  )
}

/** 各渠道转化: which channel is worth writing for. */
function Conversion() {
  const { t } = useTexts()
  const conversion = useQuery({
    queryKey: [...queryKeys.lists(), 'conversion'],
    queryFn: ({ signal }) => get<ConversionWire>('/api/opportunities/conversion', {}, signal),
  })
  return (
    <Card title={t('opportunity.conversion')} className="opportunity-conversion-card">
      <table className="desk-figures">
        <thead>
          <tr>
            <th scope="col">{t('opportunity.field.channel')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col">
                {t(`opportunity.conversion.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conversion.data?.rows.map((row) => (
            <tr key={row.channel}>
              <th scope="row">{t(`opportunity.channel.${row.channel}`)}</th>
              {COUNTS.map((count) => (
                <td key={count}>{row[count]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
