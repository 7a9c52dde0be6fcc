/** The button that shows whom to call to somebody who does not handle the appeal, with the reason it asks for. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { parseMoment } from '../../../../calendar/days.ts'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import { appealInputs, type AppealFactsWire } from '../../wire.ts'

const KIND = { kind: 'appeal', path: 'appeals' }
const FORM = { input: appealInputs.unmask, isNote: true, Hint: RecordedHint }

interface Props {
  readonly view: MatterViewWire
  readonly facts: AppealFactsWire
}

export function ShowContact({ view, facts }: Props) {
  const { t } = useTexts()
  const reading = useReading()
  const [isOpen, setOpen] = useState(false)
  const until = facts.contactShownUntil
  useHiddenAt(view.id, until)
  const isOffered = view.acts.some(({ act, allowed }) => act === 'unmask' && allowed)
  if (until !== null)
    return <p className="desk-muted">{t('appeal.unmask.until', { moment: momentWords(until, reading) })}</p>
  if (!isOffered) return null
  if (!isOpen)
    return (
      <Button size="small" className="desk-no-print" onClick={() => setOpen(true)}>
        {t('appeal.act.unmask')}
      </Button>
    )
  const close = () => setOpen(false)
  return <ActForm kind={KIND} act="unmask" form={FORM} view={view} onDone={close} onCancel={close} />
}

function RecordedHint() {
  const { t } = useTexts()
  return <p className="desk-muted">{t('appeal.unmask.hint')}</p>
}

/** Asks for the page again when the time is over, so that nothing stays on a screen that somebody has left. */
function useHiddenAt(id: string, until: string | null): void {
  const client = useQueryClient()
  useEffect(() => {
    if (until === null) return undefined
    const timer = setTimeout(
      () => void client.invalidateQueries({ queryKey: queryKeys.matter(id) }),
      Math.max(0, (parseMoment(until) ?? 0) - browserNow()),
    )
    return () => clearTimeout(timer)
  }, [client, id, until])
}
