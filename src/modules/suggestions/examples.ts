/**
 * What models are made from: closed appeals of the regions that an office dispatches for, with the department and topic that
 * they ended with; lines of the duty lists; what is commonly known of the topics that came up; and what people have corrected,
 * each under the name of whoever says so.
 */
import { isoDay, type Day } from '../../calendar/days.ts'
import type { Example, Message } from '../../engines/classifier/example.ts'
import type { DepartmentId, RegionId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { APPEAL_POWERS } from '../appeals/appeal.ts'
import { commonLessons } from './common-topics.ts'
import type { Counts } from './model-store.ts'

/** More would not fit into the memory that training may take; the newest are taken. */
const APPEALS_MAX = 10_000
const DUTIES_MAX = 3000
const CORRECTIONS_MAX = 2000

const APPEALS = `select m.title as subject, a.text as detail, m.department_id as "departmentId", m.category as topic
  from matter m join appeal a on a.id = m.id
  where m.kind = 'appeal' and m.status = 'closed' and m.region_id = any($1::uuid[]) and not m.confidential
    and m.department_id is not null
  order by m.id desc limit $2`
const DUTIES = `select code, department, line, topic from duty_line
  where region_id = any($1::uuid[]) and valid_from <= $2::date order by code limit $3`
const CORRECTIONS = `select m.title as subject, a.text as detail, c.department_id as "departmentId", c.topic,
    c.corrected_by as "by"
  from suggestion_correction c join matter m on m.id = c.appeal_id join appeal a on a.id = m.id
  where c.region_id = any($1::uuid[]) and not m.confidential order by c.corrected_at desc, c.id limit $2`

interface Past extends Message {
  readonly departmentId: DepartmentId
  readonly topic: string
}

interface Correction extends Message {
  readonly departmentId: DepartmentId | null
  readonly topic: string | null
  readonly by: string
}

/** A line of a duty list. */
export interface DutyLine {
  readonly code: string
  readonly department: string
  readonly line: string
  readonly topic: string | null
}

/** Examples of both models, and what they were counted from. */
export interface Examples {
  readonly department: readonly Example[]
  readonly topic: readonly Example[]
  readonly counts: Counts
}

/** The region whose office dispatches for a region: a model is made and chosen for it. */
export function officeRegionOf(organisation: Organisation, regionId: RegionId): RegionId | undefined {
  const post = organisation.postWith(regionId, APPEAL_POWERS.dispatch)
  return post === undefined ? undefined : organisation.department(post.departmentId)?.regionId
}

/** The regions that the office of a region dispatches for. */
export function regionsServed(organisation: Organisation, regionId: RegionId): RegionId[] {
  return organisation.subtree(regionId).filter((one) => officeRegionOf(organisation, one) === regionId)
}

export async function readExamples(
  runner: Runner,
  organisation: Organisation,
  regionId: RegionId,
  today: Day,
): Promise<Examples> {
  const regions = regionsServed(organisation, regionId)
  const past = await rowsOf<Past>(runner, APPEALS, [regions, APPEALS_MAX])
  const duties = await readDuties(runner, [...regions, ...organisation.ancestors(regionId)], today)
  const corrections = await rowsOf<Correction>(runner, CORRECTIONS, [regions, CORRECTIONS_MAX])
  const departments = departmentsByName(organisation)
  const heir = (id: DepartmentId) => organisation.heir(id)
  const known = duties.flatMap((duty) => {
    const id = departments.get(duty.department)
    return id === undefined ? [] : [{ ...duty, id: heir(id) }]
  })
  const counted: Record<string, number> = {}
  for (const { departmentId } of past) counted[heir(departmentId)] = (counted[heir(departmentId)] ?? 0) + 1
  return {
    department: [
      ...past.map((one) => ({ text: textOf(one), label: heir(one.departmentId) })),
      ...known.map(({ line, id }) => lessonOf(line, id)),
      ...corrections.flatMap((one) =>
        one.departmentId === null ? [] : [{ text: textOf(one), label: heir(one.departmentId), by: one.by }],
      ),
    ],
    topic: [
      ...past.map((one) => ({ text: textOf(one), label: one.topic })),
      ...commonLessons(past.map(({ topic }) => topic)),
      ...known.flatMap(({ line, topic }) => (topic === null ? [] : [lessonOf(line, topic)])),
      ...corrections.flatMap((one) =>
        one.topic === null ? [] : [{ text: textOf(one), label: one.topic, by: one.by }],
      ),
    ],
    counts: {
      appeals: past.length,
      duties: known.length,
      corrections: corrections.length,
      unknownDuties: duties.length - known.length,
      departments: counted,
    },
  }
}

const DUTIES_OF = `select code, department, line, topic from duty_line
  where region_id = any($1::uuid[]) and valid_from <= $2::date and department = any($3) order by code limit $4`

/** The lines of some departments, by their names, in force on a day. */
export async function readDutiesOf(
  runner: Runner,
  regions: readonly RegionId[],
  departments: readonly string[],
  today: Day,
): Promise<DutyLine[]> {
  return rowsOf<DutyLine>(runner, DUTIES_OF, [regions, isoDay(today), departments, DUTIES_MAX])
}

/** The lines in force on a day. */
async function readDuties(runner: Runner, regions: readonly RegionId[], today: Day): Promise<DutyLine[]> {
  return rowsOf<DutyLine>(runner, DUTIES, [regions, isoDay(today), DUTIES_MAX])
}

/** Duty lists name departments in full; a closed one is found by its old name too. */
function departmentsByName(organisation: Organisation): ReadonlyMap<string, DepartmentId> {
  return new Map(organisation.departments().map(({ id, name }) => [name.zh, id]))
}

/** A line of a duty list teaches; how appeals are answered is not judged by it. */
function lessonOf(line: string, label: string): Example {
  return { text: { subject: '', detail: line }, label, isLesson: true }
}

function textOf({ subject, detail }: Message): Message {
  return { subject, detail }
}
