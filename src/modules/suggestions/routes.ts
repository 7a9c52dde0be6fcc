/** Suggestions over HTTP: beside one appeal, and corrections of them. */
import type { Pool } from 'pg'
import { Type } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { Ids, Random } from '../../kernel/ids.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import { Refusal, invalid, reason } from '../../kernel/refusal.ts'
import { withTransaction } from '../../platform/database/pool.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { World } from '../../platform/reference.ts'
import type { RowContext } from '../../platform/views/matter-rows.ts'
import { appendLine } from '../../platform/subject-journal.ts'
import { Uuid } from '../../platform/wire.ts'
import { eligibleDepartments } from '../appeals/suggested.ts'
import { mayCorrect, viewDraft, viewSuggestion } from './appeal-view.ts'
import { lookFor } from './reading.ts'
import type { PastShelf } from './suggesting.ts'
import { addCorrection } from './suggestion-store.ts'
import { CorrectionBody, DraftSchema, SuggestionSchema } from './wire.ts'

export interface SuggestionRoutesDeps {
  readonly pool: Pool
  readonly world: () => World
  readonly ids: Ids
  readonly random: Random
  readonly past: PastShelf
  rowContext(now: Moment): RowContext
}

const ById = Type.Object({ id: Uuid })

export function suggestionRoutes(deps: SuggestionRoutesDeps): Route[] {
  const { pool, world, past } = deps
  const view = () => ({ runner: pool, world: world(), past })
  return [
    route({
      method: 'GET',
      url: '/api/appeals/:id/suggestion',
      summary:
        'What is suggested for an appeal with the reasons, and past appeals like it that the reader may see',
      tag: 'suggestions',
      access: 'officer',
      params: ById,
      answer: SuggestionSchema,
      handle: ({ params, actor, now }) => viewSuggestion(view(), actor, params.id, now),
    }),
    route({
      method: 'GET',
      url: '/api/appeals/:id/opinion-draft',
      summary:
        'A draft of a first opinion out of accepted answers to appeals like this one, with its sources',
      tag: 'suggestions',
      access: 'officer',
      params: ById,
      answer: DraftSchema,
      handle: ({ params, actor, now }) => viewDraft(view(), actor, params.id, now),
    }),
    route({
      method: 'POST',
      url: '/api/appeals/:id/corrections',
      summary: 'Say which department or topic would have been right, for the next model',
      tag: 'suggestions',
      access: 'officer',
      params: ById,
      body: CorrectionBody,
      answer: SuggestionSchema,
      async handle({ params, body, actor, now }) {
        await correct(deps, actor, params.id, body, now)
        return viewSuggestion(view(), actor, params.id, now)
      },
    }),
  ]
}

interface Correction {
  readonly departmentId?: string
  readonly topic?: string
  readonly reason: string
}

/** Recorded under the name of whoever says so: what one person may weigh in a model is bounded. */
async function correct(
  { pool, world, ids, random }: SuggestionRoutesDeps,
  actor: Officer,
  id: string,
  { departmentId, topic, reason: why }: Correction,
  now: Moment,
): Promise<void> {
  const appeal = await lookFor(pool, actor, id)
  if (!mayCorrect(actor, appeal)) throw new Refusal('not_permitted', reason('act.relation'))
  if (departmentId === undefined && topic === undefined)
    throw invalid('/departmentId', 'suggestion.nothingCorrected')
  const { organisation } = world()
  const known: readonly string[] = eligibleDepartments(
    { organisation },
    organisation.ancestors(appeal.regionId),
  )
  if (departmentId !== undefined && !known.includes(departmentId))
    throw invalid('/departmentId', 'department.unknown')
  const row = {
    id: ids.next(),
    appealId: appeal.id,
    regionId: appeal.regionId,
    departmentId: (departmentId ?? null) as DepartmentId | null,
    topic: topic ?? null,
    reason: why,
    correctedAt: now,
    correctedBy: actor.personId,
  }
  const line = { act: 'correct', audience: 'departments', patch: row } as const
  await withTransaction(pool, async (client) => {
    await addCorrection(client, row)
    await appendLine(client, `suggestion:${appeal.id}`, line, { actor, at: now, random })
  })
}
