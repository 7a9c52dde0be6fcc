/** What people of the invented city write about stewards, visits, help, teams and meetings. */

export const POOLED = '管家库建成，已签约项目收回后统一配备管家'
export const SIGNED = '项目已签约，转由项目管家服务'
export const HANDING = '走访记录、未办结事项和联系人见交接清单，请一周内登门对接'
export const CONTACTS = '企业经办人，电话见企业档案'
export const DECLINED = '本人已满负荷且不熟悉该行业，请另行安排'
export const LEAVE = '参加省里培训'
