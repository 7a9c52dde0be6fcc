/** Writes messages of boards to posts; an act of a matter tells by itself and needs none of this. */
import type { Moment } from '../../calendar/days.ts'
import type { Ids } from '../../kernel/ids.ts'
import type { MatterId, Party } from '../../kernel/matter.ts'
import { runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { messageTable } from '../../platform/tables.ts'

export interface NewMessage {
  readonly party: Party
  /** Without its prefix `message.`. */
  readonly text: string
  readonly values: Readonly<Record<string, string | number>>
  readonly matterId: MatterId | null
}

export async function sendMessages(
  runner: Runner,
  ids: Ids,
  at: Moment,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return
  const writes = new Writes()
  for (const { party, text, values, matterId } of messages)
    writes.insert(messageTable, { id: ids.next(), party, at, text, textValues: values, matterId })
  await runWrites(runner, writes)
}
