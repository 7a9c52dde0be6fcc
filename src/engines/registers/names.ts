/** How the rows are called that other rows refer to, looked up once for all that are shown together. */
import type { Runner } from '../../platform/database/writes.ts'
import type { DepartmentId } from '../../kernel/matter.ts'
import type { Organisation } from '../../kernel/organisation.ts'
import type { Language } from '../../platform/texts.ts'
import type { Field, Register, Value, Values } from './descriptor.ts'
import { listNamed } from './store.ts'
import { departmentIds } from './values.ts'

/** The names of all rows that these values refer to, by their ids. */
export async function namesOf(
  runner: Runner,
  registers: readonly Register[],
  fields: readonly Field[],
  rows: readonly Values[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { name, kind, to } of fields) {
    if (kind !== 'reference') continue
    const register = registers.find((one) => one.name === to)
    const ids = [...new Set(rows.map((values) => values[name] ?? null))].filter((id) => id !== null)
    if (register === undefined || ids.length === 0) continue
    for (const one of await listNamed(runner, register, 'id', ids.map(String))) names.set(one.id, one.name)
  }
  return names
}

/** What the departments of a value are called, in their order. */
export function departmentNames(
  organisation: Pick<Organisation, 'department'>,
  value: Value,
  language: Language,
): string {
  return departmentIds(value)
    .map((id) => organisation.department(id as DepartmentId)?.name[language] ?? '')
    .join(language === 'zh' ? '、' : ', ')
}
