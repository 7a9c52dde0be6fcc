/** The calculator's answer: the last day in time, what was used, how it was counted. */
import { Explanation } from '../../../../ui/explanation.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { CopyButton } from '../../../../ui/plain/copy-button.tsx'
import { Notice } from '../../../../ui/plain/notice.tsx'
import { dueSheet } from '../../../../ui/print-address.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWithWeekday, lengthWords, momentWords, spentUnit } from '../../../../ui/time.ts'
import type { DueAnswer } from '../../wire.ts'
import { isHours, questionOf, type DueForm } from './due-form.ts'

export function DueAnswerView({ answer, form }: { answer: DueAnswer; form: DueForm }) {
  const { t, language } = useTexts()
  return (
    <section className="section card due-answer">
      <Due due={answer.due} />
      <Spent answer={answer} unit={form.unit} />
      {answer.provisional && (
        <Notice kind="info">
          <p>{t('due.portal.provisional')}</p>
        </Notice>
      )}
      <div className="buttons no-print">
        <CopyButton text={window.location.href} label={t('due.portal.link')} />
        <a href={dueSheet(questionOf(form) ?? {}, language)} target="_blank" className="button button-quiet">
          {t('ui.print.pdf')}
        </a>
      </div>
      {answer.days !== undefined && answer.days.length > 0 && (
        <>
          <h2>{t('ui.explain.title')}</h2>
          <Explanation lines={answer.days} unit={form.unit} />
          {answer.daysCut === true && <p className="muted">{t('due.portal.cut')}</p>}
        </>
      )}
    </section>
  )
}

function Due({ due }: { due: string | null | undefined }) {
  const { t } = useTexts()
  const reading = useReading()
  if (due === undefined) return null
  if (due === null) return <p className="due-big">{t('due.portal.held')}</p>
  const isDay = due.length === 10
  return (
    <>
      <p className="muted">{t(isDay ? 'due.portal.lastDay' : 'due.portal.lastMoment')}</p>
      <p className="due-big">{isDay ? dayWithWeekday(due, reading) : momentWords(due, reading)}</p>
      {isDay && <p className="muted">{t('due.portal.dayIncluded')}</p>}
    </>
  )
}

function Spent({ answer, unit }: { answer: DueAnswer; unit: string }) {
  const { t, language } = useTexts()
  if (answer.elapsed === undefined) return null
  // The answer counts hours, the words are made of minutes.
  const words = (value: number) =>
    isHours(unit)
      ? lengthWords(Math.round(value * 60), spentUnit(unit), language)
      : lengthWords(value, spentUnit(unit), language)
  const { remaining, inTime } = answer
  return (
    <ul className="due-spent">
      <li>{t('due.portal.elapsed', { length: words(answer.elapsed) })}</li>
      {typeof remaining === 'number' && (
        <li>
          {t(remaining < 0 ? 'due.portal.overBy' : 'due.portal.remaining', {
            length: words(Math.abs(remaining)),
          })}
        </li>
      )}
      {inTime !== undefined && <li>{t(inTime ? 'due.portal.inTime' : 'due.portal.late')}</li>}
    </ul>
  )
}
