/**
 * Learning from seven thousand messages of ten labels, and answering others: made up of words of the dictionary, some of each
 * label's own and most common to all, as long as people write. Needs no database.
 */
import { performance } from 'node:perf_hooks'
import { dict } from '@node-rs/jieba/dict.js'
import { trainModel } from '../src/engines/classifier/model.ts'
import { suggest } from '../src/engines/classifier/suggest.ts'
import { seededRandom } from '../test/support/chance.ts'
import { median, withUsage } from './measure.ts'
import { SEED } from './moment.ts'
import type { Bench, Figure } from './report.ts'

const MESSAGES = 7000
const TRIED = 500
const LABELS = 10
const WORDS = 30_000
const OWN_WORDS = 200
const WORDS_OF_SUBJECT = 8
const WORDS_OF_DETAIL = 120
/** Of a message's words every fifth is its label's own. */
const OWN_EVERY = 5
const TRAIN_GATE_S = 20
const SUGGEST_GATE_MS = 10
const SECOND_MS = 1000

/** Measures learning and answering. */
export async function benchClassify({ say }: Bench): Promise<Figure[]> {
  const messages = makeMessages(MESSAGES + TRIED)
  const began = performance.now()
  const { result: model, usage } = await withUsage({}, async () => trainModel(messages.slice(0, MESSAGES)))
  const trainS = (performance.now() - began) / SECOND_MS
  const times = messages.slice(MESSAGES).map(({ text }) => {
    const from = performance.now()
    suggest(model, text)
    return performance.now() - from
  })
  const [typical, slow] = [
    median(times),
    times.toSorted((one, other) => one - other)[Math.floor(TRIED * 0.99)] ?? 0,
  ]
  const { foreignCores } = usage
  say(
    `${MESSAGES} messages of ${LABELS} labels learned in ${trainS.toFixed(1)} s (${model.features.length} features, macro F1 ${model.quality.macroF1.toFixed(3)}); answered in ${typical.toFixed(2)} ms, 99 of 100 in ${slow.toFixed(2)} ms`,
  )
  return [
    { name: '7,000 messages learned from', value: trainS, unit: 's', gate: TRAIN_GATE_S, foreignCores },
    { name: 'one suggestion, 99 of 100', value: slow, unit: 'ms', gate: SUGGEST_GATE_MS, foreignCores },
  ]
}

function makeMessages(count: number) {
  const words = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word))
  const random = seededRandom(SEED)
  const whole = (below: number) => new DataView(random.bytes(4).buffer).getUint32(0) % below
  const step = Math.floor(words.length / WORDS)
  /** Some words are said far more often than others, as in any language. */
  const common = () => words[Math.floor(WORDS ** (whole(10_000) / 10_000)) * step] ?? ''
  const own = (label: number) => words[(label * OWN_WORDS + whole(OWN_WORDS)) * step + 1] ?? ''
  return Array.from({ length: count }, (_none, at) => {
    const label = at % LABELS
    const say = (length: number) =>
      Array.from({ length }, () => (whole(OWN_EVERY) === 0 ? own(label) : common())).join('')
    return { text: { subject: say(WORDS_OF_SUBJECT), detail: say(WORDS_OF_DETAIL) }, label: `类别${label}` }
  })
}
