/** Missed nodes by unit: how often, the same again, in how many projects and months; each number opens the misses behind it. */
import { Button } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { BehindWire, PatternsWire } from '../../wire-misses.ts'
import { MISS_MEASURES, type MissMeasure } from '../../words.ts'
import { DayField } from './node-form.tsx'
import { useMissesBehind, useMissPatterns } from './queries.ts'

/** What an address says for the misses that no unit answers for. */
const NOBODY = 'none'

export function MissesPage() {
  const { t } = useTexts()
  const { search, change } = useAddress()
  const time = { from: search['from'], to: search['to'] }
  const patterns = useMissPatterns(time)
  const measure = MISS_MEASURES.find((one) => one === search['measure'])
  const unit = search['unit']
  const closed = { unit: undefined, measure: undefined }
  return (
    <Page
      title={t('node.misses')}
      extra={
        <span className="node-extra">
          <DeskLink href={deskPaths.wallChart()}>{t('node.chart')}</DeskLink>
          <DeskLink href={deskPaths.weekly()}>{t('node.weekly')}</DeskLink>
        </span>
      }
    >
      <Loading of={patterns} />
      {patterns.data !== undefined && (
        <>
          <div className="node-bar">
            <DayField
              label={t('ui.nodes.from')}
              value={patterns.data.from}
              onChange={(from) => change({ ...closed, from: from === '' ? undefined : from }, true)}
            />
            <DayField
              label={t('ui.nodes.to')}
              value={patterns.data.to}
              onChange={(to) => change({ ...closed, to: to === '' ? undefined : to }, true)}
            />
          </div>
          <Patterns
            rows={patterns.data.rows}
            onOpen={(id, one) => change({ unit: id ?? NOBODY, measure: one })}
          />
        </>
      )}
      {unit !== undefined && measure !== undefined && (
        <Behind unitId={unit === NOBODY ? undefined : unit} measure={measure} time={time} />
      )}
    </Page>
  )
}

interface PatternsProps {
  readonly rows: PatternsWire['rows']
  readonly onOpen: (unitId: string | null, measure: MissMeasure) => void
}

function Patterns({ rows, onOpen }: PatternsProps) {
  const { t, name } = useTexts()
  return (
    <Card title={t('ui.nodes.byUnit', { n: rows.length })}>
      <p className="desk-muted">{t('ui.nodes.missHint')}</p>
      {rows.length === 0 ? (
        <p>{t('ui.nodes.noMisses')}</p>
      ) : (
        <div className="node-scroll">
          <table className="node-table node-figures">
            <thead>
              <tr>
                <th>{t('node.column.department')}</th>
                {MISS_MEASURES.map((measure) => (
                  <th key={measure}>{t(`node.miss.${measure}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, counts }) => (
                <tr key={unit?.id ?? NOBODY}>
                  <th scope="row">{unit === null ? t('ui.nodes.nobody') : name(unit.name)}</th>
                  {MISS_MEASURES.map((measure) => (
                    <td key={measure} data-label={t(`node.miss.${measure}`)}>
                      {counts[measure] === 0 ? (
                        0
                      ) : (
                        <Button
                          type="link"
                          size="small"
                          aria-label={`${t(`node.miss.${measure}`)} ${counts[measure]}`}
                          onClick={() => onOpen(unit?.id ?? null, measure)}
                        >
                          {counts[measure]}
                        </Button>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

interface BehindProps {
  readonly unitId: string | undefined
  readonly measure: MissMeasure
  readonly time: { readonly from: string | undefined; readonly to: string | undefined }
}

function Behind({ unitId, measure, time }: BehindProps) {
  const { t, name } = useTexts()
  const behind = useMissesBehind({ ...time, unitId, measure })
  if (behind.error || behind.data === undefined) return <Loading of={behind} />
  const { unit, rows } = behind.data
  const title = t('ui.nodes.behind', {
    unit: unit === null ? t('ui.nodes.nobody') : name(unit.name),
    measure: t(`node.miss.${measure}`),
    n: rows.length,
  })
  return (
    <Card title={title}>
      <div className="node-scroll">
        <table className="node-table">
          <thead>
            <tr>
              <th>{t('node.column.project')}</th>
              <th>{t('node.column.name')}</th>
              <th>{t('node.column.plannedTo')}</th>
              <th>{t('node.column.finished')}</th>
              <th>{t('node.column.cause')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MissLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function MissLine({ row }: { row: BehindWire['rows'][number] }) {
  const speech = useTexts()
  const { t } = speech
  const { id, project, name, missedOn, finishedOn, status, cause } = row
  return (
    <tr>
      <th scope="row">
        <DeskLink href={deskPaths.matter('projects', project.id)}>{project.title}</DeskLink>
      </th>
      <td>{name}</td>
      <td data-label={t('node.column.plannedTo')}>{missedOn}</td>
      <td data-label={t('node.column.finished')}>{finishedOn}</td>
      <td data-label={t('node.column.cause')}>
        <DeskLink href={deskPaths.matter('explanations', id)}>
          {cause ?? labelsOf(speech, 'explanation').status(status)}
        </DeskLink>
      </td>
    </tr>
  )
}
