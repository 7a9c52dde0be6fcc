/** 万企诉求量: appeals for every ten thousand enterprises, by region. */
import type { QueryValues } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useDensity } from './queries.ts'

export function DensityCard({ question }: { question: QueryValues }) {
  const { t, name } = useTexts()
  const rows = useDensity(question).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t('board.density')}>
      <table className="board-custody">
        <thead>
          <tr>
            <th scope="col">{t('board.cut.region')}</th>
            <th scope="col">{t('board.density.enterprises')}</th>
            <th scope="col">{t('board.measure.filed')}</th>
            <th scope="col">{t('board.density.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ region, enterprises, filed, perTenThousand }) => (
            <tr key={region.id}>
              <th scope="row">{name(region.name)}</th>
              <td>{enterprises}</td>
              <td>{filed ?? t('board.few')}</td>
              <td>{perTenThousand === null ? t('board.hidden') : perTenThousand.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
