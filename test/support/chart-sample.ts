/** Bars and projects of a chart for the tests of where things stand on it. */
import type { ChartNodeWire, ChartRowWire } from '../../src/modules/nodes/wire-chart.ts'

export function chartNode(key: string, fromOn: number, toOn: number): ChartNodeWire {
  return {
    key,
    name: key,
    answerer: 0,
    fromOn,
    toOn,
    baseFromOn: fromOn,
    baseToOn: toOn,
    startedOn: null,
    finishedOn: null,
    isMilestone: fromOn === toOn,
    isCritical: false,
    light: 'green',
  }
}

export function chartRow(id: string, nodes: ChartNodeWire[]): ChartRowWire {
  return {
    id,
    code: id,
    title: id,
    status: 'lead',
    department: null,
    version: 1,
    targetOn: 100,
    expectedOn: 100,
    lateDays: 0,
    light: 'green',
    mayPlan: true,
    path: [],
    misses: [],
    nodes,
  }
}
