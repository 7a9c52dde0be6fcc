/** Lists of key projects of a year: how many stand on each, how far they are, and how many somebody looks after. */
import { Button } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { moneyWords } from '../../../../ui/money.ts'
import type { TargetsWire } from '../../wire.ts'

type List = TargetsWire['lists'][number]

interface Props {
  readonly lists: readonly List[]
  readonly onOpen: (list: List['list'], stage: List['stages'][number]['stage'] | null) => void
}

const PER_CENT = 100

export function ListsCard({ lists, onOpen }: Props) {
  const { t, language } = useTexts()
  return (
    <Card title={t('target.lists')}>
      <div className="race-scroll">
        <table className="race-table">
          <thead>
            <tr>
              <th scope="col">{t('target.list')}</th>
              <th scope="col">{t('target.list.count')}</th>
              <th scope="col">{t('target.list.target')}</th>
              <th scope="col">{t('target.list.check')}</th>
              <th scope="col">{t('target.list.served')}</th>
              <th scope="col">{t('target.list.investment')}</th>
              <th scope="col">{t('target.list.covered')}</th>
              <th scope="col">{t('target.list.solved')}</th>
              <th scope="col">{t('target.column.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={list.list}>
                <th scope="row">{t(`target.figure.list.${list.list}`)}</th>
                <td>
                  <Button type="link" size="small" onClick={() => onOpen(list.list, null)}>
                    {list.count}
                  </Button>
                </td>
                <td>{list.target?.value ?? '–'}</td>
                <td>
                  <Check surplus={list.surplus} />
                </td>
                <td>{list.served}</td>
                <td>{moneyWords(list.investment, language)}</td>
                <td>
                  {moneyWords(list.servedInvestment, language)}
                  {list.investment > 0 &&
                    ` (${Math.floor((list.servedInvestment / list.investment) * PER_CENT)}%)`}
                </td>
                <td>
                  {list.solved} / {list.raised}
                </td>
                <td>
                  {list.stages
                    .filter(({ count }) => count > 0)
                    .map(({ stage, count }) => (
                      <Button key={stage} type="link" size="small" onClick={() => onOpen(list.list, stage)}>
                        {t(`project.status.${stage}`)} {count}
                      </Button>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** Whether as many stand on the list as there should be. */
function Check({ surplus }: Pick<List, 'surplus'>) {
  const { t } = useTexts()
  if (surplus === null) return '–'
  if (surplus === 0) return t('target.list.agrees')
  return (
    <span className="target-behind-line">
      {surplus < 0 ? t('target.list.lacks', { n: -surplus }) : t('target.list.exceeds', { n: surplus })}
    </span>
  )
}
