/** Coverage 覆盖率: how much of what must have somebody has somebody, who is uncovered and for how long, and the months before. */
import { Button, Empty, Progress, Segmented, Select, Tag } from 'antd'
import { urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { CoverageWire } from '../../wire.ts'
import { COVERAGES } from '../../words.ts'
import { useStewards } from './queries.ts'

const PER_CENT = 100
/** Never rounded up: 100 is said when nobody is missing, and not before. */
const rateOf = ({ base, covered }: { base: number; covered: number }) =>
  base === 0 ? PER_CENT : Math.floor((covered / base) * PER_CENT)

export function CoveragePage() {
  const { t, language } = useTexts()
  const { search } = useAddress()
  const question = { coverage: search['coverage'], regionId: search['regionId'] }
  const coverage = useStewards<CoverageWire>('/api/coverage', question)
  const { data } = coverage
  return (
    <Page
      title={t('coverage.ui.title')}
      extra={
        <span className="steward-links">
          <DeskLink href={deskPaths.residency()}>{t('residency.name')}</DeskLink>
          <DeskLink href={deskPaths.visitPlans()}>{t('ui.plans.title')}</DeskLink>
          <DeskLink href={deskPaths.visitActivity()}>{t('activity.name')}</DeskLink>
          <a href={urlOf('/api/coverage.xlsx', { ...question, language })}>{t('coverage.ui.export')}</a>
          <DeskLink href={deskPaths.stageTemplates()}>{t('checklist.ui.templates')}</DeskLink>
          <DeskLink href={deskPaths.regionChannels()}>{t('direct.ui.regions')}</DeskLink>
          {data?.mayAssign === true && (
            <>
              <DeskLink href={deskPaths.stewardRuns()}>{t('steward.ui.runs')}</DeskLink>
              <DeskLink href={deskPaths.stewardPools()}>{t('steward.ui.pools')}</DeskLink>
            </>
          )}
        </span>
      }
    >
      <Loading of={coverage} />
      {data && (
        <>
          <Choices coverage={data} />
          <Rates coverage={data} />
          <Uncovered coverage={data} />
        </>
      )}
    </Page>
  )
}

function Choices({ coverage }: { coverage: CoverageWire }) {
  const { t, name } = useTexts()
  const { change } = useAddress()
  return (
    <div className="steward-bar">
      <Segmented
        value={coverage.coverage}
        options={COVERAGES.map((value) => ({ value, label: t(`coverage.${value}`) }))}
        onChange={(value) => change({ coverage: value })}
      />
      {coverage.regions.length > 1 && (
        <Select
          aria-label={t('coverage.ui.region')}
          value={coverage.region.id}
          popupMatchSelectWidth={false}
          options={coverage.regions.map((region) => ({ value: region.id, label: name(region.name) }))}
          onChange={(regionId) => change({ regionId })}
        />
      )}
    </div>
  )
}

function Rates({ coverage }: { coverage: CoverageWire }) {
  const { t, name } = useTexts()
  const { base, covered, parts, byRegion, months } = coverage
  return (
    <div className="steward-grid">
      <Card title={t('coverage.ui.now')}>
        <div className="steward-rate">
          <strong>{base === 0 ? '–' : `${rateOf(coverage)}%`}</strong>
          <span className="desk-muted">{t('coverage.ui.of', { covered, base })}</span>
        </div>
        <Bars rows={parts.map((part) => ({ label: t(`coverage.part.${part.part}`), ...part }))} />
        {base === 0 && <p className="desk-muted">{t('coverage.ui.noBase')}</p>}
      </Card>
      {byRegion.length > 1 && (
        <Card title={t('coverage.ui.byRegion')}>
          <Bars rows={byRegion.map((one) => ({ label: name(one.region.name), ...one }))} />
        </Card>
      )}
      <Card title={t('coverage.ui.months')}>
        {months.length === 0 && <p className="desk-muted">{t('coverage.ui.noMonths')}</p>}
        <Bars rows={months.map((one) => ({ label: one.month.slice(0, 'YYYY-MM'.length), ...one }))} />
      </Card>
    </div>
  )
}

interface Bar {
  readonly label: string
  readonly base: number
  readonly covered: number
}

function Bars({ rows }: { rows: readonly Bar[] }) {
  return (
    <ul className="steward-bars">
      {rows.map((row) => (
        <li key={row.label}>
          <span>{row.label}</span>
          <Progress
            percent={rateOf(row)}
            format={(percent) => `${percent ?? 0}%`}
            size="small"
            aria-label={row.label}
          />
          <span className="desk-muted">
            {row.covered}/{row.base}
          </span>
        </li>
      ))}
    </ul>
  )
}

const PATHS = { project: 'projects', enterprise: 'enterprises' } as const

function Uncovered({ coverage }: { coverage: CoverageWire }) {
  const { t, name } = useTexts()
  const { uncovered, graceDays, isCut } = coverage
  const warnings = uncovered.filter(({ isWarning }) => isWarning).length
  return (
    <Card
      title={t('coverage.ui.uncovered', { n: coverage.base - coverage.covered })}
      className="desk-gap"
      extra={
        graceDays !== null &&
        warnings > 0 && <Tag color="error">{t('coverage.ui.warnings', { n: warnings, days: graceDays })}</Tag>
      }
    >
      {coverage.base > 0 && uncovered.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coverage.ui.all')} />
      )}
      <ul className="steward-list">
        {uncovered.map(({ subject, region, part, missing, days, isWarning }) => (
          <li key={subject.id}>
            <DeskLink href={deskPaths.matter(PATHS[subject.kind], subject.id)}>{subject.title}</DeskLink>
            <span className="desk-muted">
              {name(region)} · {t(`coverage.part.${part}`)}
            </span>
            <span className="desk-muted">{missing.map((slot) => t(`slot.${slot}`)).join(' · ')}</span>
            <span className={isWarning ? 'steward-late' : ''}>{t('coverage.ui.days', { n: days })}</span>
          </li>
        ))}
      </ul>
      {isCut && (
        <p className="desk-muted">
          {t('coverage.ui.cut', { n: uncovered.length })}{' '}
          <Button
            type="link"
            size="small"
            href={urlOf('/api/coverage.xlsx', { coverage: coverage.coverage })}
          >
            {t('coverage.ui.export')}
          </Button>
        </p>
      )}
    </Card>
  )
}
