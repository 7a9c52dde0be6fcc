/** Beside the form of a first opinion: a draft out of accepted answers, with its sources. It is taken over by a click and sent by a person. */
import { Button, Tag } from 'antd'
import { Writing } from '../../../../ui/desk/fact-list.tsx'
import type { HintProps } from '../../../../ui/desk/kinds.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useDraftOpinion } from './queries.ts'

export function DraftHint({ view, fill }: HintProps) {
  const { t } = useTexts()
  const draft = useDraftOpinion(view?.id).data?.draft
  if (draft === null || draft === undefined) return null
  return (
    <section className="suggest-hint" aria-label={t('suggestion.draft')}>
      <header>
        <Tag color="warning">{t('suggestion.draftMark')}</Tag>
        <strong>{t('suggestion.draft')}</strong>
      </header>
      <Writing>{draft.text}</Writing>
      <p className="desk-muted">
        {t('suggestion.draftSources')}{' '}
        {draft.sources.map(({ id, code }) => (
          <DeskLink key={id} href={deskPaths.matter('appeals', id)} className="desk-code">
            {code}{' '}
          </DeskLink>
        ))}
      </p>
      <Button size="small" onClick={() => fill({ opinion: draft.text })}>
        {t('suggestion.draftTake')}
      </Button>
    </section>
  )
}
