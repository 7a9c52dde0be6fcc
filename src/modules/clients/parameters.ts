/** What a region sets for other systems that are connected: how often, how old, how long. */
import type { Law, Parameter } from '../../kernel/law.ts'
import { countParameter } from '../../kernel/plain-parameters.ts'
import type { Day } from '../../calendar/days.ts'
import type { RegionId } from '../../kernel/matter.ts'

const callsAMinute = countParameter(
  'client.callsAMinute',
  { zh: '接入系统每分钟调用次数上限', en: 'Calls a minute of a connected system' },
  {
    purpose: {
      zh: '一个接入系统每分钟最多调用多少次。未给出时按平台规则：60 次。',
      en: 'How often one connected system may call a minute. While unset: 60 times.',
    },
  },
)

const keyOverlap = countParameter(
  'client.keyOverlap',
  { zh: '更换密钥时旧密钥的有效天数', en: 'Days an old key stays valid after a new one' },
  {
    unit: 'day',
    purpose: {
      zh: '更换密钥后，旧密钥还能用多少天，便于对方切换。未给出时按平台规则：7 天。',
      en: 'How long the old key is accepted beside the new one. While unset: 7 days.',
    },
  },
)

const logDays = countParameter(
  'client.logDays',
  { zh: '接入报文保存天数', en: 'Days that messages of connected systems are kept' },
  {
    unit: 'day',
    purpose: {
      zh: '原始报文含个人信息，满多少天清除；处理结果长期保留。未给出时按平台规则：180 天。',
      en: 'Messages hold personal data and are emptied after so many days; what became of them stays. While unset: 180 days.',
    },
  },
)

const liveDays = countParameter(
  'client.liveDays',
  { zh: '实时工单最早受理天数', en: 'Days back that an open order may have been received' },
  {
    unit: 'day',
    purpose: {
      zh: '实时接入的工单，受理时间最多早多少天；更早的按历史导入。未给出时按平台规则：7 天。',
      en: 'How many days ago an order that is sent open may have been received; older ones are imported as histories. While unset: 7 days.',
    },
  },
)

export const clientParameters: readonly Parameter<unknown>[] = [callsAMinute, keyOverlap, logDays, liveDays]

/** What holds for the clients of a region on a day. */
export interface ClientRules {
  readonly callsAMinute: number
  readonly keyOverlapDays: number
  readonly logDays: number
  readonly liveDays: number
}

export function clientRules({ law }: { readonly law: Law }, regionId: RegionId, today: Day): ClientRules {
  const view = law.at({ regionId, lawOn: today, lawSeq: law.seq, today })
  return {
    callsAMinute: view.find(callsAMinute)?.value ?? 60,
    keyOverlapDays: view.find(keyOverlap)?.value ?? 7,
    logDays: view.find(logDays)?.value ?? 180,
    liveDays: view.find(liveDays)?.value ?? 7,
  }
}
