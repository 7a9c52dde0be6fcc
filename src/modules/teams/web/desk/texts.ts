/** What the pages of teams say. */
import type { Texts } from '../../../../platform/texts.ts'

export const teamDeskTexts: Texts = {
  'team.ui.title': { zh: '团队', en: 'Teams' },
  'team.ui.all': { zh: '全部模板', en: 'All templates' },
  'team.ui.template': { zh: '模板', en: 'Template' },
  'team.ui.none': { zh: '没有团队', en: 'There is no team' },
  'team.ui.make': { zh: '组建团队', en: 'Make a team' },
  'team.ui.name': { zh: '团队名称', en: 'Name' },
  'team.ui.department': { zh: '部门', en: 'Department' },
  'team.ui.fromSubject': {
    zh: '这类团队从项目或企业页面的“团队”进入组建',
    en: 'Teams of this kind are made from the page of the project or enterprise',
  },
  'team.ui.lacks': { zh: '缺：{list}', en: 'Lacks: {list}' },
  'team.ui.without': { zh: '尚未建立的部门（{n}）', en: 'Departments without ({n})' },
  'team.ui.count': { zh: '{min}–{max} 名', en: '{min} to {max}' },
  'team.ui.exactly': { zh: '{min} 名', en: '{min}' },
  'team.ui.atLeast': { zh: '至少 {min} 名', en: '{min} or more' },
  'team.ui.add': { zh: '添加', en: 'Add' },
  'team.ui.replace': { zh: '换人接手', en: 'Replace' },
  'team.ui.leave': { zh: '移出', en: 'Remove' },
  'team.ui.document': { zh: '文号或名称', en: 'Number or name of the document' },
  'team.ui.close': { zh: '结束团队', en: 'Close the team' },
  'team.ui.reason': { zh: '原因', en: 'Reason' },
  'team.ui.until': { zh: '至 {day}', en: 'until {day}' },
}
