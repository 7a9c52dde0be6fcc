/**
 * The only SQL for parameter values: reads them as the law, and adds to them. Rows are never changed, so that what was
 * known on a day can be asked.
 */
import type { Moment } from '../../calendar/days.ts'
import { personOf } from '../../kernel/actor.ts'
import { makeLaw, type Law, type ParameterRow } from '../../kernel/law.ts'
import type { PersonId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import { defineTable } from '../../platform/database/table.ts'
import { rowsOf, runWrites, Writes, type Runner } from '../../platform/database/writes.ts'
import { raiseVersion } from '../../platform/reference.ts'
import { appendLine, type Recorder } from '../../platform/subject-journal.ts'
import { checkChange, conditionsKey, type ChangeContext, type ParameterChange } from './rules.ts'

const parameterTable = defineTable('parameter', ['seq'], {
  seq: 'int',
  name: 'text',
  regionId: 'uuid',
  conditions: 'text',
  effectiveFrom: 'day',
  value: 'text',
  basis: 'text',
  setBy: 'uuid',
  setAt: 'moment',
})

/** A stored value with who gave it and when. */
export interface HistoricRow extends ParameterRow {
  /** Null: entered by the platform itself. */
  readonly setBy: PersonId | null
  readonly setAt: Moment
}

const ROW = 'seq, name, region_id as "regionId", conditions, effective_from as "effectiveFrom", value, basis'
const ROWS = `select ${ROW} from parameter order by seq`
const ROWS_OF_ONE = `select ${ROW} from parameter where name = $1 order by seq`
const HISTORY = `select ${ROW}, set_by as "setBy", set_at as "setAt" from parameter where name = $1 order by seq desc`
const LAST = 'select coalesce(max(seq), 0) as seq from parameter'

interface StoredRow extends Omit<ParameterRow, 'when' | 'value'> {
  readonly conditions: string
  readonly value: string | null
}

/** Reads the law. Regions inherit along the organisation's tree. */
export async function loadLaw(
  runner: Runner,
  no: number,
  organisation: Pick<Organisation, 'ancestors'>,
): Promise<Law> {
  return makeLaw(no, await listParameterRows(runner), (regionId) => organisation.ancestors(regionId))
}

/** All values ever given, in the order of entry. */
export async function listParameterRows(runner: Runner): Promise<readonly ParameterRow[]> {
  return (await rowsOf<StoredRow>(runner, ROWS)).map(toRow)
}

/** All values ever given to one parameter, the latest entry first. */
export async function listHistory(runner: Runner, name: string): Promise<readonly HistoricRow[]> {
  const rows = await rowsOf<StoredRow & Pick<HistoricRow, 'setBy' | 'setAt'>>(runner, HISTORY, [name])
  return rows.map(({ setBy, setAt, ...row }) => ({ ...toRow(row), setBy, setAt }))
}

function toRow({ conditions, value, ...row }: StoredRow): ParameterRow {
  return {
    ...row,
    when: JSON.parse(conditions) as ParameterRow['when'],
    value: value === null ? undefined : (JSON.parse(value) as unknown),
  }
}

/**
 * Stores a value in the caller's transaction and answers its number. Refuses what `checkChange` refuses. Two at once come
 * one after the other, so a tie cannot slip in between. What is not pinned and holds already moves open matters too: the
 * number of the calendar is raised, so that every running clock is looked at (docs/decisions/0007); what is to hold later
 * does so on its day (take-effect.ts).
 */
export async function setParameter(
  runner: Runner,
  change: ParameterChange,
  context: ChangeContext & Recorder,
): Promise<number> {
  await raiseVersion(runner, 'law')
  const known = await rowsOf<StoredRow>(runner, ROWS_OF_ONE, [change.name])
  checkChange(change, known.map(toRow), context)
  const [last] = await rowsOf<{ seq: number }>(runner, LAST)
  const seq = (last?.seq ?? 0) + 1
  const { name, regionId, effectiveFrom, value, basis } = change
  const writes = new Writes()
  writes.insert(parameterTable, {
    seq,
    name,
    regionId,
    conditions: conditionsKey(change.when),
    effectiveFrom,
    value: value === null ? null : JSON.stringify(value),
    basis,
    setBy: personOf(context.actor),
    setAt: context.at,
  })
  await runWrites(runner, writes)
  const isFollowed = context.parameters.byName(name)?.pinned === false
  if (isFollowed && effectiveFrom <= context.today) await raiseVersion(runner, 'calendar')
  const patch = { seq, ...change }
  await appendLine(runner, `setting:${name}`, { act: 'set', audience: 'departments', patch }, context)
  return seq
}
