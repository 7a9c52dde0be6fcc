/**
 * The wall (大屏), the leaders' screen: for now an honest empty page that says what will stand here. It is plain DOM,
 * so that it loads nothing but its own few words.
 */

const WORDS = [
  { tag: 'h1', language: 'zh-CN', text: '直通 · 大屏' },
  {
    tag: 'p',
    language: 'zh-CN',
    text: '这里将显示全市的亮灯、堵点和热点。大屏随统计看板一起启用，现在还没有内容。',
  },
  {
    tag: 'p',
    language: 'en',
    text: 'The lights, stuck matters and hot topics of the city will stand here. The wall comes with the boards; it is empty for now.',
  },
] as const

document.documentElement.dataset['theme'] = 'dark'
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')
const main = document.createElement('main')
for (const { tag, language, text } of WORDS) {
  const line = document.createElement(tag)
  line.lang = language
  line.textContent = text
  main.append(line)
}
root.append(main)
