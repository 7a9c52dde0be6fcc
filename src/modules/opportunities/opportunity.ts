/** 招商机会 (S001-139): what a place offers investors. Published after review; whoever is interested writes from the portal. */
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import type { Act, Kind } from '../../kernel/kind.ts'
import { parseMoney } from '../../platform/amounts.ts'
import { draftedBy, draftersWith, projectPublication, type Publication } from './publishing.ts'
import type { OpportunityInputs } from './wire.ts'
import { PUBLICATION_ENDED, PUBLICATION_OPEN, type OpportunityChannel } from './words.ts'

/** An opportunity's own columns; the amount in fen. */
export interface Opportunity extends Publication {
  readonly summary: string
  readonly industry: string
  readonly place: string
  readonly investment: number | null
  readonly conditions: string | null
  readonly channel: OpportunityChannel
}

type OpportunityAct<Name extends keyof OpportunityInputs> = Act<Opportunity, OpportunityInputs[Name]>

const draft: OpportunityAct<'draft'> = {
  from: 'new',
  to: ['draft'],
  by: ['publicationWriter'],
  audience: 'departments',
  place(_input, actor) {
    // The door asks for the place before it asks who acts.
    if (actor.kind !== 'officer') throw new Refusal('not_permitted', reason('act.relation'))
    return actor.regionId
  },
  decide: (_it, input, actor) => ({
    to: 'draft',
    matter: {
      title: input.title,
      departmentId: actor.kind === 'officer' ? actor.departmentId : null,
      category: input.channel,
    },
    set: { ...written(input), ...draftedBy(actor) },
    hold: actor.kind === 'officer' ? actor.postId : null,
  }),
}

/** Writes it anew while it is a draft; what was said before stays in the journal. */
const rewrite: OpportunityAct<'rewrite'> = {
  from: ['draft'],
  to: [],
  by: ['publicationWriter'],
  audience: 'departments',
  decide: (it, input, actor) => ({
    matter: { title: input.title, category: input.channel },
    set: { ...written(input), drafters: draftersWith(it, actor) },
  }),
}

/** What people write, with everything that was not said left empty. */
function written({ summary, industry, place, investment, conditions, channel }: OpportunityInputs['draft']) {
  const fen = investment === undefined ? null : parseMoney(investment, '万元')
  if (investment !== undefined && fen === null) throw invalid('/input/investment', 'monitoring.noAmount')
  return { summary, industry, place, investment: fen, conditions: conditions ?? null, channel }
}

/** The opportunity as a kind of matter. */
export const opportunityKind: Kind<Opportunity> = {
  name: 'opportunity',
  path: 'opportunities',
  letters: 'JH',
  statuses: { open: PUBLICATION_OPEN, ended: PUBLICATION_ENDED },
  acts: { draft, rewrite, ...projectPublication.acts },
  duties: projectPublication.duties,
  readers: projectPublication.readers,
}
