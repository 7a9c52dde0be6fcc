/** Setting a region up by a preset: from which day, what would change, and then the change itself. Only what was seen is applied. */
import { Alert, App, Button, Input, Space } from 'antd'
import { useState } from 'react'
import { ProblemError } from '../../../../ui/api.ts'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { todayIso } from '../../../../ui/time.ts'
import type { ParameterListWire, PresetBodyWire, PresetPreviewWire, PresetWire } from '../../wire.ts'
import { Moved } from './preview-panel.tsx'
import { useApplyPreset, usePresetTrial } from './queries.ts'
import { ValueView } from './value-view.tsx'
import { whenWords } from './value-words.ts'

interface Props {
  readonly preset: PresetWire
  readonly region: ParameterListWire['region']
}

export function ApplyPreset({ preset, region }: Props) {
  const { t, name } = useTexts()
  const { message } = App.useApp()
  const { now, zone } = useReading()
  const today = todayIso(now, zone)
  const [effectiveFrom, setEffectiveFrom] = useState(today)
  const [tried, setTried] = useState<PresetBodyWire | null>(null)
  const trial = usePresetTrial()
  const apply = useApplyPreset()
  const isChanging = trial.data?.steps.some(({ state }) => state !== 'same') === true
  const tryOut = () => {
    const body = { preset: preset.id, regionId: region.id, effectiveFrom }
    apply.reset()
    trial.mutate(body, { onSuccess: () => setTried(body), onError: () => setTried(null) })
  }
  const carryOut = (body: PresetBodyWire) =>
    apply.mutate(body, {
      onSuccess: ({ changed }) => void message.success(t('law.desk.preset.applied', { n: changed })),
      onSettled: () => setTried(null),
    })
  if (preset.rows.length === 0) return null
  return (
    <section className="law-form" aria-label={t('law.desk.preset.apply')}>
      <h3>{t('law.desk.preset.applyTo', { region: name(region.name) })}</h3>
      <label className="law-pair">
        {t('law.desk.effectiveFrom')}
        <Input
          type="date"
          className="law-day"
          value={effectiveFrom}
          onChange={(event) => {
            setEffectiveFrom(event.target.value)
            setTried(null)
          }}
        />
      </label>
      {effectiveFrom < today && <p className="desk-muted">{t('law.desk.past')}</p>}
      <Refused error={trial.error ?? apply.error} />
      {tried && trial.data && <Trial preset={preset} trial={trial.data} />}
      <Space className="law-buttons">
        <Button
          type={tried === null ? 'primary' : 'default'}
          disabled={effectiveFrom === ''}
          loading={trial.isPending}
          onClick={tryOut}
        >
          {t('law.desk.try')}
        </Button>
        <Button
          type={tried === null ? 'default' : 'primary'}
          disabled={tried === null || !isChanging}
          loading={apply.isPending}
          onClick={() => tried && carryOut(tried)}
        >
          {t('law.desk.preset.apply')}
        </Button>
        {tried === null && <span className="desk-muted">{t('law.desk.tryFirst')}</span>}
      </Space>
    </section>
  )
}

/** A refusal names the value that stands in the way; the form has no field for it. */
function Refused({ error }: { error: Error | null }) {
  if (error === null) return null
  const texts = error instanceof ProblemError ? error.problem.fields.map(({ text }) => text) : []
  if (texts.length === 0) return <SubmitProblem error={error} />
  return [...new Set(texts)].map((text) => (
    <Alert key={text} type="error" showIcon className="law-notice" title={text} />
  ))
}

function Trial({ preset, trial }: { preset: PresetWire; trial: PresetPreviewWire }) {
  const words = useTexts()
  const { t, name } = words
  const { steps, regions, warnings, kept, moved, isCut, looked } = trial
  const byName = new Map(preset.rows.map((row) => [row.name, row.parameter]))
  const same = steps.filter(({ state }) => state === 'same').length
  const unset = steps.filter(({ state, value }) => state !== 'same' && value === null).length
  return (
    <div className="law-preview" role="region" aria-label={t('law.desk.preview')}>
      <h3>{t('law.desk.preview')}</h3>
      {unset > 0 && (
        <Alert
          type="warning"
          showIcon
          className="law-notice"
          title={t('law.desk.preset.unset', { n: unset })}
        />
      )}
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon className="law-notice" title={t(warning)} />
      ))}
      {regions.length > 0 && (
        <p>{t('law.desk.preview.regions', { regions: regions.map(name).join(t('law.desk.comma')) })}</p>
      )}
      {same > 0 && <p>{t('law.desk.preset.same', { n: same, all: steps.length })}</p>}
      <div
        className="law-table law-table-wrapped"
        role="group"
        aria-label={t('law.desk.preset.changes')}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('law.desk.preset.parameter')}</th>
              <th scope="col">{t('law.desk.before')}</th>
              <th scope="col">{t('law.desk.after')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.flatMap(({ state, name: of, when, before, value }) => {
              const parameter = byName.get(of)
              if (state === 'same' || parameter === undefined) return []
              return (
                <tr key={`${of} ${JSON.stringify(when)}`}>
                  <th scope="row">
                    {name(parameter.label)} {whenWords(of, when, words)}
                    {state === 'replaces' && (
                      <span className="desk-muted law-title">{t('law.desk.preset.replaces')}</span>
                    )}
                  </th>
                  <td>
                    <ValueView parameter={parameter} value={before} />
                  </td>
                  <td>
                    <ValueView parameter={parameter} value={value} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {isCut && <p>{t('law.desk.preview.cut', { n: looked })}</p>}
      {kept.matters > 0 && <p>{t('law.desk.preset.kept', { n: kept.matters })}</p>}
      <p>
        {t(moved.matters === 0 ? 'law.desk.preview.movedNone' : 'law.desk.preview.moved', {
          n: moved.matters,
        })}
      </p>
      <Moved rows={moved.rows} />
    </div>
  )
}
