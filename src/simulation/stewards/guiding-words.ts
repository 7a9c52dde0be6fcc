/** What the invented city has its stewards go through, what they note at it, and who stands behind its channels. */
import type { Stage } from '../../modules/projects/words.ts'
import type { RegionChannel } from '../../modules/stewards/words.ts'

export const CHECKLIST_BASIS = '云澜营商〔2026〕18号（演示）'

export const CHECKLISTS: readonly { readonly stage: Stage; readonly items: readonly string[] }[] = [
  {
    stage: 'signed',
    items: ['与企业联系人见面，留下管家电话', '送达适用政策清单并取得签收', '说明注册登记所需材料'],
  },
  {
    stage: 'registered',
    items: ['核对营业执照与备案信息', '协助银行开户和税务报到', '对接用地需求'],
  },
  {
    stage: 'landSecured',
    items: ['梳理施工许可前置事项', '约请审批服务专员上门辅导', '确认水电气接入方案'],
  },
  {
    stage: 'started',
    items: ['每月到现场一次', '协调临时用水用电', '提醒统计入库材料'],
  },
  { stage: 'completed', items: ['协调联合验收', '对接用工和融资需求'] },
]

/** At an item that is done; some say nothing. */
export const TICKED: readonly string[] = ['', '已当面办结', '']

export const REGION_NAMED: readonly {
  readonly channel: RegionChannel
  readonly name: string
  readonly phone: string
}[] = [
  { channel: 'problem', name: '营商环境热线值班长', phone: '100-0002-0001' },
  { channel: 'county', name: '区县协调专班', phone: '100-0002-0002' },
  { channel: 'bureau', name: '市直部门联络组', phone: '100-0002-0003' },
]
