/** Who may do what with an appeal in which status, who must do what next, and who reads it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FIRM, HOUSING, TAX } from '../../../test/support/pure-matter.ts'
import { appealKind } from './rules.ts'
import { APPEAL_ENDED, APPEAL_OPEN } from './words.ts'
import { STAGES, everybody } from '../../../test/support/appeal-stages.ts'
import { testActs } from '../../../test/support/act-matrix.ts'
import { at } from '../../../test/support/pure-appeal.ts'

/** Who may do what where, written out by hand: everything else is refused. */
const KEY = { flagKey: ['dispatcher', 'revisitor'] }

const OF_HANDLER = {
  ask: ['li'],
  callIn: ['li'],
  proposeExtension: ['li'],
  passOn: ['li', 'dispatcher'],
  noteProgress: ['li'],
}

const CONTACTED = ['contacted', 'inProgress', 'redo', 'checking', 'replied', 'revisiting', 'hung']
const OFFICE = ['dispatcher']
const GRADED = { regrade: OFFICE, reclassify: OFFICE }
const BY_FIRM = { withdraw: ['firm'] }
const IN_WORK = { ...KEY, ...BY_FIRM, ...OF_HANDLER, ...GRADED, proposeHang: ['li'], reply: ['li'] }

const ALLOWED: Record<string, Record<string, string[]>> = {
  filed: {
    ...KEY,
    ...BY_FIRM,
    reclassify: OFFICE,
    dispatch: OFFICE,
    notAccept: OFFICE,
    answerDirectly: OFFICE,
    join: OFFICE,
  },
  dispatched: {
    ...KEY,
    ...BY_FIRM,
    sign: ['li', 'sun'],
    contact: ['li', 'sun'],
    proposeReturn: ['li', 'sun'],
    ...GRADED,
    redirect: OFFICE,
  },
  signed: {
    ...KEY,
    ...BY_FIRM,
    ...OF_HANDLER,
    ...GRADED,
    contact: ['li', 'sun'],
    proposeReturn: ['li', 'sun'],
  },
  contacted: { ...IN_WORK, giveOpinion: ['li'] },
  inProgress: IN_WORK,
  redo: { ...IN_WORK, giveOpinion: ['li'] },
  checking: { ...KEY, approveReply: ['sun'], sendBack: ['sun'] },
  replied: {
    ...KEY,
    revisit: ['revisitor'],
    tryRevisit: ['revisitor'],
    proposeExclusion: ['revisitor'],
    evaluate: ['firm'],
  },
  revisiting: { ...KEY, revisit: ['revisitor'], close: ['revisitor'], proposeExclusion: ['revisitor'] },
  hung: {
    ...KEY,
    ...BY_FIRM,
    resume: ['li', 'dispatcher'],
    proposeHang: ['li'],
    reply: ['li'],
    reclassify: OFFICE,
  },
  closed: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor', 'li', 'sun'] },
  notAccepted: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor'] },
  joined: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor'] },
  withdrawn: { proposeReopen: ['dispatcher', 'revisitor'], unmask: ['dispatcher', 'revisitor', 'li', 'sun'] },
}

/** A wrong moment is put right in every status; once contact was made the enterprise may say whether it truly was. */
const everywhere = (status: string): Record<string, string[]> => ({
  proposeMoment: ['dispatcher', 'revisitor'],
  ...(CONTACTED.includes(status) ? { confirmContact: ['firm'] } : {}),
})

testActs({
  kind: appealKind,
  stages: STAGES,
  people: everybody,
  allowed: Object.fromEntries(
    [...APPEAL_OPEN, ...APPEAL_ENDED].map((status) => [
      status,
      { ...ALLOWED[status], ...everywhere(status) },
    ]),
  ),
  at: at('2026-03-04T11:00'),
})

test('an inbox shows the next duty with its clock, and a closed appeal leaves nobody a duty', () => {
  const next = Object.fromEntries(
    Object.entries(STAGES).map(([status, reach]) => [
      status,
      appealKind.duties(reach().it).map(({ act, clock }) => `${act}/${clock}`),
    ]),
  )
  assert.deepEqual(next, {
    filed: ['dispatch/circulation'],
    dispatched: ['contact/contact'],
    signed: ['contact/contact'],
    contacted: ['giveOpinion/opinion'],
    inProgress: ['reply/resolve'],
    replied: ['revisit/revisit'],
    revisiting: ['close/revisit'],
    redo: ['reply/resolve'],
    checking: ['approveReply/check'],
    hung: ['resume/review'],
    closed: [],
    notAccepted: [],
    joined: [],
    withdrawn: [],
  })
})

test('an appeal is read by its enterprise, its lead department and the office, and by no other department', () => {
  const readers = appealKind.readers(STAGES['signed']!().it)
  assert.ok(readers.includes(FIRM) && readers.includes(HOUSING))
  assert.ok(!readers.includes(TAX))
})
