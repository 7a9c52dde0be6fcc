/** How presets and what applying one did are printed: a line for each value, Chinese first, then English. */
import { isoDay } from '../calendar/days.ts'
import type { Preset, PresetRow } from '../modules/law/preset.ts'
import { parameters } from '../parameters.ts'
import { translate } from '../platform/texts.ts'
import { texts } from '../texts.ts'
import type { Applied } from './preset.ts'

/** One line for each preset. */
export function printList(presets: readonly Preset[]): string {
  const width = Math.max(...presets.map(({ id }) => id.length))
  const lines = presets.map(({ id, label, rows }) => {
    const unset = rows.filter(({ value }) => value === null).length
    const zh = `${rows.length - unset} 项取值，${unset} 项未给出`
    const en = `${rows.length - unset} values, ${unset} not given`
    return `${id.padEnd(width)}  ${label.zh}：${zh}\n${' '.repeat(width)}  ${label.en}: ${en}`
  })
  return `${lines.join('\n')}\n`
}

/** Everything there is in a preset. */
export function printPreset({ id, label, effectiveOn, rows, waiting }: Preset): string {
  const since = effectiveOn === null ? [] : [`自 ${effectiveOn} 起 / since ${effectiveOn}`]
  const open = rows.filter(({ value }) => value === null)
  return [
    `${id}  ${label.zh} / ${label.en}`,
    ...since,
    '',
    ...rows.flatMap((row) => valueLines(row)),
    ...(open.length > 0 ? ['', unsetWarning(open.length)] : []),
    ...(waiting.length > 0
      ? ['', '尚无模块读取的数值，不生效 / numbers that nothing reads yet, without effect:']
      : []),
    ...waiting.map(
      ({ label: what, value, row }) => `  · ${row}  ${what.zh}：${value.zh} / ${what.en}: ${value.en}`,
    ),
    '',
  ].join('\n')
}

const STATES = {
  new: { zh: '新增', en: 'new', sign: '+' },
  replaces: { zh: '替换平台默认值', en: 'replaces a default', sign: '~' },
  same: { zh: '已是如此', en: 'stands already', sign: '=' },
} as const

/** What was done, or with --check would be. */
export function printApplied({ preset, region, from, isCheck, steps }: Applied): string {
  const changed = steps.filter(({ change }) => change !== null)
  const open = steps.filter(({ row }) => row.value === null)
  const day = isoDay(from)
  const zh = isCheck ? `将改变 ${changed.length} 项（未写入）` : `已改变 ${changed.length} 项`
  const en = isCheck ? `${changed.length} would change (nothing written)` : `${changed.length} changed`
  return [
    `${preset.id} → ${region.code} ${region.name.zh}，${day} 起：${zh}`,
    `${preset.id} → ${region.code} ${region.name.en}, from ${day}: ${en}`,
    ...steps.flatMap(({ state, row }) => valueLines(row, STATES[state].sign, STATES[state])),
    ...(open.length > 0 ? ['', unsetWarning(open.length)] : []),
    '',
  ].join('\n')
}

function valueLines(
  row: PresetRow,
  sign = '·',
  state?: { readonly zh: string; readonly en: string },
): string[] {
  const { name, when = {}, value, basis, row: source, note } = row
  const label = parameters.byName(name)?.label
  const conditions = Object.entries(when).map(([dimension, one]) => `${dimension}=${one}`)
  const where = conditions.length > 0 ? ` [${conditions.join(' ')}]` : ''
  const said = value === null ? '未给出 / not given' : JSON.stringify(value)
  const told = state === undefined ? '' : `  (${state.zh} / ${state.en})`
  const from = source === undefined ? '' : ` (${source})`
  const bases = (['zh', 'en'] as const).map((language) => translate(texts, language, basis))
  return [
    `  ${sign} ${name}${where} = ${said}${told}`,
    `      ${label?.zh ?? name} / ${label?.en ?? name}`,
    `      ${[...new Set(bases)].join(' / ')}${from}`,
    ...(note === undefined ? [] : [`      ! ${note.zh}`, `      ! ${note.en}`]),
  ]
}

function unsetWarning(count: number): string {
  return `! ${count} 项文件要求而未给出，应用后明确为“未给出”，请本地区补上。\n! ${count} values are asked for and not given: they stand as “not given” until the region sets them.`
}
