/** The register of models: what each was made from and how good it is, which one suggests; a person with power trains and chooses. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { get, post } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ModelsWire } from '../../wire.ts'
import { percentWords } from './numbers.ts'
import { RegionChoice } from './region-choice.tsx'

type Model = ModelsWire['models'][number]

const WAITING_MS = 3000
const NO_POLLING = false

export function ModelsPart({ regionId }: { regionId: string | undefined }) {
  const { t } = useTexts()
  const models = useQuery({
    queryKey: [...queryKeys.lists(), 'suggestion-models', regionId],
    queryFn: ({ signal }) => get<ModelsWire>('/api/suggestions/models', { regionId }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.training?.isWaiting === true ? WAITING_MS : NO_POLLING),
  })
  const { data } = models
  if (models.error || data === undefined) return <Loading of={models} />
  return (
    <>
      <div className="suggest-bar">
        <RegionChoice region={data.region} regions={data.regions} />
        <DeskLink href={deskPaths.list('duties')}>{t('suggestion.duties')}</DeskLink>
      </div>
      <StandingCard models={data} />
      <Card title={t('suggestion.models')}>
        {data.models.length === 0 && <p className="desk-muted">{t('suggestion.noModels')}</p>}
        <ul className="desk-rows">
          {data.models.map((model) => (
            <ModelRow key={model.id} model={model} models={data} />
          ))}
        </ul>
      </Card>
    </>
  )
}

function StandingCard({ models }: { models: ModelsWire }) {
  const { t, name, problem } = useTexts()
  const reading = useReading()
  const { chosen, training, atOnce, mayKeep, region } = models
  const train = useAsking('/api/suggestions/training')
  return (
    <Card
      title={t('suggestion.standing')}
      extra={
        mayKeep && (
          <Button
            loading={train.isPending || training?.isWaiting === true}
            onClick={() => train.mutate({ regionId: region.id })}
          >
            {t('suggestion.train')}
          </Button>
        )
      }
    >
      <FactList
        items={[
          {
            label: t('suggestion.chosen'),
            value:
              chosen === null
                ? t('suggestion.noneChosen')
                : t('suggestion.chosenBy', {
                    no: chosen.no,
                    region: name(chosen.region),
                    by: chosen.by,
                    at: momentWords(chosen.at, reading),
                  }),
          },
          {
            label: t('suggestion.atOnce'),
            value:
              atOnce === null
                ? t('suggestion.never')
                : t('suggestion.atOnceFrom', { share: atOnce.share, basis: atOnce.basis }),
          },
          {
            label: t('suggestion.training'),
            value: training !== null && <TrainingWords training={training} />,
          },
        ].map((item) => (item.value === false ? { ...item, value: null } : item))}
      />
      {train.error && <Alert type="error" title={problem(train.error)} />}
    </Card>
  )
}

function TrainingWords({ training }: { training: NonNullable<ModelsWire['training']> }) {
  const { t } = useTexts()
  const reading = useReading()
  const { at, by, isWaiting, failure } = training
  const state = isWaiting
    ? t('suggestion.trainingWaits')
    : failure === null
      ? t('suggestion.trainingDone')
      : t(failure)
  return (
    <>
      {momentWords(at, reading)} · {by ?? t('suggestion.bySystem')} · {state}
    </>
  )
}

function ModelRow({ model, models }: { model: Model; models: ModelsWire }) {
  const { t } = useTexts()
  const reading = useReading()
  const [isChoosing, setChoosing] = useState(false)
  const { no, isChosen, department, topic } = model
  const good = (quality: Model['department']) =>
    t('suggestion.quality', {
      n: quality.count,
      accuracy: percentWords(quality.accuracy),
      f1: percentWords(quality.macroF1),
      unsure: percentWords(quality.unsureShare),
      sure: percentWords(quality.sureAccuracy),
    })
  return (
    <li className="suggest-model">
      <div>
        <strong>{t('appeal.suggested.model', { no })}</strong>{' '}
        {isChosen && <Tag color="success">{t('suggestion.isChosen')}</Tag>}{' '}
        <span className="desk-muted">
          {momentWords(model.at, reading)} · {model.by ?? t('suggestion.bySystem')}
        </span>
      </div>
      <div>
        {t('suggestion.madeFrom', {
          appeals: model.appeals,
          duties: model.duties,
          corrections: model.corrections,
        })}
        {model.unknownDuties > 0 && (
          <span className="desk-muted"> {t('suggestion.unknownDuties', { n: model.unknownDuties })}</span>
        )}
      </div>
      <div>
        <strong>{t('suggestion.departments')}</strong> {good(department)}
      </div>
      <div>
        <strong>{t('suggestion.topics')}</strong> {good(topic)}
      </div>
      {models.mayKeep && !isChosen && !isChoosing && (
        <Button size="small" onClick={() => setChoosing(true)}>
          {t('suggestion.choose')}
        </Button>
      )}
      {isChoosing && (
        <ChooseForm regionId={models.region.id} modelId={model.id} onClose={() => setChoosing(false)} />
      )}
    </li>
  )
}

interface ChooseProps {
  readonly regionId: string
  readonly modelId: string
  readonly onClose: () => void
}

function ChooseForm({ regionId, modelId, onClose }: ChooseProps) {
  const { t, problem } = useTexts()
  const [reason, setReason] = useState('')
  const save = useAsking('/api/suggestions/choice', onClose)
  return (
    <form
      className="suggest-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ regionId, modelId, reason })
      }}
    >
      <label>
        {t('suggestion.why')}
        <Input value={reason} maxLength={1000} required onChange={({ target }) => setReason(target.value)} />
      </label>
      <div className="suggest-bar">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={reason.trim() === ''}>
          {t('suggestion.choose')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
      {save.error && <Alert type="error" title={problem(save.error)} />}
    </form>
  )
}

function useAsking(url: string, onDone?: () => void) {
  const { t } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => post<ModelsWire>(url, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.lists() })
      void message.success(t('suggestion.done'))
      onDone?.()
    },
  })
}
