/**
 * Through train 直通车 (S000-18, S003-23): a matter of a flagged project stands directly in a named leader's queue. The office
 * registers, the leader instructs, units execute within that time, and enterprise and leader both answer.
 */
import type { Duty, Kind } from '../../kernel/kind.ts'
import type { Party } from '../../kernel/matter.ts'
import { succeeded } from '../../kernel/transfer.ts'
import { climb, ladderOf } from './climbing.ts'
import { decline, evaluate, feedBack, instruct, lapse, review, sendBack, withdraw } from './executing.ts'
import { place, register } from './placing.ts'
import type { ThroughTrain, TrainCase } from './train.ts'
import { TRAIN_ENDED, TRAIN_OPEN } from './words.ts'

export const throughTrainKind: Kind<ThroughTrain> = {
  name: 'throughTrain',
  path: 'through-trains',
  letters: 'ZT',
  statuses: { open: TRAIN_OPEN, ended: TRAIN_ENDED },
  acts: { place, register, instruct, decline, feedBack, sendBack, evaluate, review, lapse, withdraw },
  duties,
  ladder: ladderOf,
  climb,
  readers({ matter, row }) {
    const parties: (Party | null)[] = [
      matter.departmentId,
      matter.applicantParty,
      row.leaderPostId,
      row.stewardPostId,
      // Whoever answers for the park, whoever that is on the day of reading.
      row.parkId as Party | null,
      ...row.units.map(({ departmentId }) => departmentId),
    ]
    return [...new Set(parties.filter((party) => party !== null))]
  },
  transfer: (it, move) => ({
    set: {
      units: it.row.units.map((unit) => ({
        ...unit,
        departmentId: succeeded([unit.departmentId], move)[0] ?? unit.departmentId,
      })),
    },
  }),
}

function duties({ matter, row }: TrainCase): Duty[] {
  const { departmentId, applicantParty } = matter
  const leader = row.leaderPostId
  if (matter.status === 'placed')
    return departmentId === null ? [] : [{ party: departmentId, act: 'register', clock: 'register' }]
  if (matter.status === 'registered') return [{ party: leader, act: 'instruct', clock: 'instruct' }]
  if (matter.status === 'instructed') {
    const running = row.units.filter(({ feedback }) => feedback === null)
    return running.map((unit) => ({ party: unit.departmentId, act: 'feedBack', clock: 'execute' }))
  }
  return [
    ...(row.evaluation === null && applicantParty !== null
      ? [{ party: applicantParty, act: 'evaluate', clock: 'evaluate' }]
      : []),
    ...(row.review === null ? [{ party: leader, act: 'review', clock: 'review' }] : []),
  ]
}
