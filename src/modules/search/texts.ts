/** What the pages of searching say to people. */
import type { Texts } from '../../platform/texts.ts'

export const searchTexts: Texts = {
  'search.title': { zh: '检索“{q}”', en: 'Search for “{q}”' },
  'search.empty': { zh: '检索', en: 'Search' },
  'search.howTo': {
    zh: '输入标题、正文开头、企业名称里的两个字以上，事项编号、热线工单号、统一社会信用代码、项目代码的一部分，或拼音首字母（如“行政审批”输入 xzsp）。多个词用空格隔开，须全部符合。',
    en: 'Type two or more characters of a title, of the beginning of a text or of the name of an enterprise, a part of a code, of the number of a hotline, of a credit code or of the code of a project, or pinyin initials (xzsp for the characters of “administrative approval”). Several words, with spaces between, must all be found.',
  },
  'search.none': {
    zh: '在您能看到的事项里，没有找到“{q}”。可以少输几个字，或清除筛选。',
    en: 'Among the matters that you may see, none has “{q}”. Try fewer characters, or clear the filters.',
  },
  'search.noCode': { zh: '没有您能看到的项目用这个代码', en: 'No project that you may see has this code' },
  'search.entries': { zh: '企业和园区', en: 'Enterprises and parks' },
  'search.entry.enterprise': { zh: '企业', en: 'Enterprise' },
  'search.entry.park': { zh: '园区', en: 'Park' },
  'search.formerly': { zh: '“{name}”已并入', en: '“{name}” was merged into it' },
  'search.found': { zh: '找到 {n} 件，新的在前', en: '{n} found, newest first' },
  'search.foundMore': {
    zh: '已列出最新的 {n} 件，还有更多；再加一个词可以缩小范围',
    en: 'The newest {n} are shown, there are more; another word narrows them down',
  },
  'search.kind': { zh: '类型', en: 'Kind' },
  'search.kind.any': { zh: '全部类型', en: 'Every kind' },
  'search.state': { zh: '在办或办结', en: 'Open or closed' },
  'search.state.all': { zh: '全部', en: 'All' },
  'search.state.open': { zh: '在办', en: 'Open' },
  'search.state.closed': { zh: '已办结', en: 'Closed' },
  'search.clear': { zh: '清除筛选', en: 'Clear filters' },
}
