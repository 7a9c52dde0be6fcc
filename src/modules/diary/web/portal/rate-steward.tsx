/** The enterprise says what it thinks of whoever looks after it: once a month, behind a word, and asked by nobody. */
import { useState } from 'react'
import { post } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { SchemaForm } from '../../../../ui/plain/schema-form.tsx'
import { RatingInput } from '../../wire-ratings.ts'

export function RateSteward({ assignmentId }: { assignmentId: string }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  if (isDone) return <p className="muted">{t('rating.thanks')}</p>
  return (
    <details className="more-act" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rating.rate')}</summary>
      {isOpen && (
        <SchemaForm
          schema={RatingInput}
          kind="rating"
          draftName={`rating.${assignmentId}`}
          submit={t('rating.send')}
          onSubmit={async (input) => {
            await post('/api/service-ratings', { assignmentId, ...input })
            setDone(true)
          }}
        />
      )}
    </details>
  )
}
