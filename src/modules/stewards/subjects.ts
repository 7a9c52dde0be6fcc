/** Projects and enterprises as stewardship knows them: who sees them, what they are called, what of them is open. */
import { maySee, type Actor } from '../../kernel/actor.ts'
import type { DepartmentId, EnterpriseId, Party, PersonId, PostId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import { mayKnow } from '../enterprises/sight.ts'
import type { Needing } from './rules.ts'
import { SUBJECTS, type SubjectKind } from './words.ts'

/** A project or an enterprise. */
export interface Subject extends Needing {
  readonly title: string
  /** The code by which people call it. */
  readonly code: string
  readonly isOpen: boolean
  readonly confidential: boolean
  readonly enterpriseId: EnterpriseId | null
  readonly handlerPostId: PostId | null
  readonly handlerId: PersonId | null
  readonly departmentId: DepartmentId | null
  /** What was given in words: who is to be called there. */
  readonly contactName: string | null
  readonly contactPhone: string | null
}

type Row = Omit<Subject, 'kind' | 'investment'> & {
  readonly investment: string | null
  readonly readers: readonly Party[]
}

const PROJECTS = `select m.id, m.title, m.code, m.region_id as "regionId", m.closed_at is null as "isOpen", m.confidential,
    m.enterprise_id as "enterpriseId", m.handler_post_id as "handlerPostId", m.handler_id as "handlerId",
    m.department_id as "departmentId", p.investment, p.industry, e.contact_name as "contactName",
    e.contact_phone as "contactPhone", array(select party from reader where matter_id = m.id)::text[] as readers
  from matter m join project p on p.id = m.id left join enterprise e on e.id = m.enterprise_id
  where m.id = any($1::uuid[])`
const ENTERPRISES = `select e.id, e.name as title, e.uscc as code, e.region_id as "regionId",
    e.merged_into is null and e.ended_on is null as "isOpen", false as confidential, e.id as "enterpriseId",
    null as "handlerPostId", null as "handlerId", null as "departmentId", null as investment, e.industry,
    e.contact_name as "contactName", e.contact_phone as "contactPhone", '{}'::text[] as readers
  from enterprise e where e.id = any($1::uuid[])`

/** Some of one kind, by id, whoever asks. */
export async function subjectsOf(
  runner: Runner,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<(Subject & { readonly readers: readonly Party[] })[]> {
  if (ids.length === 0) return []
  const rows = await rowsOf<Row>(runner, kind === 'project' ? PROJECTS : ENTERPRISES, [ids])
  return rows.map(({ investment, ...row }) => ({
    ...row,
    kind,
    investment: investment === null ? null : Number(investment),
  }))
}

/** Some of both kinds by their ids, whoever asks. */
export async function subjectsById(
  runner: Runner,
  some: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReadonlyMap<string, Subject>> {
  const found = await Promise.all(
    SUBJECTS.map((kind) => {
      const ids = some.filter((one) => one.kind === kind).map(({ id }) => id)
      return subjectsOf(runner, kind, ids)
    }),
  )
  return new Map(found.flat().map((subject) => [subject.id, subject]))
}

/** One that the actor may see; to everybody else it does not exist. */
export async function findSubject(
  runner: Runner,
  kind: SubjectKind,
  id: string,
  actor: Actor,
): Promise<Subject | undefined> {
  const [found] = await subjectsOf(runner, kind, [id])
  if (found === undefined) return undefined
  const { readers, ...subject } = found
  const isSeen =
    kind === 'project' ? maySee(actor, subject, readers) : actor.kind === 'officer' && mayKnow(actor, id)
  return isSeen ? subject : undefined
}

/** Something open that whoever comes next must know of. */
export interface OpenMatter {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly status: string
}

const OPEN_OF_PROJECT = `select kind, id, code, title, status from matter
  where project_id = $1 and closed_at is null and not confidential order by due_at nulls last, id limit 50`
const OPEN_OF_ENTERPRISE = `select kind, id, code, title, status from matter
  where enterprise_id = $1 and closed_at is null and not confidential order by due_at nulls last, id limit 50`

/** What is open at a project or an enterprise, the most urgent first; nothing confidential. */
export async function openMattersOf(runner: Runner, kind: SubjectKind, id: string): Promise<OpenMatter[]> {
  return rowsOf(runner, kind === 'project' ? OPEN_OF_PROJECT : OPEN_OF_ENTERPRISE, [id])
}

const PROJECTS_OF = `select id from matter where kind = 'project' and enterprise_id = $1 and closed_at is null
  and not confidential order by id`

/** The open projects of an enterprise. */
export async function projectsOf(runner: Runner, enterpriseId: string): Promise<string[]> {
  return (await rowsOf<{ id: string }>(runner, PROJECTS_OF, [enterpriseId])).map(({ id }) => id)
}

const AWAY = `select distinct on (person_id) person_id as "personId", substitute_id as "substituteId" from absence
  where person_id = any($1::uuid[]) and from_at <= $2 and to_at > $2 order by person_id, from_at`

/** Who of some persons is away at a moment, and who stands in. */
export async function awayOf(
  runner: Runner,
  personIds: readonly PersonId[],
  at: string,
): Promise<ReadonlyMap<PersonId, PersonId | null>> {
  type Away = { readonly personId: PersonId; readonly substituteId: PersonId | null }
  const rows = await rowsOf<Away>(runner, AWAY, [personIds, at])
  return new Map(rows.map(({ personId, substituteId }) => [personId, substituteId]))
}
