/**
 * The ladder above a project that is stuck in a stage, and above what is late about one: whoever leads it is reminded, then the
 * head of its unit is told, and as the last step whoever answers for its park (S000-03). A rung that reaches nobody is listed as
 * such. Pure.
 */
import type { Decision, When } from '../../kernel/kind.ts'
import type { Rung } from '../../kernel/ladder.ts'
import type { Case, Clock, Party, PostId } from '../../kernel/matter.ts'
import type { Name } from '../../kernel/organisation.ts'
import { TO_THE_CHIEF, projectLadder } from './parameters.ts'
import type { Project } from './project.ts'

/** What lies in a park, or in none. */
type InPark = Pick<Project, 'parkId'>

/** The rungs above clocks of these names. What lies in no park has no chief above it. */
export function ladderAbove(
  ...clocks: readonly string[]
): (it: Case<InPark>, clock: Clock) => readonly Rung[] {
  return (it, { name: of }) => {
    const rungs = clocks.includes(of) ? (it.law.find(projectLadder)?.value ?? []) : []
    return it.row.parkId === null ? rungs.filter(({ name }) => name !== TO_THE_CHIEF) : rungs
  }
}

/** Who is told at a rung. A post that was found vacant on the way up is listed. */
export function climb(it: Case<InPark>, clock: Clock, rung: Rung, at: When): Decision<InPark> {
  const text = `rung.${rung.name}`
  const values = { clock: `${it.matter.kind}.clock.${clock.name}` }
  const { to, name, vacant } = rung.name === TO_THE_CHIEF ? chiefOf(it, at) : officerFor(it, rung, at)
  return {
    record: [{ fact: 'rung', values: { rung: text, ...values, receiver: name.zh, receiverEn: name.en } }],
    tell: to === null ? [] : [{ to, text, values }],
    defects: vacant.map(({ post, postId }) => ({
      code: 'defect.noReceiver',
      values: { what: text, post },
      postId,
    })),
  }
}

const NO_NAME: Name = { zh: '', en: '' }

interface Receiving {
  readonly to: Party | null
  readonly name: Name
  readonly vacant: readonly { readonly post: string; readonly postId: PostId | null }[]
}

/** The park itself is told: the message is read by whoever answers for it, and by whoever follows them. */
function chiefOf(it: Case<InPark>, at: When): Receiving {
  const park = it.row.parkId as Party
  const charge = it.organisation.inCharge(park, at.happened)
  if (charge === undefined) return nobody('project.receiver.chief')
  const person = it.organisation.person(charge.personId)?.name ?? ''
  return { to: park, name: { zh: person, en: person }, vacant: [] }
}

function officerFor(it: Case<InPark>, rung: Rung, at: When): Receiving {
  const { matter, organisation } = it
  const head = matter.departmentId === null ? undefined : organisation.headOf(matter.departmentId)?.id
  const post = rung.name === 'remind' ? (matter.handlerPostId ?? head) : head
  if (post === undefined) return nobody('project.receiver.unit')
  const found = organisation.receiver(post, at.happened)
  const nameOf = (id: PostId) => organisation.post(id)?.name ?? NO_NAME
  const vacant = (found?.vacant ?? [post]).map((postId) => ({ post: nameOf(postId).zh, postId }))
  return found === undefined
    ? { to: null, name: NO_NAME, vacant }
    : { to: found.postId, name: nameOf(found.postId), vacant }
}

function nobody(post: string): Receiving {
  return { to: null, name: NO_NAME, vacant: [{ post, postId: null }] }
}
