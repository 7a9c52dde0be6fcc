/** What an appeal says: what was asked, what was answered, how it was rated. */
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Levels } from '../../../../ui/plain/levels.tsx'
import { noticeSheet } from '../../../../ui/print-address.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { AppealFactsWire } from '../../wire.ts'
import { LEVELS } from '../../words.ts'

export function AppealPanel({ view }: { view: MatterViewWire }) {
  const { t, name, language } = useTexts()
  const facts = view.facts as AppealFactsWire
  return (
    <div className="panel">
      {facts.brand && <p className="brand-line">{name(facts.brand)}</p>}
      <Said label={t('appeal.field.reply')} text={facts.reply} at={facts.repliedAt} />
      {facts.repliedAt !== null && (
        <p className="no-print">
          <a href={noticeSheet('appeals', view.id, language)} target="_blank">
            {t('appeal.notice.link')}
          </a>
        </p>
      )}
      <Said label={t('appeal.portal.plan')} text={facts.plan} at={null} />
      <Said label={t('appeal.field.opinion')} text={facts.opinion} at={facts.opinionAt} />
      <Rated facts={facts} />
      <Said label={t('appeal.field.text')} text={facts.text} at={null} />
      <dl className="facts">
        <div>
          <dt>{t('appeal.field.nature')}</dt>
          <dd>{t(`appeal.nature.${facts.nature}`)}</dd>
        </div>
        <div>
          <dt>{t('appeal.field.topic')}</dt>
          <dd>{t(`appeal.topic.${facts.topic}`)}</dd>
        </div>
        <div>
          <dt>{t('appeal.field.contactName')}</dt>
          <dd>{`${facts.contactName} ${facts.contactPhone}`}</dd>
        </div>
        <Contacted facts={facts} />
        {facts.planAgreed !== null && (
          <div>
            <dt>{t('appeal.field.planAgreed')}</dt>
            <dd>{t(facts.planAgreed ? 'appeal.planAgreed.yes' : 'appeal.planAgreed.no')}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

/** A text of either side, with its moment; nothing when it was not said yet. */
function Said({ label, text, at }: { label: string; text: string | null; at: string | null }) {
  const reading = useReading()
  if (text === null || text === '') return null
  return (
    <div className="said">
      <h3>
        {label}
        {at !== null && <span className="muted">{momentWords(at, reading)}</span>}
      </h3>
      <p className="written">{text}</p>
    </div>
  )
}

function Contacted({ facts }: { facts: AppealFactsWire }) {
  const { t } = useTexts()
  const reading = useReading()
  if (facts.contactedAt === null) return null
  const method = facts.contactMethod === null ? '' : t(`appeal.method.${facts.contactMethod}`)
  return (
    <div>
      <dt>{t('appeal.portal.contacted')}</dt>
      <dd>
        {`${momentWords(facts.contactedAt, reading)} ${method}`}
        {facts.contactConfirmed !== null && (
          <span className="muted">
            {' '}
            {t(facts.contactConfirmed ? 'appeal.contactConfirmed.yes' : 'appeal.contactConfirmed.no')}
          </span>
        )}
      </dd>
    </div>
  )
}

/** How the revisit ended; nothing before it. */
function Rated({ facts }: { facts: AppealFactsWire }) {
  const { t } = useTexts()
  if (facts.level === null || facts.solved === null) return null
  return (
    <div className="said">
      <h3>{t('appeal.portal.rated')}</h3>
      <p>
        {t(facts.solved ? 'appeal.portal.solved' : 'appeal.portal.unsolved')}{' '}
        <Levels levels={LEVELS} level={facts.level} word={t(`appeal.level.${facts.level}`)} />
      </p>
    </div>
  )
}
