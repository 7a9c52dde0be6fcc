/** The facts of a project: how far it has come and what it lacks, the registry, the consultation, its codes, what happened. */
import { QRCode, Tag } from 'antd'
import { CHINA_ZONE, dayOf, partsOf } from '../../../../calendar/days.ts'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { browserNow } from '../../../../ui/browser-time.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths, portalPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords } from '../../../../ui/time.ts'
import type { ProjectFactsWire } from '../../wire.ts'
import { ClinicsCard } from '../../../help-orders/web/desk/clinics-card.tsx'
import { PlanCard } from '../../../monitoring/web/desk/plan-card.tsx'
import { OutlineArea } from '../../../parks/web/desk/outline-drawing.tsx'
import { NodesSection } from '../../../nodes/web/desk/nodes-section.tsx'
import { TrainCard } from '../../../through-train/web/desk/train-card.tsx'
import { ChecklistsCard } from '../../../checklists/web/desk/checklists-card.tsx'
import { DirectsCard } from '../../../stewards/web/desk/directs-card.tsx'
import { StewardsCard } from '../../../stewards/web/desk/stewards-card.tsx'
import { FUND_SOURCES } from '../../words.ts'
import { FactorsCard } from './factors-card.tsx'
import { wanWords } from './money.ts'
import { ProjectMatters } from './project-matters.tsx'
import { StandardsCard } from './standards-card.tsx'
import { StagesCard } from './stages-card.tsx'

interface Props {
  readonly facts: ProjectFactsWire
}

export function ProjectPanel({ view }: { view: MatterViewWire }) {
  const facts = view.facts as ProjectFactsWire
  return (
    <>
      <StagesCard facts={facts} isOpen={view.isOpen} owner={view.department?.name ?? null} />
      <NextCard facts={facts} />
      <StewardsCard kind="project" id={view.id} />
      <ChecklistsCard projectId={view.id} />
      <DirectsCard projectId={view.id} />
      <TrainCard path="projects" id={view.id} />
      <ClinicsCard projectId={view.id} />
      <FactorsCard facts={facts} />
      <NodesSection projectId={view.id} />
      <RegistryCard facts={facts} id={view.id} />
      <InvestmentPlan id={view.id} />
      <StandardsCard projectId={view.id} />
      <ConsultationCard facts={facts} />
      <CodesCard facts={facts} />
      <EventsCard facts={facts} />
      <ProjectMatters id={view.id} />
    </>
  )
}

/** What it plans to invest this year, month by month. */
function InvestmentPlan({ id }: { id: string }) {
  const { year } = partsOf(dayOf(browserNow(), CHINA_ZONE))
  return <PlanCard projectId={id} year={year} />
}

/** The state in the reserve pool, and what is done next; nothing of either, nothing shown. */
function NextCard({ facts: { reserve, next } }: Props) {
  const { t } = useTexts()
  const labels = useLabels('project')
  const reading = useReading()
  if (reserve === null && next.step === null && !next.isIdle) return null
  return (
    <Card
      title={t('ui.project.next')}
      extra={
        <>
          {next.isIdle && <Tag color="error">{t('ui.project.idle')}</Tag>}
          {reserve?.isInactive === true && <Tag color="error">{t('ui.project.inactive')}</Tag>}
        </>
      }
    >
      {next.isIdle && <p className="desk-muted desk-card-body">{t('ui.project.idleHint')}</p>}
      <FactList
        items={[
          { label: labels.field('nextStep'), value: next.step },
          { label: labels.field('nextOn'), value: next.on === null ? null : dayWords(next.on, reading) },
          ...(reserve === null
            ? []
            : [
                { label: labels.field('maturity'), value: labels.choice('maturity', reserve.maturity) },
                {
                  label: t('ui.project.reviewOn'),
                  value: reserve.reviewOn === null ? null : dayWords(reserve.reviewOn, reading),
                },
              ]),
        ]}
      />
    </Card>
  )
}

