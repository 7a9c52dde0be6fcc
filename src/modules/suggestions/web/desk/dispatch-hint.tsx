/** Beside the form of a dispatch: up to three departments and topics with the reasons; a click takes one over, a person decides. */
import { Button, Tag } from 'antd'
import type { HintProps } from '../../../../ui/desk/kinds.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { SuggestionWire } from '../../wire.ts'
import { percentWords } from './numbers.ts'
import { useSuggestion } from './queries.ts'

type Guess = NonNullable<SuggestionWire['guess']>

export function DispatchHint({ view, values, fill }: HintProps) {
  const { t } = useTexts()
  const guess = useSuggestion(view?.id).data?.guess
  if (guess === null || guess === undefined) return null
  return (
    <section className="suggest-hint" aria-label={t('suggestion.title')}>
      <header>
        <strong>{t('suggestion.title')}</strong>
        {guess.isSure ? (
          <Tag color="success">{t('suggestion.sure')}</Tag>
        ) : (
          <Tag color="warning">{t('suggestion.unsure')}</Tag>
        )}
        <span className="desk-muted">{t('appeal.suggested.model', { no: guess.modelNo })}</span>
      </header>
      {!guess.isSure && <p className="desk-muted">{t('suggestion.unsureMeans')}</p>}
      {guess.words.length > 0 && (
        <p>
          {t('suggestion.words')} {guess.words.map(({ word }) => `“${word}”`).join(' ')}
        </p>
      )}
      <ol className="desk-plain">
        {guess.departments.map((department) => (
          <DepartmentLine
            key={department.departmentId}
            department={department}
            isTaken={values['departmentId'] === department.departmentId}
            onTake={() => fill({ departmentId: department.departmentId })}
          />
        ))}
      </ol>
      <Topics guess={guess} taken={values['topic']} onTake={(topic) => fill({ topic })} />
      <p className="desk-muted">{t('suggestion.youDecide')}</p>
    </section>
  )
}

interface DepartmentProps {
  readonly department: Guess['departments'][number]
  readonly isTaken: boolean
  readonly onTake: () => void
}

function DepartmentLine({ department, isTaken, onTake }: DepartmentProps) {
  const { t, name } = useTexts()
  const { share, past, duties } = department
  return (
    <li className="suggest-line">
      <Button size="small" type={isTaken ? 'primary' : 'default'} aria-pressed={isTaken} onClick={onTake}>
        {t('suggestion.take')}
      </Button>
      <div>
        <strong>{name(department.name)}</strong> <span className="desk-muted">{percentWords(share)}</span>
        {past.length > 0 && (
          <div>
            {t('suggestion.past')}{' '}
            {past.map(({ id, code }) => (
              <DeskLink key={id} href={deskPaths.matter('appeals', id)} className="desk-code">
                {code}{' '}
              </DeskLink>
            ))}
          </div>
        )}
        {duties.map(({ code, line }) => (
          <div key={code} className="desk-muted">
            {t('suggestion.duty', { code, line })}
          </div>
        ))}
      </div>
    </li>
  )
}

interface TopicsProps {
  readonly guess: Guess
  readonly taken: unknown
  readonly onTake: (topic: string) => void
}

function Topics({ guess: { topics, isTopicSure }, taken, onTake }: TopicsProps) {
  const { t } = useTexts()
  if (topics.length === 0) return null
  return (
    <div className="suggest-topics">
      <span>
        {t('suggestion.topics')}
        {!isTopicSure && <span className="desk-muted"> {t('suggestion.topicUnsure')}</span>}
      </span>
      {topics.map(({ topic, share }) => (
        <Button
          key={topic}
          size="small"
          type={taken === topic ? 'primary' : 'default'}
          aria-pressed={taken === topic}
          onClick={() => onTake(topic)}
        >
          {t(`appeal.topic.${topic}`)} {percentWords(share)}
        </Button>
      ))}
    </div>
  )
}
