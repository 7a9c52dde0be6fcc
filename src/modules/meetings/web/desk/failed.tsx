/** Why something was refused: the sentence, and those of the fields concerned. */
import { Alert } from 'antd'
import { ProblemError } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'

export function Failed({ error }: { error: Error }) {
  const { problem } = useTexts()
  const fields =
    error instanceof ProblemError ? error.problem.fields.map(({ text }) => text).join(' ') : undefined
  return <Alert type="error" title={problem(error)} description={fields} />
}
