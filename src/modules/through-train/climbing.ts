/**
 * The ladder above what is late on the through train (S000-18, S003-23): whoever is to act is reminded, then the head of the body
 * is told, and of late units the leader who instructed them. What the enterprise is asked for presses nobody. Pure.
 */
import type { Decision, When } from '../../kernel/kind.ts'
import type { Rung } from '../../kernel/ladder.ts'
import type { Clock, DepartmentId, PostId } from '../../kernel/matter.ts'
import { postsWith } from '../supervision/bodies.ts'
import { TO_THE_LEADER, trainLadder } from './parameters.ts'
import type { ThroughTrain, TrainCase } from './train.ts'
import { OFFICE } from './words.ts'

/** The rungs above a clock. A leader is not told of what they are late with themselves: their office is. */
export function ladderOf(it: TrainCase, clock: Clock): readonly Rung[] {
  if (clock.name === 'evaluate') return []
  const rungs = it.law.find(trainLadder)?.value ?? []
  return isLeaders(it, clock) ? rungs.filter(({ name }) => name !== TO_THE_LEADER) : rungs
}

/** Who is told at a rung. A post that was found vacant on the way up is listed. */
export function climb(it: TrainCase, clock: Clock, rung: Rung, at: When): Decision<ThroughTrain> {
  const { organisation } = it
  const post = receivingPost(it, clock, rung)
  const found = post === undefined ? undefined : organisation.receiver(post, at.happened)
  const text = `rung.${rung.name}`
  const values = { clock: `throughTrain.clock.${clock.name}` }
  const nameOf = (id: PostId) => organisation.post(id)?.name.zh ?? ''
  const receiver = found && organisation.post(found.postId)?.name
  const nobody =
    post === undefined
      ? [{ code: 'defect.noReceiver', values: { what: text, post: 'throughTrain.receiver' }, postId: null }]
      : []
  const vacant = found?.vacant ?? (post === undefined ? [] : [post])
  return {
    record: [
      {
        fact: 'rung',
        values: { rung: text, ...values, receiver: receiver?.zh ?? '', receiverEn: receiver?.en ?? '' },
      },
    ],
    tell: found === undefined ? [] : [{ to: found.postId, text, values }],
    defects: [
      ...nobody,
      ...vacant.map((postId) => ({
        code: 'defect.noReceiver',
        values: { what: text, post: nameOf(postId) },
        postId,
      })),
    ],
  }
}

/** What the leader is to do: instruct, and say what they hold of the result. */
function isLeaders({ row }: TrainCase, { responsible }: Clock): boolean {
  return responsible === row.leaderPostId
}

function receivingPost(it: TrainCase, clock: Clock, { name }: Rung): PostId | undefined {
  const { organisation, row, matter } = it
  if (name === TO_THE_LEADER) return row.leaderPostId
  const isReminded = name === 'remind'
  if (isLeaders(it, clock)) return isReminded ? row.leaderPostId : headOf(it, matter.departmentId)
  if (isReminded && clock.name === 'register')
    return postsWith(it, OFFICE)[0] ?? headOf(it, matter.departmentId)
  return organisation.headOf(clock.responsible as DepartmentId)?.id
}

function headOf({ organisation }: TrainCase, departmentId: DepartmentId | null): PostId | undefined {
  return departmentId === null ? undefined : organisation.headOf(departmentId)?.id
}
