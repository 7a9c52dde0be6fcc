/** 亮工作、亮成效、赛创新、赛突破: what departments wrote of the period, beside the computed places. */
import { Empty } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { ShownEntryWire } from '../../wire-entries.ts'
import { RACE_THEMES } from '../../words.ts'

export function RaceEntries({ entries }: { entries: readonly ShownEntryWire[] }) {
  const { t } = useTexts()
  if (entries.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('race.entries.none')} />
  return (
    <div className="race-entries">
      {RACE_THEMES.map((theme) => {
        const own = entries.filter((entry) => entry.theme === theme)
        return (
          <section key={theme} aria-label={t(`raceEntry.theme.${theme}`)}>
            <h2>{t(`raceEntry.theme.${theme}`)}</h2>
            {own.length === 0 && <p className="desk-muted">{t('race.entries.none')}</p>}
            {own.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

function Entry({ entry }: { entry: ShownEntryWire }) {
  const { name } = useTexts()
  return (
    <article>
      <h3>
        {entry.isOpen ? (
          <DeskLink href={deskPaths.matter('race-entries', entry.id)}>{entry.title}</DeskLink>
        ) : (
          entry.title
        )}
      </h3>
      <p className="desk-writing">{entry.writing}</p>
      <p className="desk-muted">
        {name(entry.region)} · {name(entry.department)} · {entry.fromOn} – {entry.toOn}
      </p>
    </article>
  )
}
