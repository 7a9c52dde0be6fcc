/** Suggestions at dispatch as their office keeps them: how they are followed, the models, clusters of open appeals, volumes. The address says which. */
import { Segmented } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { AcceptancePart } from './acceptance-part.tsx'
import { ClustersPart } from './clusters-part.tsx'
import { ModelsPart } from './models-part.tsx'
import { VolumesPart } from './volumes-part.tsx'

const PARTS = ['acceptance', 'models', 'clusters', 'volumes'] as const
type Part = (typeof PARTS)[number]

export function SuggestionsPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const part = PARTS.find((one) => one === search['part']) ?? 'acceptance'
  return (
    <Page title={t('suggestion.page')}>
      <div className="suggest-bar">
        <Segmented<Part>
          aria-label={t('suggestion.page')}
          value={part}
          options={PARTS.map((one) => ({ value: one, label: t(`suggestion.part.${one}`) }))}
          onChange={(one) => change({ part: one })}
        />
      </div>
      {part === 'acceptance' && <AcceptancePart regionId={search['regionId']} />}
      {part === 'models' && <ModelsPart regionId={search['regionId']} />}
      {part === 'volumes' && <VolumesPart regionId={search['regionId']} />}
      {part === 'clusters' && <ClustersPart regionId={search['regionId']} state={search['state']} />}
    </Page>
  )
}
