/** Saving a change of a plan: first what would move is shown, then it is saved as it was shown, with its reason. */
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../../ui/language.tsx'
import type { PreviewWire } from '../../wire.ts'
import { usePlanChange, usePlanPreview } from './queries.ts'

interface Props {
  readonly projectId: string
  readonly act: 'replan' | 'amend' | 'move'
  /** What is to be sent, without the reason. */
  readonly draft: object
  readonly isReady: boolean
  readonly isReasonNeeded: boolean
  readonly onDone: () => void
}

export function PreviewedSave({ projectId, act, draft, isReady, isReasonNeeded, onDone }: Props) {
  const { t, problem } = useTexts()
  const look = usePlanPreview(projectId, act)
  const change = usePlanChange(projectId, act, onDone)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState('')
  const text = JSON.stringify(draft)
  // What was shown is no longer what would be saved once anything is drawn differently.
  const preview = seen === text ? look.data : undefined
  const save = () => change.mutate({ ...draft, ...(reason.trim() === '' ? {} : { reason }) })
  const error = change.error ?? (seen === text ? look.error : null)
  return (
    <div className="node-previewed">
      {preview !== undefined && <Preview preview={preview} />}
      {error !== null && <Alert type="error" showIcon title={problem(error)} />}
      {preview === undefined ? (
        <Button
          type="primary"
          disabled={!isReady}
          loading={look.isPending}
          onClick={() => {
            setSeen(text)
            change.reset()
            look.mutate(draft)
          }}
        >
          {t('ui.nodes.look')}
        </Button>
      ) : (
        <span className="node-save">
          {isReasonNeeded && (
            <Input
              aria-label={t('ui.nodes.reason')}
              placeholder={t('ui.nodes.reasonHint')}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          <Button
            type="primary"
            disabled={isReasonNeeded && reason.trim() === ''}
            loading={change.isPending}
            onClick={save}
          >
            {t('ui.nodes.amend')}
          </Button>
        </span>
      )}
    </div>
  )
}

function Preview({ preview }: { preview: PreviewWire }) {
  const { t } = useTexts()
  const { targetOn, expectedOn, lateDays, moved, stayCount } = preview
  const span = (days: PreviewWire['moved'][number]['was']) =>
    days === null
      ? '–'
      : days.fromOn === days.toOn
        ? days.fromOn
        : t('ui.nodes.span', { from: days.fromOn, to: days.toOn })
  return (
    <section aria-label={t('ui.nodes.preview')}>
      <p>
        {t('ui.nodes.standing', { target: targetOn, expected: expectedOn ?? '' })}
        {lateDays > 0 && <em className="light-red"> {t('node.chart.late', { n: lateDays })}</em>}
        {' · '}
        {t('ui.nodes.previewCount', { n: moved.length, m: stayCount })}
      </p>
      {moved.length > 0 && (
        <table className="node-table">
          <thead>
            <tr>
              <th>{t('node.column.name')}</th>
              <th>{t('ui.nodes.was')}</th>
              <th>{t('ui.nodes.will')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ key, name, was, will }) => (
              <tr key={key}>
                <th scope="row">
                  {name} {was === null && <em>{t('ui.nodes.isNew')}</em>}
                </th>
                <td data-label={t('ui.nodes.was')}>{span(was)}</td>
                <td data-label={t('ui.nodes.will')}>{will === null ? t('ui.nodes.isGone') : span(will)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
