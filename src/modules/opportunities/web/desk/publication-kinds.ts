/** What opportunities and releases bring to the desk: both are written, submitted and decided alike. */
import { FEN_IN_WAN } from '../../../../platform/amounts.ts'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import type { DeskKind } from '../../../../ui/desk/kinds.tsx'
import { MANAGE } from '../../../projects/powers.ts'
import {
  opportunityInputs,
  releaseInputs,
  type OpportunityFactsWire,
  type ReleaseFactsWire,
} from '../../wire.ts'
import { PUBLICATION_ENDED, PUBLICATION_OPEN } from '../../words.ts'
import { OpportunityPanel } from './opportunity-panel.tsx'
import { publicationForms } from './publication-forms.ts'
import { ReleasePanel } from './release-panel.tsx'

export const opportunityDesk: DeskKind = {
  kind: 'opportunity',
  path: 'opportunities',
  open: PUBLICATION_OPEN,
  ended: PUBLICATION_ENDED,
  isListed: false,
  openedBy: MANAGE,
  Panel: OpportunityPanel,
  acts: {
    draft: { input: opportunityInputs.draft },
    rewrite: { input: opportunityInputs.rewrite, initialFrom: opportunityOf },
    ...publicationForms,
  },
}

export const releaseDesk: DeskKind = {
  kind: 'projectRelease',
  path: 'project-releases',
  open: PUBLICATION_OPEN,
  ended: PUBLICATION_ENDED,
  isListed: false,
  Panel: ReleasePanel,
  about: { act: 'draft', power: MANAGE, field: 'projectId', only: 'project' },
  acts: {
    draft: { input: releaseInputs.draft },
    rewrite: { input: releaseInputs.rewrite, initialFrom: releaseOf },
    ...publicationForms,
  },
}

/** An opportunity as it was written, to be written anew. */
function opportunityOf({ title, facts }: MatterViewWire): Record<string, string> {
  const { channel, industry, place, summary, conditions, investment } = facts as OpportunityFactsWire
  return {
    title,
    channel,
    industry,
    place,
    summary,
    conditions: conditions ?? '',
    investment: investment === null ? '' : String(investment / FEN_IN_WAN),
  }
}

function releaseOf({ title, facts }: MatterViewWire): Record<string, string> {
  const { place, progress, percent, event } = facts as ReleaseFactsWire
  return { title, place, progress, percent: percent === null ? '' : String(percent), event: event ?? '' }
}
