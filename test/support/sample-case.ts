/** Samples as plain cases, opened and moved on in memory by the kernel's own steps: what pure tests of the kernel look at. */
import { day, moment, type Moment } from '../../src/calendar/days.ts'
import { advance, type Step, type StepOptions } from '../../src/kernel/advance.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Decision } from '../../src/kernel/kind.ts'
import { blankMatter, type Case, type Clock, type Matter, type MatterId } from '../../src/kernel/matter.ts'
import { DAWN, DISTRICT, HOUSING, people, sampleWorld, type WorldChange } from './sample-city.ts'
import { sampleKind, type FileInput, type Sample } from './sample-kind.ts'

export const OPENED = moment('2026-03-02T09:00')

const BLANK: Matter = blankMatter({
  id: '00000000-0000-4000-8000-0000000000c1' as MatterId,
  kind: 'sample',
  code: 'YL260302K7MPQ2F',
  regionId: DISTRICT,
  openedAt: OPENED,
  lawOn: day('2026-03-02'),
  lawSeq: 2,
})

let idsMade = 0
export const newId = (): string => `00000000-0000-4000-8000-${String(++idsMade).padStart(12, 'd')}`

/** The same case in another world: a holiday announced, a ladder changed. */
export function inWorld(it: Case<Sample>, change: WorldChange): Case<Sample> {
  const { law, calendars, organisation } = sampleWorld(change)
  const { regionId, lawOn, lawSeq } = it.matter
  return {
    ...it,
    law: law.at({ regionId, lawOn, lawSeq, today: lawOn }),
    days: calendars.view(regionId),
    organisation,
  }
}

/** Takes one decision as an act of that name. */
export function take(
  it: Case<Sample>,
  act: string,
  decision: Decision<Sample>,
  at: Moment = OPENED,
  options: StepOptions & { actor?: Actor } = {},
): Step<Sample> {
  const declared = sampleKind.acts[act] ?? { to: [], audience: 'departments' as const }
  const { actor = people.chen, ...rest } = options
  return advance(it, sampleKind, act, declared, decision, actor, { happened: at, recorded: at }, newId, rest)
}

/** Does an act of the kind with its own rules. */
export function act(it: Case<Sample>, name: string, input: object = {}, at: Moment = OPENED): Case<Sample> {
  const decision = sampleKind.acts[name]?.decide(it, input as never, people.chen, {
    happened: at,
    recorded: at,
  })
  return take(it, name, decision ?? {}, at).it
}

/** A sample as it stands after it was filed. */
export function filed(more: Partial<FileInput> = {}, world: WorldChange = {}): Case<Sample> {
  const row = { text: null, slot: null, outcome: null }
  const blank = inWorld({ matter: BLANK, row, clocks: [], parts: [], facts: {} } as never, world)
  return act(blank, 'file', {
    title: '路灯不亮',
    text: '三天了',
    regionId: DISTRICT,
    departmentId: HOUSING,
    enterpriseId: DAWN,
    ...more,
  })
}

export function clockOf(it: Case, name: string): Clock {
  const clock = it.clocks.findLast((one) => one.name === name)
  if (clock === undefined) throw new Error(`it has no clock ${name}`)
  return clock
}
