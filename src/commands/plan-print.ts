// What `zhitong plan` prints of a chart for people: both languages in one line where words are needed.

import type { FlowAnswer, FlowDraft } from '../engines/plan/flow-charts.ts'

const LEFT_OUT: Readonly<Record<FlowAnswer['leftOut'][number]['why'], string>> = {
  uncounted: '未计入总时限 / left out of the total',
  notApproval: '非审批环节，不计时 / no step of approval, takes none of its time',
  publicity: '公示，未计入总时限 / public notice, left out of the total',
}

/** A chart in lines. */
export function printFlow({ no, name }: FlowDraft, answer: FlowAnswer): string {
  const { total, totalWithUncounted, stages, criticalPath, slack, savings, leftOut } = answer
  const lines = [
    `${no}${name === null ? '' : ` ${name}`}`,
    `  总时限（工作日） / total, working days: ${total.join(' / ')}`,
    ...(String(total) === String(totalWithUncounted)
      ? []
      : [`  含未计入环节 / with what is not counted: ${totalWithUncounted.join(' / ')}`]),
    ...Object.entries(stages).map(([stage, days]) => `  ${stage}: ${show(days)}`),
    ...criticalPath.map((path) => `  关键路径 / critical path: ${path.join(' → ')}`),
    ...entries('可压缩 / can be saved', savings),
    ...entries('机动时间 / slack', slack),
    ...leftOut.map(({ id, days, why }) => `  ${LEFT_OUT[why]}: ${id} ${show(days)}`),
  ]
  return `${lines.join('\n')}\n\n`
}

function entries(title: string, values: FlowAnswer['slack']): string[] {
  const some = Object.entries(values).filter(([, days]) => show(days) !== '0')
  return some.length === 0
    ? []
    : [`  ${title}: ${some.map(([id, days]) => `${id} ${show(days)}`).join(', ')}`]
}

function show(days: number | readonly number[]): string {
  return typeof days === 'number' ? String(days) : days.join('/')
}
