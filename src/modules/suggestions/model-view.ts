/** The register of models of a region as its office reads it. */
import type { Moment } from '../../calendar/days.ts'
import type { Quality } from '../../engines/classifier/quality.ts'
import { hasPower, type Officer } from '../../kernel/actor.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { wireMoment } from '../../platform/views/time.ts'
import { choiceFor, latestTraining, listModels } from './model-store.ts'
import { atOnceShare } from './parameters.ts'
import { placeFor } from './reading.ts'
import type { ModelsWire } from './wire.ts'
import { KEEP_SUGGESTIONS } from './words.ts'

const MODELS_SHOWN = 50

export async function viewModels(
  runner: Runner,
  { organisation, calendars, law }: World,
  actor: Officer,
  asked: string | undefined,
  now: Moment,
): Promise<ModelsWire> {
  const { region, regions } = placeFor(organisation, actor, asked)
  const days = calendars.view(region.id)
  const choice = await choiceFor(runner, organisation.ancestors(region.id))
  const training = await latestTraining(runner, region.id)
  const called = (id: PersonId) => organisation.person(id)?.name ?? ''
  const today = calendars.dayOf(now)
  const rule = law.at({ regionId: region.id, lawOn: today, lawSeq: law.seq, today }).find(atOnceShare)
  return {
    region,
    regions,
    mayKeep: hasPower(actor, KEEP_SUGGESTIONS, { regionId: region.id }),
    chosen:
      choice === undefined
        ? null
        : {
            modelId: choice.modelId,
            no: choice.modelNo,
            region: organisation.region(choice.regionId)?.name ?? { zh: '', en: '' },
            at: wireMoment(choice.chosenAt, days),
            by: called(choice.chosenBy),
          },
    training:
      training === undefined
        ? null
        : {
            at: wireMoment(training.askedAt, days),
            by: training.askedBy === null ? null : called(training.askedBy),
            isWaiting: training.endedAt === null,
            failure: training.failure,
          },
    atOnce: rule === undefined ? null : { share: rule.value, basis: rule.basis },
    models: (await listModels(runner, region.id, MODELS_SHOWN)).map(
      ({ id, no, trainedAt, trainedBy, counts, quality }) => ({
        id,
        no,
        at: wireMoment(trainedAt, days),
        by: trainedBy === null ? null : called(trainedBy),
        appeals: counts.appeals,
        duties: counts.duties,
        unknownDuties: counts.unknownDuties,
        corrections: counts.corrections,
        department: qualityWire(quality.department),
        topic: qualityWire(quality.topic),
        isChosen: choice?.modelId === id,
      }),
    ),
  }
}

function qualityWire({ count, accuracy, macroF1, unsureShare, sureAccuracy }: Quality) {
  return { count, accuracy, macroF1, unsureShare, sureAccuracy }
}
