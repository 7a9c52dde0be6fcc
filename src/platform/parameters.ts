/** Parameters of the platform itself, for all kinds of matters. */
import type { Parameter } from '../kernel/law.ts'
import { invalid } from '../kernel/refusal.ts'

/** How many minutes an act may be dated back while a clock in hours runs. Day clocks allow the same legal day. */
export const backdateParameter: Parameter<number> = {
  name: 'act.backdate',
  label: {
    zh: '小时时限下补记的最长分钟数',
    en: 'Minutes an act may be dated back while an hour clock runs',
  },
  purpose: {
    zh: '事后补记时，可把实际发生时间写早多少分钟。未给出时不得早于登记时刻。',
    en: 'How far back the time at which something really happened may lie when it is written down. While unset, not at all.',
  },
  form: { shape: 'number' },
  unit: 'minute',
  pinned: true,
  dimensions: [],
  parse(value) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw invalid('/value', 'law.number')
    return value
  },
}
