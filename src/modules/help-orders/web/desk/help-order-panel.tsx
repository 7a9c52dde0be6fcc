/** The board of a help order: who does it, every step with its days, problems, services given, and through whose hands it went. */
import { Tag } from 'antd'
import type { MatterViewWire } from '../../../../platform/wire.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList, Writing } from '../../../../ui/desk/fact-list.tsx'
import { useLabels } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { LeaderActs, Prescriptions } from './clinic-lists.tsx'
import type { HelpOrderFactsWire } from '../../wire.ts'
import type { StepState } from '../../words.ts'

const COLOURS: Readonly<Record<StepState, string>> = {
  waiting: 'default',
  running: 'processing',
  finished: 'warning',
  signed: 'success',
  skipped: 'default',
  unsigned: 'error',
}

export function HelpOrderPanel({ view }: { view: MatterViewWire }) {
  const facts = view.facts as HelpOrderFactsWire
  return (
    <>
      <Hands view={view} facts={facts} />
      <Steps facts={facts} />
      <Problems problems={facts.problems} />
      <ClinicCard facts={facts} />
      <LeaderActsCard facts={facts} />
      <Services services={facts.services} />
      <Passes passes={facts.passes} />
    </>
  )
}

function Hands({ view, facts }: { view: MatterViewWire; facts: HelpOrderFactsWire }) {
  const { t, name } = useTexts()
  const labels = useLabels(view.kind)
  const hand = (of: HelpOrderFactsWire['agent']) =>
    of === null
      ? t('ui.help.nobody')
      : `${of.person ?? t('ui.help.vacant')} · ${name(of.department)} ${name(of.post)}`
  return (
    <Card
      title={labels.choice('chain', facts.chain)}
      extra={<DeskLink href={deskPaths.unserved()}>{t('ui.help.unserved')}</DeskLink>}
    >
      <FactList
        items={[
          { label: labels.field('agent'), value: hand(facts.agent) },
          { label: labels.field('approver'), value: hand(facts.approver) },
          { label: labels.field('manner'), value: labels.choice('manner', facts.manner) },
          { label: labels.field('mode'), value: labels.choice('mode', facts.mode) },
          { label: labels.field('visitOn'), value: facts.visitOn },
          {
            label: labels.field('servicePointCode'),
            value: facts.servicePointId !== null && <PointLink id={facts.servicePointId} />,
          },
          {
            label: labels.field('authorisedAt'),
            value:
              facts.manner === 'guide'
                ? null
                : t(facts.authorisedAt === null ? 'ui.help.noAuthority' : 'ui.help.authority'),
          },
          { label: labels.field('need'), value: <Writing>{facts.need}</Writing> },
        ]}
      />
    </Card>
  )
}

function Steps({ facts }: { facts: HelpOrderFactsWire }) {
  const { t } = useTexts()
  const done = facts.steps.filter(({ state }) => state === 'signed' || state === 'skipped').length
  return (
    <Card title={t('ui.help.steps', { done, all: facts.steps.length })}>
      <ol className="desk-lines help-steps">
        {facts.steps.map((step, index) => (
          <li key={step.key}>
            <span className="help-step-name">
              {index + 1}. {t(`helpOrder.step.${step.key}`)}
            </span>
            <Tag color={COLOURS[step.state]}>{t(`helpOrder.state.${step.state}`)}</Tag>
            <span className="desk-muted">
              {step.beganOn !== null && t('ui.help.span', { from: step.beganOn, to: step.finishedOn ?? '…' })}
              {step.signedOn !== null && ` · ${t('ui.help.signedOn', { on: step.signedOn })}`}
              {step.returns > 0 && ` · ${t('ui.help.returns', { n: step.returns })}`}
            </span>
            {step.materials !== null && <Writing>{step.materials}</Writing>}
            {step.note !== null && <Writing>{step.note}</Writing>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Problems({ problems }: Pick<HelpOrderFactsWire, 'problems'>) {
  const { t } = useTexts()
  if (problems.length === 0) return null
  return (
    <Card title={t('ui.help.problems')}>
      {problems.map((one) => (
        <section key={one.no} className="desk-filed">
          <h3>
            {one.no}. {t(`helpOrder.step.${one.step}`)} {one.raisedOn}{' '}
            <Tag color={one.solvedOn === null ? 'error' : 'success'}>
              {one.solvedOn === null ? t('ui.help.unsolved') : t('ui.help.solvedOn', { on: one.solvedOn })}
            </Tag>
          </h3>
          <Writing>{one.problem}</Writing>
          {one.solution !== null && <Writing>{one.solution}</Writing>}
        </section>
      ))}
    </Card>
  )
}

function PointLink({ id }: { id: string }) {
  const { t } = useTexts()
  return <DeskLink href={deskPaths.matter('service-points', id)}>{t('ui.clinic.toPoint')}</DeskLink>
}

function ClinicCard({ facts: { clinics, prescriptions } }: { facts: HelpOrderFactsWire }) {
  const { t } = useTexts()
  if (clinics.length === 0) return null
  return (
    <Card title={t('ui.clinic.title')}>
      <ul className="help-lines">
        {clinics.map(({ no, heldOn, place, present }) => (
          <li key={no}>
            {heldOn} {place} <span className="desk-muted">{present}</span>
          </li>
        ))}
      </ul>
      <Prescriptions rows={prescriptions} />
    </Card>
  )
}

function LeaderActsCard({ facts: { leaderActs } }: { facts: HelpOrderFactsWire }) {
  const { t } = useTexts()
  if (leaderActs.length === 0) return null
  return (
    <Card
      title={t('ui.clinic.leaders')}
      extra={<DeskLink href={deskPaths.clinics()}>{t('ui.clinic.page')}</DeskLink>}
    >
      <LeaderActs rows={leaderActs} />
    </Card>
  )
}

function Services({ services }: Pick<HelpOrderFactsWire, 'services'>) {
  const { t } = useTexts()
  if (services.length === 0) return null
  return (
    <Card title={t('ui.help.services')}>
      <ul className="help-lines">
        {services.map((one, index) => (
          <li key={index}>
            {one.on} {t(`helpOrder.service.${one.service}`)}: {one.note} {one.courierNo}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Passes({ passes }: Pick<HelpOrderFactsWire, 'passes'>) {
  const { t, name } = useTexts()
  if (passes.length === 0) return null
  return (
    <Card title={t('ui.help.passes')}>
      <ul className="help-lines">
        {passes.map((pass, index) => (
          <li key={index}>
            {pass.on} {name(pass.from)} → {name(pass.to)}: {pass.reason}{' '}
            <Tag color={pass.receivedOn === null ? 'warning' : 'success'}>
              {pass.receivedOn === null
                ? (pass.declined ?? t('ui.help.toReceive'))
                : t('ui.help.receivedOn', { on: pass.receivedOn })}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}
