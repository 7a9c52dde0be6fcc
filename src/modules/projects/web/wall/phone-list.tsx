/** The battle map on a phone: each district and park with its stages below it, and then what is stuck. Nothing turns here. */
import { urlOf } from '../../../../ui/api.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { LightShape } from '../../../../ui/light.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { BattleMapWire } from '../../wire-map.ts'
import { MAP_LIGHTS, MAP_STAGES, mapRows, shortAmount, type MapRow } from './map-rows.ts'
import { StuckScene } from './stuck-scene.tsx'

export function PhoneList({ map }: { map: BattleMapWire }) {
  const { t } = useTexts()
  return (
    <div className="wall-phone">
      {mapRows(map.areas).map((row) => (
        <Area key={row.key} row={row} />
      ))}
      <p className="wall-under">{t('wall.schematic')}</p>
      <h2>{t('wall.stuckTitle')}</h2>
      {map.stuck.length === 0 ? <p>{t('wall.noneStuck')}</p> : <StuckScene rows={map.stuck} />}
    </div>
  )
}

function Area({ row }: { row: MapRow }) {
  const { t, name, language } = useTexts()
  const { region, part, total } = row
  const whole = region === null ? t('wall.whole') : name(region)
  const inside = part === null ? null : part === 'outside' ? t('wall.outside') : part.park
  return (
    <section>
      <h2>
        {inside ?? whole} {inside !== null && <span className="wall-under">{whole}</span>}
      </h2>
      <p>
        <strong>{total.count}</strong> · {shortAmount(total.wan, language)}
      </p>
      <ul>
        {MAP_STAGES.map((stage) => {
          const cell = row.cells.get(stage)
          return cell === undefined ? null : (
            <li key={stage}>
              <a href={urlOf(deskPaths.list('projects'), { ...row.filter, stage, state: 'open' })}>
                {t(`project.stage.${stage}`)}
              </a>
              <strong>{cell.count}</strong>
              <span className="wall-under">{shortAmount(cell.wan, language)}</span>
              {MAP_LIGHTS.filter((light) => cell[light] > 0).map((light) => (
                <span key={light} className={`light light-${light}`}>
                  <LightShape light={light} />
                  {cell[light]}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