function RegistryCard({ facts, id }: Props & { readonly id: string }) {
  const { t } = useTexts()
  const labels = useLabels('project')
  const reading = useReading()
  const choice = (field: 'channel' | 'way' | 'flow' | 'horizon' | 'reserveField') => {
    const value = facts[field]
    return { label: labels.field(field), value: value === null ? null : labels.choice(field, value) }
  }
  const plain = (field: 'investor' | 'industry' | 'address') => ({
    label: labels.field(field),
    value: facts[field],
  })
  const count = (field: 'landArea' | 'floorArea' | 'energy' | 'jobs' | 'emissions') => ({
    label: labels.field(field),
    value: facts[field]?.toLocaleString('en-US'),
  })
  const place = (field: string, path: string, rows: readonly { id: string; code: string }[]) => ({
    label: labels.field(field),
    value:
      rows.length === 0
        ? null
        : rows.map(({ id, code }) => (
            <DeskLink key={id} href={deskPaths.matter(path, id)} className="desk-code">
              {code}{' '}
            </DeskLink>
          )),
  })
  const day = (field: 'plannedStartOn' | 'plannedFinishOn') => {
    const on = facts[field]
    return { label: labels.field(field), value: on === null ? null : dayWords(on, reading) }
  }
  return (
    <Card
      title={t('ui.project.registry')}
      extra={facts.lists.map(({ list, year }) => (
        <Tag key={`${list}${year}`}>
          {year} {labels.choice('list', list)}
        </Tag>
      ))}
    >
      <FactList
        items={[
          { label: labels.field('investment'), value: wanWords(facts.investment) },
          ...FUND_SOURCES.map((source) => ({
            label: labels.field(`${source}Funds`),
            value: wanWords(facts.funds[source] ?? null),
          })),
          { label: labels.field('plannedTax'), value: wanWords(facts.plannedTax) },
          plain('investor'),
          {
            label: labels.field('isTop500'),
            value: facts.isTop500 === null ? null : t(facts.isTop500 ? 'ui.yes' : 'ui.no'),
          },
          choice('channel'),
          plain('industry'),
          choice('way'),
          choice('flow'),
          place('parkCode', 'parks', facts.park === null ? [] : [facts.park]),
          place('zoneCode', 'zones', facts.zone === null ? [] : [facts.zone]),
          place('parcelCodes', 'parcels', facts.parcels),
          count('landArea'),
          count('floorArea'),
          count('energy'),
          count('emissions'),
          count('jobs'),
          day('plannedStartOn'),
          day('plannedFinishOn'),
          plain('address'),
          {
            label: t('ui.project.point'),
            value:
              facts.point === null ? null : (
                <DeskLink href={`${deskPaths.projectPoints()}?project=${id}`}>
                  {facts.point.longitude}°E, {facts.point.latitude}°N
                </DeskLink>
              ),
          },
          {
            label: t('park.ui.outline'),
            value: facts.outline === null ? null : <OutlineArea outline={facts.outline} />,
          },
          choice('horizon'),
          choice('reserveField'),
          {
            label: labels.field('isLeading'),
            value: facts.isLeading === null ? null : t(facts.isLeading ? 'ui.yes' : 'ui.no'),
          },
        ]}
      />
      {facts.content !== null && <Writing>{facts.content}</Writing>}
    </Card>
  )
}

function ConsultationCard({ facts: { consultation } }: Props) {
  const { t, name } = useTexts()
  if (consultation === null) return null
  const { opinions, markCount, mean, pass, conclusion, reason } = consultation
  return (
    <Card
      title={t('ui.project.consultation', { round: consultation.round })}
      extra={<Tag>{t(conclusion === null ? 'ui.project.underWay' : `project.conclusion.${conclusion}`)}</Tag>}
    >
      <FactList
        items={opinions.map((one) => ({
          label: t(`project.aspect.${one.aspect}`),
          value: (
            <>
              {name(one.department)}{' '}
              <strong>
                {t(one.verdict === null ? 'opinion.status.asked' : `opinion.verdict.${one.verdict}`)}
              </strong>{' '}
              {one.opinion}
            </>
          ),
        }))}
      />
      {pass !== null && <p>{t('ui.project.marks', { count: markCount, mean: mean ?? '–', pass })}</p>}
      {reason !== null && <Writing>{reason}</Writing>}
    </Card>
  )
}

const QR_SIZE = 132

function CodesCard({ facts: { codes, projectCode } }: Props) {
  const { t } = useTexts()
  const reading = useReading()
  if (projectCode === null) return null
  return (
    <Card title={t('ui.project.codes')}>
      <div className="project-codes">
        <QRCode
          type="svg"
          size={QR_SIZE}
          aria-label={t('ui.project.qr')}
          value={`${window.location.origin}${portalPaths.project(projectCode)}`}
        />
        <ul className="desk-plain-list">
          {codes.map(({ code, type, since, until }) => (
            <li key={code}>
              <span className="desk-code">{code}</span> {t(`ui.project.code.${type}`)}{' '}
              <span className="desk-muted">
                {dayWords(since, reading)} – {until === null ? t('ui.project.now') : dayWords(until, reading)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function EventsCard({ facts: { events } }: Props) {
  const { t } = useTexts()
  const labels = useLabels('project')
  const reading = useReading()
  if (events.length === 0) return null
  return (
    <Card title={t('ui.project.events')}>
      <ol className="project-events">
        {events.toReversed().map(({ no, type, stage, on, note, isVoid }) => (
          <li key={no} className={isVoid ? 'project-void' : ''}>
            <span className="desk-muted">{dayWords(on, reading)}</span> {t(`project.evidence.${type}`)}
            {stage !== null && ` · ${labels.choice('stage', stage)}`} {note}
            {isVoid && ` ${t('ui.project.void')}`}
          </li>
        ))}
      </ol>
    </Card>
  )
}
