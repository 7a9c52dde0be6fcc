/** Shown to a clerk while an appeal is typed: earlier ones of the enterprise that it may repeat. */
import { Alert } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { statusWord } from '../../../../ui/matter-words.ts'
import { deskPaths } from '../../../../ui/paths.ts'
import { useRepeats } from '../repeats.ts'

export function RepeatsHint({ values }: { readonly values: Readonly<Record<string, unknown>> }) {
  const speech = useTexts()
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const repeats = useRepeats(text('enterpriseId'), text('title'))
  if (repeats.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      title={speech.t('appeal.repeats')}
      description={
        <ul className="desk-plain">
          {repeats.map((row) => (
            <li key={row.id}>
              <DeskLink href={deskPaths.matter(row.path, row.id)}>{row.title}</DeskLink>{' '}
              <span className="desk-muted">
                {row.code} · {statusWord(speech, row.kind, row.status)}
              </span>
            </li>
          ))}
        </ul>
      }
    />
  )
}
