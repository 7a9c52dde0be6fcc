/**
 * What a reorganisation must be like, and which matter goes to whom. Pure: who is open and what is planned is given. That
 * nobody is reorganised twice at once is held by the database.
 */
import type { Day } from '../../calendar/days.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Department, Organisation } from '../../kernel/organisation.ts'
import { Refusal, reason, type FieldReason } from '../../kernel/refusal.ts'
import { MANAGE_ORGANISATION } from '../people/words.ts'
import { postFaults, type PostChange } from './post-changes.ts'

/** Sends matters of a kind, or with a topic, elsewhere. */
export interface Rule {
  readonly kind: string | null
  readonly topic: string | null
  readonly to: DepartmentId
}

/** What is to happen from a day on. */
export interface Reshaping {
  readonly departmentId: DepartmentId
  readonly successorId: DepartmentId
  readonly rules: readonly Rule[]
  /** Which posts take a new name or become one with another; the rest go over as they are. */
  readonly posts: readonly PostChange[]
  readonly validOn: Day
}

/** Further ahead nobody knows what will be open. */
const AHEAD_DAYS_MAX = 366

/** Whether an officer may reorganise a department: with the power, in their regions. */
export function mayReorganise(actor: Officer, department: Pick<Department, 'regionId'> | undefined): boolean {
  return (
    actor.powers.includes(MANAGE_ORGANISATION) &&
    department !== undefined &&
    actor.regions.has(department.regionId)
  )
}

/**
 * Refuses, field by field, what cannot be: somebody unknown, closed or of another region, a department followed by itself or
 * by one that is to end too, a body with a function of its own followed by one without, a change of a post that cannot be, a
 * day in the past. `ending` are the
 * departments whose end is planned or under way.
 */
export function checkReshaping(
  reshaping: Reshaping,
  organisation: Organisation,
  ending: readonly DepartmentId[],
  today: Day,
): void {
  const { departmentId, successorId, rules, validOn } = reshaping
  const department = organisation.department(departmentId)
  const fields: FieldReason[] = []
  const report = (path: string, code: string, values?: FieldReason['values']) =>
    fields.push({ path, ...reason(code, values) })
  if (department === undefined) report('/departmentId', 'reorganisation.unknown')
  else if (department.closedOn !== null) report('/departmentId', 'reorganisation.ended')
  else if (ending.includes(departmentId)) report('/departmentId', 'reorganisation.underWay')
  const receivers = [
    { path: '/successorId', id: successorId },
    ...rules.map((rule, index) => ({ path: `/rules/${index}/to`, id: rule.to })),
  ]
  for (const { path, id } of receivers) {
    const why = whyNoReceiver(department, organisation.department(id), ending)
    if (why !== null) report(path, why)
  }
  for (const [index, rule] of rules.entries())
    if (isBare(rule)) report(`/rules/${index}`, 'reorganisation.ruleEmpty')
  const successor = organisation.department(successorId)
  if (department !== undefined && successor !== undefined && hasFunctionOfItsOwn(department, successor))
    report('/successorId', 'reorganisation.function', {
      function: `department.function.${department.function}`,
    })
  fields.push(...postFaults(reshaping, organisation))
  if (validOn < today) report('/validOn', 'reorganisation.dayInPast')
  if (validOn > today + AHEAD_DAYS_MAX) report('/validOn', 'reorganisation.tooFarAhead')
  const [first] = fields
  if (first !== undefined) throw new Refusal('invalid_input', first, fields)
}

function isBare({ kind, topic }: Rule): boolean {
  return kind === null && topic === null
}

function whyNoReceiver(
  department: Department | undefined,
  receiver: Department | undefined,
  ending: readonly DepartmentId[],
): string | null {
  if (receiver === undefined) return 'reorganisation.unknown'
  if (receiver.id === department?.id) return 'reorganisation.itself'
  if (receiver.closedOn !== null) return 'reorganisation.ended'
  if (ending.includes(receiver.id)) return 'reorganisation.receiverEnds'
  if (department !== undefined && receiver.regionId !== department.regionId) return 'reorganisation.region'
  return null
}

/** The office, supervision and discipline inspection are found by their function: it must not vanish with them. */
function hasFunctionOfItsOwn(department: Department, successor: Department): boolean {
  return department.function !== 'department' && successor.function !== department.function
}

/** Who gets a matter: the first rule that fits it, else the successor. */
export function receiverOf(
  { rules, successorId }: Pick<Reshaping, 'rules' | 'successorId'>,
  matter: { readonly kind: string; readonly topic: string | null },
): DepartmentId {
  const fits = ({ kind, topic }: Rule) =>
    (kind === null || kind === matter.kind) && (topic === null || topic === matter.topic)
  return rules.find(fits)?.to ?? successorId
}
