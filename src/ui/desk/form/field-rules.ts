/** What a form checks before it asks the server: only what the person can put right at once. */
import type { FormRule } from 'antd'
import type { Speech } from '../../language.tsx'
import type { Field } from './schema-fields.ts'

/** The rules of one field, with their sentences. */
export function rulesOf({ control, isRequired, max }: Field, label: string, t: Speech['t']): FormRule[] {
  const rules: FormRule[] = []
  if (isRequired) {
    const message = t('ui.desk.field.missing', { field: label })
    rules.push(
      control === 'files'
        ? { required: true, type: 'array', min: 1, message }
        : { required: true, whitespace: true, message },
    )
  }
  if (control === 'writing' || control === 'line') {
    rules.push({ max, message: t('ui.desk.field.tooLong', { max }) })
  }
  return rules
}
