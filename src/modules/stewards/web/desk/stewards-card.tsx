/** The section “steward and team” of a project or an enterprise: who fills each slot, who is proposed, who did before. */
import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import { Card } from '../../../../ui/desk/card.tsx'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { LoadError } from '../../../../ui/desk/loading.tsx'
import { useIsBound } from '../../../../ui/desk/use-powers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { HandoversWire, SubjectStewardsWire } from '../../wire.ts'
import type { SubjectKind } from '../../words.ts'
import { Filler } from './filler.tsx'
import { HolderPicker, type Picked } from './holder-picker.tsx'
import { PhoneInput } from './phone-input.tsx'
import { useChange, useStewards } from './queries.ts'

type Slot = SubjectStewardsWire['slots'][number]
const PATHS = { project: 'projects', enterprise: 'enterprises' } as const

export function StewardsCard({ kind, id }: { kind: SubjectKind; id: string }) {
  const { t } = useTexts()
  const isBound = useIsBound()
  const address = `/api/${PATHS[kind]}/${id}/stewards`
  const stewards = useStewards<SubjectStewardsWire>(address)
  const { data } = stewards
  return (
    <Card
      title={t('steward.ui.section')}
      extra={
        !isBound && <DeskLink href={`${deskPaths.teams()}?subjectId=${id}`}>{t('team.ui.title')}</DeskLink>
      }
    >
      <LoadError of={stewards} />
      <ul className="steward-list">
        {data?.slots.map((slot) => (
          <SlotRow key={slot.slot} slot={slot} stewards={data} address={address} />
        ))}
      </ul>
      {data !== undefined && data.history.length > 0 && (
        <details>
          <summary>{t('steward.ui.history', { n: data.history.length })}</summary>
          <ul>
            {data.history.map((row) => (
              <li key={`${row.slot} ${row.fromOn} ${row.name}`} className="desk-muted">
                {t(`slot.${row.slot}`)} {row.name} {row.fromOn} – {row.untilOn ?? ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

interface SlotProps {
  readonly slot: Slot
  readonly stewards: SubjectStewardsWire
  readonly address: string
}

function SlotRow({ slot: { slot, present }, stewards, address }: SlotProps) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <span>{t(`slot.${slot}`)}</span>
      {present === null ? (
        <span className="desk-muted">{t('steward.ui.nobody')}</span>
      ) : (
        <Filler filler={present.filler} />
      )}
      <span className="desk-muted">
        {present !== null && t('steward.ui.since', { day: present.fromOn })}
        {present !== null && present.vacantSince !== null && (
          <Tag color="error">{t('steward.ui.left', { day: present.vacantSince })}</Tag>
        )}
      </span>
      <span className="steward-links">
        {present === null && stewards.mayAssign && !isOpen && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('steward.ui.assign')}
          </Button>
        )}
        {present !== null && <HandOver present={present} mayBegin={stewards.mayAssign} />}
      </span>
      {isOpen && present === null && (
        <Assign slot={slot} stewards={stewards} address={address} onDone={() => setOpen(false)} />
      )}
    </li>
  )
}

function HandOver({ present, mayBegin }: { present: NonNullable<Slot['present']>; mayBegin: boolean }) {
  const { t, problem } = useTexts()
  const change = useChange<HandoversWire>()
  if (present.handover !== null)
    return (
      <DeskLink href={deskPaths.handovers()}>
        {present.handover.to === null
          ? t('handover.ui.open')
          : t('handover.ui.offered', { name: present.handover.to })}
      </DeskLink>
    )
  if (!mayBegin) return null
  return (
    <>
      <Button
        size="small"
        type="text"
        loading={change.isPending}
        onClick={() => change.mutate({ address: `/api/assignments/${present.id}/hand-over` })}
      >
        {t('handover.ui.begin')}
      </Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </>
  )
}

interface AssignProps {
  readonly slot: Slot['slot']
  readonly stewards: SubjectStewardsWire
  readonly address: string
  readonly onDone: () => void
}

function Assign({ slot, stewards, address, onDone }: AssignProps) {
  const { t, problem } = useTexts()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [departmentId, setDepartment] = useState('')
  const [phone, setPhone] = useState('')
  const change = useChange<SubjectStewardsWire>(onDone)
  const isDepartment = slot === 'liaisonDepartment'
  const assign = (whom: object) =>
    change.mutate({ address, body: { slot, ...whom, ...(phone === '' ? {} : { phone }) } })
  return (
    <div className="steward-form steward-wide">
      {slot === 'steward' && <Proposal stewards={stewards} isBusy={change.isPending} onTake={assign} />}
      {isDepartment ? (
        <DepartmentPicker
          value={departmentId}
          onChange={setDepartment}
          placeholder={t('team.ui.department')}
        />
      ) : (
        <HolderPicker value={picked} onChange={setPicked} />
      )}
      <PhoneInput value={phone} onChange={setPhone} />
      <Button
        type="primary"
        loading={change.isPending}
        disabled={isDepartment ? departmentId === '' : picked === null}
        onClick={() => assign(isDepartment ? { departmentId } : { ...picked })}
      >
        {t('steward.ui.confirm')}
      </Button>
      <Button onClick={onDone}>{t('ui.cancel')}</Button>
      {change.error && <Alert type="error" title={problem(change.error)} />}
    </div>
  )
}

interface ProposalProps {
  readonly stewards: SubjectStewardsWire
  readonly isBusy: boolean
  readonly onTake: (whom: object) => void
}

const PROPOSED_MAX = 5

/** Who is proposed by the rule, best first; a click confirms. */
function Proposal({ stewards: { rule, candidates }, isBusy, onTake }: ProposalProps) {
  const { t } = useTexts()
  if (rule === null) return <p className="desk-muted">{t('steward.ui.noRule')}</p>
  return (
    <div className="steward-wide">
      <p className="desk-muted">
        {t('steward.ui.rule', {
          scale: `steward.scale.${rule.scale}`,
          type: `steward.type.${rule.type}`,
          pool: `steward.pool.${rule.pool}`,
        })}
      </p>
      {candidates.length === 0 && <p>{t('steward.ui.nobodyLeft')}</p>}
      <div className="steward-links">
        {candidates.slice(0, PROPOSED_MAX).map(({ personId, postId, filler, load }) => (
          <Button
            key={`${personId} ${postId}`}
            disabled={isBusy}
            onClick={() => onTake({ personId, postId })}
          >
            {filler.name} · {t('steward.ui.load', { n: load })}
          </Button>
        ))}
      </div>
    </div>
  )
}
