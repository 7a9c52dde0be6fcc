/** The tables that the door reads and writes, as `migrations/0002-matters.sql` makes them. */
import { defineTable } from './database/table.ts'

export const matterTable = defineTable('matter', ['id'], {
  id: 'uuid',
  kind: 'text',
  code: 'text',
  title: 'text',
  status: 'text',
  version: 'int',
  regionId: 'uuid',
  departmentId: 'uuid',
  handlerId: 'uuid',
  handlerPostId: 'uuid',
  enterpriseId: 'uuid',
  applicantParty: 'uuid',
  openerId: 'uuid',
  openerInsteadOf: 'uuid',
  intakeDepartmentId: 'uuid',
  projectId: 'uuid',
  parentId: 'uuid',
  aboutId: 'uuid',
  category: 'text',
  confidential: 'bool',
  holder: 'uuid',
  partCount: 'int',
  openedAt: 'moment',
  closedAt: 'moment',
  importedAt: 'moment',
  happenedAt: 'moment',
  recordedAt: 'moment',
  lawOn: 'day',
  lawSeq: 'int',
  dueAt: 'moment',
  yellowAt: 'moment',
  blackAt: 'moment',
  isPaused: 'bool',
  finalLight: 'text',
  headSeq: 'int',
  headHash: 'text',
})

/** Pauses and extensions have tables of their own; `rungs` is a list written with commas. */
export const clockTable = defineTable('clock', ['id'], {
  id: 'uuid',
  matterId: 'uuid',
  name: 'text',
  key: 'text',
  lap: 'int',
  round: 'int',
  side: 'text',
  timeLimit: 'json',
  basis: 'text',
  responsible: 'uuid',
  hoursId: 'text',
  startedAt: 'moment',
  stoppedAt: 'moment',
  verdict: 'text',
  eventAt: 'moment',
  hasBreaks: 'bool',
  rungs: 'text',
  calendarNo: 'int',
  dueAt: 'moment',
  yellowAt: 'moment',
  wakeAt: 'moment',
})

export const pauseTable = defineTable('clock_pause', ['clockId', 'n'], {
  clockId: 'uuid',
  n: 'int',
  fromAt: 'moment',
  toAt: 'moment',
  plannedEndAt: 'moment',
  reason: 'text',
})

export const extensionTable = defineTable('clock_extension', ['clockId', 'n'], {
  clockId: 'uuid',
  n: 'int',
  byLength: 'numeric',
  at: 'moment',
  reason: 'text',
})

export const rungTable = defineTable('rung', ['clockId', 'round', 'rung'], {
  clockId: 'uuid',
  round: 'int',
  rung: 'text',
  matterId: 'uuid',
  happenedAt: 'moment',
})

export const dutyTable = defineTable('duty', ['matterId', 'party', 'act'], {
  matterId: 'uuid',
  party: 'uuid',
  act: 'text',
  clock: 'text',
  dueAt: 'moment',
  yellowAt: 'moment',
})

export const readerTable = defineTable('reader', ['party', 'matterId'], {
  party: 'uuid',
  matterId: 'uuid',
  isOpen: 'bool',
})

/** All but `xid`, which the database gives. */
export const journalTable = defineTable('journal', ['subject', 'seq'], {
  subject: 'text',
  seq: 'int',
  recordedAt: 'moment',
  happenedAt: 'moment',
  actorId: 'uuid',
  insteadOf: 'uuid',
  postId: 'uuid',
  act: 'text',
  holder: 'uuid',
  audience: 'text',
  requestKey: 'text',
  inputHash: 'text',
  calendarNo: 'int',
  lawNo: 'int',
  organisationNo: 'int',
  patch: 'text',
  patchSalt: 'text',
  patchHash: 'text',
  algorithm: 'text',
  prev: 'text',
  hash: 'text',
})

export const outboxTable = defineTable('outbox', ['id'], {
  id: 'uuid',
  topic: 'text',
  subject: 'text',
  payload: 'json',
  createdAt: 'moment',
  attempts: 'int',
  nextAt: 'moment',
  error: 'text',
})

export const messageTable = defineTable('message', ['id'], {
  id: 'uuid',
  party: 'uuid',
  at: 'moment',
  text: 'text',
  textValues: 'json',
  matterId: 'uuid',
})

export const attachmentTable = defineTable('attachment', ['id'], {
  id: 'uuid',
  matterId: 'uuid',
  fileId: 'uuid',
  name: 'text',
  mediaType: 'text',
  sizeBytes: 'int',
  audience: 'text',
  addedAt: 'moment',
})

export const defectTable = defineTable('defect', ['id'], {
  id: 'uuid',
  at: 'moment',
  code: 'text',
  codeValues: 'json',
  postId: 'uuid',
  regionId: 'uuid',
  matterId: 'uuid',
  clearedAt: 'moment',
})

export const heldTable = defineTable('held', ['matterId', 'party'], {
  matterId: 'uuid',
  party: 'uuid',
  minutes: 'int',
})

/** All but `belowXid`, which the database gives. */
export const sealTable = defineTable('seal', ['no'], {
  no: 'int',
  sealedAt: 'moment',
  lines: 'int',
  algorithm: 'text',
  root: 'text',
  prev: 'text',
  hash: 'text',
})
