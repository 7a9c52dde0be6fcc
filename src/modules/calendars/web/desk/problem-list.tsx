/** What of a notice could not be read: which sentence, which characters, why. A press leads to the characters. */
import { Alert, Button } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { NoticePreviewWire } from '../../page-wire.ts'

const SHOWN_MAX = 40

interface Props {
  readonly problems: NoticePreviewWire['problems']
  readonly text: string
  readonly onSelect: (from: number, to: number) => void
}

export function ProblemList({ problems, text, onSelect }: Props) {
  const { t } = useTexts()
  return (
    <Alert
      type="error"
      showIcon
      className="calendar-notice"
      title={t('calendar.desk.problems', { n: problems.length })}
      description={
        <ol className="calendar-problems">
          {problems.map((problem) => (
            <li key={`${problem.from} ${problem.to} ${problem.code}`}>
              {t('calendar.desk.problem', { sentence: problem.sentence })}{' '}
              <Button size="small" onClick={() => onSelect(problem.from, problem.to)}>
                {shortened(text.slice(problem.from, problem.to)) || t('calendar.desk.problem.here')}
              </Button>{' '}
              {problem.text}
            </li>
          ))}
        </ol>
      }
    />
  )
}

function shortened(text: string): string {
  const line = text.trim()
  return line.length > SHOWN_MAX ? `${line.slice(0, SHOWN_MAX)}…` : line
}
