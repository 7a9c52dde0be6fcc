// What `zhitong check` prints for people.

import type { Indicator, SizeClass } from '../modules/enterprises/size-class.ts'
import type { CodeAnswer, SizeAnswer } from './check.ts'

/** A code in a line, and why it is not right in two more. */
export function printCode({ code, valid, why, blocks, parts }: CodeAnswer): string {
  const mark = valid ? '✓' : blocks ? '✗' : '?'
  const said = why === null ? [] : [`  ${why.zh}`, `  ${why.en}`]
  const told =
    parts === null
      ? []
      : [
          `  ${Object.entries(parts)
            .map(([name, value]) => `${name} ${value}`)
            .join(', ')}`,
        ]
  return `${[`${mark} ${code}`, ...said, ...told].join('\n')}\n`
}

const CLASSES: Readonly<Record<SizeClass, string>> = {
  large: '大型 / large',
  medium: '中型 / medium',
  small: '小型 / small',
  micro: '微型 / micro',
}

const INDICATOR: Readonly<Record<Indicator, string>> = {
  headcount: '从业人员 / headcount',
  revenue: '营业收入 / revenue',
  assets: '资产总额 / assets',
}

/** The class with the rule behind it, or what is missing for one. */
export function printSize(answer: SizeAnswer): string {
  const { name, basis } = answer.standard
  const source = `  ${name}（${basis}）`
  if (answer.sizeClass === null) return `${[whyNone(answer), source].join('\n')}\n`
  const { zh, en } = answer.industry
  const rules = answer.reached.map(({ indicator, value, sizeClass, bounds }) => {
    const unit = indicator === 'headcount' ? '人 / persons' : '万元 / ten thousand yuan'
    const limits = `大型 ≥ ${bounds.large}, 中型 ≥ ${bounds.medium}, 小型 ≥ ${bounds.small}`
    return `  ${INDICATOR[indicator]} ${value} ${unit}: ${CLASSES[sizeClass]} (${limits})`
  })
  const { aboveScale } = answer
  const scale =
    aboveScale === null || aboveScale.isReached === null
      ? []
      : [
          `  ${aboveScale.name.zh} / ${aboveScale.name.en}: ${aboveScale.isReached ? '是 / yes' : '否 / no'}`,
          `    ${aboveScale.standard.name}（${aboveScale.standard.basis}，自 ${aboveScale.standard.validFrom} 起 / from ${aboveScale.standard.validFrom} on）`,
        ]
  return `${[`${CLASSES[answer.sizeClass]}: ${zh} / ${en}`, ...rules, ...scale, source].join('\n')}\n`
}

function whyNone(answer: Extract<SizeAnswer, { sizeClass: null }>): string {
  if (answer.why === 'missing')
    return `缺少 / missing: ${answer.missing.map((one) => INDICATOR[one]).join(', ')}`
  if (answer.why === 'finer')
    return `${answer.industryCode}: 请给出三位或四位行业代码 / give three or four digits of the industry`
  return `${answer.industryCode}: 该行业不划型，或没有这个代码 / an industry without size classes, or no such code`
}
