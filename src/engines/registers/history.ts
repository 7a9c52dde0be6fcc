/** The history of a row out of the journal: who changed what, from what to what, newest first. Personal values are masked by who asks. */
import { isoMoment, CHINA_ZONE, type Moment } from '../../calendar/days.ts'
import type { PersonId, PostId, RegionId } from '../../kernel/matter.ts'
import { rowsOf, type Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import type { Language } from '../../platform/texts.ts'
import type { Field, Register, Value, Values } from './descriptor.ts'
import { subjectOf, type ChangePatch } from './keep.ts'
import { departmentNames, namesOf } from './names.ts'
import { isOfDepartments, maskedValue, shownValue } from './values.ts'
import type { RegisterHistoryWire } from './wire.ts'

interface JournalLine {
  readonly happenedAt: Moment
  readonly actorId: PersonId | null
  readonly postId: PostId | null
  readonly act: string
  readonly patch: string
}

const LINES = `select happened_at as "happenedAt", actor_id as "actorId", post_id as "postId", act, patch
  from journal where subject = $1 order by seq desc limit 200`

/** What a reader may know of the history of a row. */
export interface HistoryQuestion {
  readonly id: string
  readonly isMasked: boolean
  readonly language: Language
}

/** The last two hundred lines about a row. */
export async function historyOf(
  runner: Runner,
  world: World,
  registers: readonly Register[],
  register: Register,
  { id, isMasked, language }: HistoryQuestion,
): Promise<RegisterHistoryWire> {
  const lines = await rowsOf<JournalLine>(runner, LINES, [subjectOf(register, id)])
  const patches = lines.map(({ patch }) => patchOf(patch))
  const names = await namesOf(
    runner,
    registers,
    register.fields,
    patches.flatMap(({ was, values }) => [was, values]),
  )
  const { organisation } = world
  const shown = (field: Field, given: Value): string | null => {
    const value = isMasked ? maskedValue(field, given) : given
    if (value === null) return null
    if (field.kind === 'region') return organisation.region(value as RegionId)?.name[language] ?? null
    if (field.kind === 'reference') return names.get(String(value)) ?? null
    if (isOfDepartments(field)) return departmentNames(organisation, value, language)
    const text = shownValue(field, value, language)
    return text === null ? null : String(text)
  }
  return {
    lines: lines.map(({ happenedAt, actorId, postId, act }, index) => {
      const { was, values } = patches[index] ?? NOTHING
      const changes = register.fields.flatMap((field) => {
        const [from, to] = [shown(field, was[field.name] ?? null), shown(field, values[field.name] ?? null)]
        return from === to ? [] : [{ field: field.label, from, to }]
      })
      const post = postId === null ? null : (organisation.post(postId)?.name ?? null)
      const person = actorId === null ? null : (organisation.person(actorId)?.name ?? null)
      return { at: isoMoment(happenedAt, CHINA_ZONE), act, person, post, changes }
    }),
  }
}

const NOTHING: ChangePatch = { was: {}, values: {} }

/** Lines of steps that the register does not know tell their fields at the top. */
function patchOf(text: string): ChangePatch {
  const patch = JSON.parse(text) as Partial<ChangePatch> & Values
  return patch.values === undefined
    ? { was: {}, values: patch }
    : { was: patch.was ?? {}, values: patch.values }
}
