/**
 * A turn being prepared: its day and place, whom the rules would invite with why, and who else is asked. Nothing is sent before a
 * person has gone through the list; what was chosen is kept on the device until then.
 */
import { Alert, Button, Checkbox, Tag } from 'antd'
import { useParams } from '@tanstack/react-router'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useEnterprise } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { PreparationWire, ProposedWire } from '../../wire-inviting.ts'
import { SIDES } from '../../words.ts'
import { AddInvitee } from './add-invitee.tsx'
import { Failed } from './failed.tsx'
import { InvitedList } from './invited-list.tsx'
import { PlanFields } from './plan-fields.tsx'
import { usePreparation } from './queries.ts'
import { useReasons } from './use-reasons.ts'
import { keyOf, usePreparing, type Preparing } from './use-preparing.ts'
import { useTitle } from './use-title.ts'

export function PreparePage() {
  const { id = '', turn = '' } = useParams({ strict: false }) as { id?: string; turn?: string }
  const { t } = useTexts()
  const preparation = usePreparation(id, turn)
  const { data } = preparation
  const title = useTitle()
  return (
    <Page
      title={data === undefined ? t('ui.meetings.prepare') : title(data)}
      extra={<DeskLink href={deskPaths.meetings()}>{t('ui.desk.menu.meetings')}</DeskLink>}
    >
      <Loading of={preparation} />
      {data !== undefined && <Prepare key={data.plan?.plannedOn ?? ''} seriesId={id} preparation={data} />}
    </Page>
  )
}

function Prepare({ seriesId, preparation }: { seriesId: string; preparation: PreparationWire }) {
  const { t } = useTexts()
  const form = usePreparing(seriesId, preparation)
  const { invited, mayPrepare } = preparation
  const missing = SIDES.filter(
    (side) => !invited.some((one) => one.side === side) && !form.chosen.some((one) => one.side === side),
  )
  return (
    <>
      <p className="desk-muted">
        {t('ui.meetings.turnSpan', { from: preparation.turnOn, on: preparation.dueOn })}
      </p>
      {preparation.name === 'talk' && <p>{t('ui.meetings.countsWhen')}</p>}
      {preparation.name === 'talk' && missing.length > 0 && (
        <Alert
          type="warning"
          title={t('ui.meetings.sidesMissing', {
            sides: missing.map((side) => t(`meeting.side.${side}`)).join('、'),
          })}
        />
      )}
      <PlanFields form={form} isReadOnly={!mayPrepare} />
      <Card title={t('ui.meetings.invited', { n: invited.length })}>
        <InvitedList invited={invited} />
      </Card>
      {mayPrepare && <Choosing form={form} preparation={preparation} />}
    </>
  )
}

function Choosing({ form, preparation }: { form: Preparing; preparation: PreparationWire }) {
  const { t } = useTexts()
  return (
    <>
      <Card title={t('ui.meetings.proposed', { n: preparation.proposed.length })}>
        {preparation.proposed.length === 0 && <p className="desk-muted">{t('ui.meetings.noneProposed')}</p>}
        <ul className="desk-lines">
          {preparation.proposed.map((one) => (
            <ProposedLine key={keyOf(one)} one={one} form={form} />
          ))}
        </ul>
        <h3>{t('ui.meetings.addSomebody')}</h3>
        <ul className="desk-lines">
          {form.added.map((one) => (
            <li key={keyOf(one)}>
              <Tag>{t(`meeting.side.${one.side}`)}</Tag>
              <span className="meeting-item">
                {one.enterpriseId === null ? one.label : <EnterpriseName id={one.enterpriseId} />}
              </span>
              <Button size="small" onClick={() => form.remove(one)}>
                {t('ui.meetings.leaveOut')}
              </Button>
            </li>
          ))}
        </ul>
        <AddInvitee onAdd={form.add} />
      </Card>
      <div className="meeting-send">
        {form.error !== null && <Failed error={form.error} />}
        <Button
          type="primary"
          size="large"
          loading={form.isSending}
          disabled={!form.isWhole}
          onClick={form.send}
        >
          {t('ui.meetings.send', { n: form.chosen.length })}
        </Button>
      </div>
    </>
  )
}

function ProposedLine({ one, form }: { one: ProposedWire; form: Preparing }) {
  const { t, name } = useTexts()
  const reasons = useReasons()
  return (
    <li>
      <Checkbox checked={form.isChosen(one)} onChange={() => form.toggle(one)}>
        {name(one.name)}
      </Checkbox>
      <Tag>{t(`meeting.side.${one.side}`)}</Tag>
      <span className="desk-muted meeting-item">{reasons(one.reasons)}</span>
    </li>
  )
}

function EnterpriseName({ id }: { id: string }) {
  return useEnterprise(id).data?.name ?? '…'
}
