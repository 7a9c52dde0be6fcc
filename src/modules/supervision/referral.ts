/**
 * Referrals (移送纪检, S000-51): a case that was not put right goes to discipline inspection, with a snapshot of the file
 * as it stood. Confidential: it exists for the inspectors of the region and for nobody else, not for those who referred it
 * either; so it never writes anything on the matter that it is about.
 */
import type { Act, Duty, Kind } from '../../kernel/kind.ts'
import type { Case, DepartmentId, MatterId } from '../../kernel/matter.ts'
import { reason } from '../../kernel/refusal.ts'
import { postsWith, startClock, stopClock, unitOf } from './bodies.ts'
import { askCaseFile, caseFileIn } from './case-file.ts'
import { aboutIn, askCases } from './cases.ts'
import { referralLimit } from './parameters.ts'
import { INSPECT } from './powers.ts'
import type { CaseFileWire, ReferralInputs } from './wire.ts'
import { REFERRAL_ENDED, REFERRAL_OPEN } from './words.ts'

/** A referral's own columns. */
export interface Referral {
  readonly reason: string
  readonly file: CaseFileWire
  readonly result: string | null
  readonly finding: string | null
}

type ReferralCase = Case<Referral>
type ReferralAct<Name extends keyof ReferralInputs> = Act<Referral, ReferralInputs[Name]>

/** What the last call of an order leads to. */
const handOver: ReferralAct<'handOver'> = {
  from: 'new',
  to: ['referred'],
  by: ['system'],
  audience: 'departments',
  gates: (_it, input) => [askCaseFile(input.aboutId, input.rootId)],
  decide: (it, input) => received(it, input),
}

const refer: ReferralAct<'refer'> = {
  from: 'new',
  to: ['referred'],
  by: ['supervisor'],
  audience: 'departments',
  gates: (_it, input, actor) => [askCases(input, actor), askCaseFile(input.aboutId, null)],
  place: (_input, _actor, facts) => aboutIn(facts).regionId,
  refuse: (it) => (postsWith(it, INSPECT).length === 0 ? reason('referral.noBody') : null),
  decide(it, { departmentId, reason: why }) {
    const { id, title } = aboutIn(it.facts)
    const unit = unitOf(it, departmentId)
    return received(it, { aboutId: id, title, departmentId: unit.id, reason: why })
  },
}

const accept: ReferralAct<'accept'> = {
  from: ['referred'],
  to: ['reviewing'],
  by: ['inspector'],
  audience: 'departments',
  primary: true,
  decide: (it) => ({
    to: 'reviewing',
    clocks: [
      ...stopClock(it, 'accept'),
      ...startClock(it, 'conclude', referralLimit, it.matter.holder, { when: { step: 'conclude' } }),
    ],
  }),
}

/** Records what became of it. What discipline inspection decides is not the platform's to know. */
const conclude: ReferralAct<'conclude'> = {
  from: ['reviewing'],
  to: ['concluded'],
  by: ['inspector'],
  audience: 'departments',
  primary: true,
  decide: (it, { result, finding }) => ({
    to: 'concluded',
    set: { result, finding },
    hold: null,
    clocks: stopClock(it, 'conclude'),
    record: [{ fact: 'concluded', values: { result: `referral.result.${result}`, text: finding } }],
  }),
}

/** The referral as a kind of matter. */
export const referralKind: Kind<Referral> = {
  name: 'referral',
  path: 'referrals',
  letters: 'YS',
  statuses: { open: REFERRAL_OPEN, ended: REFERRAL_ENDED },
  acts: { handOver, refer, accept, conclude },
  duties(it): Duty[] {
    const act = it.matter.status === 'reviewing' ? 'conclude' : 'accept'
    return postsWith(it, INSPECT)
      .slice(0, 1)
      .map((party) => ({ party, act, clock: act }))
  },
  readers: (it) => postsWith(it, INSPECT),
}

interface Handed {
  readonly aboutId: string
  readonly title: string
  readonly departmentId: string | null
  readonly reason: string
}

function received(it: ReferralCase, { aboutId, title, departmentId, reason: why }: Handed) {
  const inspectors = postsWith(it, INSPECT)
  const holder = inspectors[0] ?? null
  return {
    to: 'referred',
    matter: {
      title,
      departmentId: departmentId as DepartmentId | null,
      aboutId: aboutId as MatterId,
      enterpriseId: null,
      intakeDepartmentId: null,
      confidential: true,
    },
    set: { reason: why, file: caseFileIn(it), result: null, finding: null },
    hold: holder,
    clocks: startClock(it, 'accept', referralLimit, holder, { when: { step: 'accept' } }),
    record: [{ fact: 'referred', values: { text: why } }],
    tell: inspectors.map((to) => ({ to, text: 'referral.referred' })),
  }
}
