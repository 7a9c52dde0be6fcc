/** How often each meeting is held; a region that says nothing holds none of that kind. */
import { CADENCES } from '../../engines/occasions/cadence.ts'
import type { Parameter } from '../../kernel/law.ts'
import { choiceParameter } from '../../kernel/plain-parameters.ts'
import { MEETINGS } from './words.ts'

const LABELS = {
  week: { zh: '每周', en: 'Every week' },
  month: { zh: '每月', en: 'Every month' },
  quarter: { zh: '每季度', en: 'Every quarter' },
  halfYear: { zh: '每半年', en: 'Every half year' },
  year: { zh: '每年', en: 'Every year' },
} as const

export const meetingCadence = choiceParameter(
  'meeting.cadence',
  { zh: '会议周期', en: 'Cadence of meetings' },
  CADENCES.map((value) => ({ value, label: LABELS[value] })),
  {
    purpose: {
      zh: '各类调度会、座谈会和恳谈会多久召开一次。周期内未召开的亮红灯并列出。未给出时不安排该类会议。',
      en: 'How often each kind of dispatch meeting, symposium and talk is held; one not held in its turn is red and listed. While unset, none is scheduled.',
    },
    variesBy: { meeting: MEETINGS },
  },
)

export const meetingParameters: readonly Parameter<unknown>[] = [meetingCadence]
