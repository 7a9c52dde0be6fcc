/**
 * Makes the suggestion for an appeal: what the model of the region says, among the departments that may have it, and past
 * appeals that are like it. Made once for a model and kept; a person decides.
 */
import { MINUTE_MS, type Moment } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { Gate } from '../../platform/registry.ts'
import { eligibleDepartments, type SuggestionFact, type SuggestionQuestion } from '../appeals/suggested.ts'
import { TOPICS } from '../appeals/words.ts'
import { mostAlike, pairsIn, rarityOf, weigh, type Rarity, type Weighed } from './alike.ts'
import { regionsServed } from './examples.ts'
import { choiceFor, type Choice } from './model-store.ts'
import { guessAmong, type Guess } from './rules.ts'
import { askModels } from './shelf.ts'
import { keepMade, listPast, readMade, type Content, type Looked, type Made } from './suggestion-store.ts'

/** So many past appeals are compared with. */
const PAST_MAX = 1000
const ALIKE_MAX = 24
/** How long past appeals are kept at hand: a new one more or less changes nothing. */
const PAST_KEPT_MS = 10 * MINUTE_MS

interface PastItem {
  readonly id: string
  readonly weighed: Weighed
}

interface PastTexts {
  readonly readAt: Moment
  readonly rarity: Rarity
  readonly items: readonly PastItem[]
}

/** Past appeals by the region that they were dispatched for, ready to be compared with. */
export class PastShelf {
  readonly #shelf = new Map<RegionId, PastTexts>()

  async of(runner: Runner, organisation: Organisation, regionId: RegionId, at: Moment): Promise<PastTexts> {
    const known = this.#shelf.get(regionId)
    if (known !== undefined && known.readAt + PAST_KEPT_MS > at && known.readAt <= at) return known
    const past = await listPast(runner, regionsServed(organisation, regionId), PAST_MAX)
    const pairs = past.map(({ text }) => pairsIn(text))
    const rarity = rarityOf(pairs)
    const items = past.map(({ id }, index) => ({ id, weighed: weigh(pairs[index] ?? [], rarity) }))
    const texts = { readAt: at, rarity, items }
    this.#shelf.set(regionId, texts)
    return texts
  }
}

/** What is suggested for an appeal by the model chosen for its region; made now where it was not yet. Undefined without a model. */
export async function suggestionFor(
  runner: Runner,
  organisation: Organisation,
  past: PastShelf,
  appeal: Looked,
  at: Moment,
): Promise<Made | undefined> {
  const [choice, known] = await Promise.all([
    choiceFor(runner, organisation.ancestors(appeal.regionId)),
    readMade(runner, appeal.id),
  ])
  if (choice === undefined) return undefined
  if (known?.modelId === choice.modelId) return known
  return makeSuggestion(runner, organisation, past, choice, appeal, at)
}

/** Makes it anew and keeps it. */
export async function makeSuggestion(
  runner: Runner,
  organisation: Organisation,
  past: PastShelf,
  { modelId, modelNo, regionId }: Choice,
  appeal: Looked,
  at: Moment,
): Promise<Made> {
  const { subject, detail } = appeal
  const departments = eligibleDepartments({ organisation }, organisation.ancestors(appeal.regionId))
  const guesses = await guess(runner, modelId, { subject, detail, departments })
  const { items, rarity } = await past.of(runner, organisation, regionId, at)
  const alike = mostAlike(weigh(pairsIn(`${subject} ${detail}`), rarity), items, ALIKE_MAX)
  const content: Content = {
    ...guesses,
    past: alike.map(({ item, likeness }) => ({ id: item.id, likeness: Math.round(likeness * 1000) / 1000 })),
  }
  const made = { appealId: appeal.id, modelId, modelNo, madeAt: at, content }
  await keepMade(runner, made)
  return made
}

async function guess(
  runner: Runner,
  modelId: string,
  { subject, detail, departments }: Pick<SuggestionQuestion, 'subject' | 'detail' | 'departments'>,
): Promise<{ readonly department: Guess; readonly topic: Guess }> {
  const said = await askModels(runner, modelId, { subject, detail })
  return {
    department: guessAmong(said.department, new Set(departments)),
    topic: guessAmong(said.topic, new Set(TOPICS)),
  }
}

/**
 * Answers what is suggested for an appeal at the moment of its dispatch: what was made before by the model that suggests
 * now, and otherwise the same model's word. Null where no model was chosen.
 */
export const suggestionGate: Gate = async (runner: Runner, question: SuggestionQuestion) => {
  const choice = await choiceFor(runner, question.regions)
  if (choice === undefined) return null
  const known = await readMade(runner, question.appealId)
  const { department, topic } =
    known?.modelId === choice.modelId ? known.content : await guess(runner, choice.modelId, question)
  return {
    modelId: choice.modelId,
    modelNo: choice.modelNo,
    isSure: department.isSure,
    departments: department.candidates.map(({ label, share }) => ({
      id: label as SuggestionFact['departments'][number]['id'],
      share,
    })),
    topics: topic.candidates.map(({ label, share }) => ({ topic: label, share })),
  } satisfies SuggestionFact
}
