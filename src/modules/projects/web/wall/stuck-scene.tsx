/** Projects that have stood in one stage for too long: for how many days, where, and who leads them. */
import { useTexts } from '../../../../ui/language.tsx'
import { LightShape } from '../../../../ui/light.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { StuckProjectWire } from '../../wire-map.ts'

/** So many are read from five metres at once. */
export const STUCK_ROWS = 7

export function StuckScene({ rows }: { rows: readonly StuckProjectWire[] }) {
  return (
    <ol className="wall-stuck">
      {rows.map((row) => (
        <StuckRow key={row.id} row={row} />
      ))}
    </ol>
  )
}

function StuckRow({ row }: { row: StuckProjectWire }) {
  const { t, name } = useTexts()
  const lead = [row.department === null ? null : name(row.department), row.person].filter(
    (one) => one !== null,
  )
  return (
    <li>
      <span className="wall-stuck-days light light-red">
        <LightShape light="red" />
        {t('wall.over', { days: row.overDays })}
      </span>
      <span className="wall-stuck-what">
        <a href={deskPaths.matter('projects', row.id)}>{row.title}</a>
        <span className="wall-under">
          {[name(row.region), row.park].filter((one) => one !== null).join(' · ')}
        </span>
      </span>
      <span className="wall-stuck-who">
        <span>{lead.length === 0 ? t('wall.noLead') : lead.join(' · ')}</span>
        <span className="wall-under">
          {t('wall.inStage', { stage: t(`project.stage.${row.stage}`), days: row.daysInStage })}
        </span>
      </span>
    </li>
  )
}
