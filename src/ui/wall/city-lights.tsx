/** How many open matters of the regions that somebody reads show which light: shapes and numbers for a whole room. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../api.ts'
import { useTexts } from '../language.tsx'
import { LightShape } from '../light.tsx'
import { queryKeys } from '../query-keys.ts'

const LIGHTS = ['black', 'red', 'yellow', 'green', 'paused'] as const
type Counts = Readonly<Record<(typeof LIGHTS)[number], number>>

export function CityLights() {
  const { t } = useTexts()
  const { data } = useQuery({
    queryKey: queryKeys.lights(),
    queryFn: ({ signal }) => get<{ rows: Counts[] }>('/api/lights', {}, signal),
  })
  const sum = (light: (typeof LIGHTS)[number]) => data?.rows.reduce((total, row) => total + row[light], 0)
  return (
    <ul className="wall-lights" aria-label={t('wall.cityLights')}>
      {LIGHTS.map((light) => (
        <li key={light} className={`light light-${light}`}>
          <LightShape light={light} />
          <span className="wall-light-word">{t(`light.${light}`)}</span> <strong>{sum(light) ?? '–'}</strong>
        </li>
      ))}
    </ul>
  )
}
