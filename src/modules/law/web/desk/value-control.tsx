/** The control in which a value is filled in, by the shape of the parameter. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Radio, Select, Space } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { ParameterWire } from '../../wire.ts'
import {
  asPercent,
  type CountingValue,
  type LimitValue,
  type NumbersValue,
  type RungValue,
  type TextValue,
  type YellowValue,
} from './value-words.ts'

interface Props {
  readonly parameter: ParameterWire
  /** Set by the form item around it. */
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

interface ControlProps<Value> {
  readonly id?: string | undefined
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function ValueControl({ parameter, id, value, onChange = () => undefined }: Props) {
  switch (parameter.shape) {
    case 'limit':
      return <LimitControl id={id} value={value as LimitValue} onChange={onChange} />
    case 'ladder':
      return (
        <LadderControl
          value={value as readonly RungValue[]}
          onChange={onChange}
          rungs={rungsOf(parameter, value as readonly RungValue[])}
        />
      )
    case 'yellow':
      return <YellowControl id={id} value={value as YellowValue} onChange={onChange} />
    case 'counting':
      return <CountingControl value={value as CountingValue} onChange={onChange} />
    case 'number':
      return <InputNumber id={id} value={value as number | null} onChange={onChange} min={0} precision={0} />
    case 'choice':
      return <ChoiceControl id={id} value={value as string} onChange={onChange} choices={parameter.choices} />
    case 'text':
      return <TextControl id={id} value={value as TextValue} onChange={onChange} />
    case 'fields':
      return <FieldsControl value={value as NumbersValue} onChange={onChange} fields={parameter.fields} />
  }
}

/** Those from which something follows, and what a ladder was given before. */
function rungsOf({ rungs }: ParameterWire, value: readonly RungValue[]): readonly string[] {
  return [...new Set([...rungs, ...value.map(({ name }) => name)])]
}

const TEXT_MAX = 500

function TextControl({ id, value, onChange }: ControlProps<TextValue>) {
  const { t } = useTexts()
  return (
    <div className="law-fields">
      {(['zh', 'en'] as const).map((language) => (
        <Input.TextArea
          key={language}
          id={language === 'zh' ? id : undefined}
          value={value[language]}
          onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          aria-label={t(`law.desk.text.${language}`)}
          placeholder={t(`law.desk.text.${language}`)}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={TEXT_MAX}
        />
      ))}
    </div>
  )
}

function FieldsControl({
  value,
  onChange,
  fields,
}: ControlProps<NumbersValue> & { readonly fields: ParameterWire['fields'] }) {
  const { name: nameOf } = useTexts()
  return (
    <div className="law-fields">
      {fields.map(({ name, label, as }) => (
        <label key={name} className="law-field">
          <span>{nameOf(label)}</span>
          {as === 'share' ? (
            <InputNumber
              value={value[name] === undefined ? null : asPercent(value[name])}
              min={0}
              max={100}
              suffix="%"
              onChange={(percent) => onChange({ ...value, [name]: (percent ?? 0) / 100 })}
            />
          ) : (
            <InputNumber
              value={value[name] ?? null}
              min={1}
              precision={0}
              onChange={(count) => onChange({ ...value, [name]: count ?? 0 })}
            />
          )}
        </label>
      ))}
    </div>
  )
}

const UNITS = ['WD', 'WH', 'ND', 'NH', 'month']

function LimitControl({ id, value, onChange }: ControlProps<LimitValue>) {
  const { t } = useTexts()
  const units = UNITS.includes(value.unit) ? UNITS : [...UNITS, value.unit]
  const set = (part: Partial<LimitValue>) => {
    // What the limit was called when it was half a day no longer fits.
    const { label: _label, ...rest } = value
    onChange({ ...rest, ...part })
  }
  return (
    <Space.Compact>
      <InputNumber
        id={id}
        value={value.length}
        min={0}
        onChange={(length) => set({ length: length as number })}
        aria-label={t('law.desk.length')}
      />
      <Select
        value={value.unit}
        onChange={(unit: string) => set({ unit })}
        aria-label={t('law.desk.unit')}
        options={units.map((unit) => ({ value: unit, label: t(`law.desk.unit.${unit}`) }))}
        className="law-unit"
      />
    </Space.Compact>
  )
}

function LadderControl({
  value,
  onChange,
  rungs,
}: ControlProps<readonly RungValue[]> & { readonly rungs: readonly string[] }) {
  const { t } = useTexts()
  const set = (at: number, part: Partial<RungValue>) =>
    onChange(value.map((rung, index) => (index === at ? { ...rung, ...part } : rung)))
  const unused = rungs.find((name) => value.every((rung) => rung.name !== name))
  const add = (name: string) => onChange([...value, { name, from: 'due', after: { length: 0, unit: 'WD' } }])
  return (
    <div className="law-rungs">
      {value.map((rung, index) => (
        <RungControl
          key={rung.name}
          rung={rung}
          n={index + 1}
          rungs={rungs}
          onChange={(part) => set(index, part)}
          onRemove={() => onChange(value.filter((_rung, other) => other !== index))}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={unused === undefined}
        onClick={() => unused !== undefined && add(unused)}
      >
        {t('law.desk.rung.add')}
      </Button>
    </div>
  )
}

interface RungProps {
  readonly rung: RungValue
  readonly n: number
  readonly rungs: readonly string[]
  readonly onChange: (part: Partial<RungValue>) => void
  readonly onRemove: () => void
}

function RungControl({ rung, n, rungs, onChange, onRemove }: RungProps) {
  const { t, has } = useTexts()
  const { name, from, after } = rung
  return (
    <div className="law-rung" role="group" aria-label={t('law.desk.rung', { n })}>
      <Select
        value={name}
        onChange={(to: string) => onChange({ name: to })}
        aria-label={t('law.desk.rung.name', { n })}
        options={rungs.map((one) => ({ value: one, label: has(`rung.${one}`) ? t(`rung.${one}`) : one }))}
      />
      <Select
        value={from}
        onChange={(to: RungValue['from']) => onChange({ from: to })}
        aria-label={t('law.desk.rung.from', { n })}
        options={(['yellow', 'due'] as const).map((one) => ({
          value: one,
          label: t(`law.desk.from.${one}`),
        }))}
      />
      <InputNumber
        value={after.length}
        min={0}
        precision={0}
        onChange={(length) => onChange({ after: { ...after, length: length ?? 0 } })}
        aria-label={t('law.desk.rung.length', { n })}
      />
      <Select
        value={after.unit}
        onChange={(unit: 'WD' | 'ND') => onChange({ after: { ...after, unit } })}
        aria-label={t('law.desk.rung.unit', { n })}
        options={(['WD', 'ND'] as const).map((unit) => ({
          value: unit,
          label: t(`law.desk.rung.${unit}`),
        }))}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        onClick={onRemove}
        aria-label={t('law.desk.rung.remove', { n })}
      />
    </div>
  )
}

function YellowControl({ id, value, onChange }: ControlProps<YellowValue>) {
  const { t } = useTexts()
  return (
    <div className="law-pair">
      <label htmlFor={id}>{t('law.desk.yellow.daysLabel')}</label>
      <InputNumber
        id={id}
        value={value.days}
        min={0}
        max={366}
        precision={0}
        placeholder={t('law.desk.yellow.empty')}
        onChange={(days) => onChange({ ...value, days })}
      />
      <span id="law-share">{t('law.desk.yellow.shareLabel')}</span>
      <InputNumber
        value={Math.round(value.share * 100)}
        min={0}
        max={100}
        precision={0}
        suffix="%"
        aria-labelledby="law-share"
        onChange={(percent) => onChange({ ...value, share: (percent ?? 0) / 100 })}
      />
    </div>
  )
}

/** Each rule of counting with what it can say. */
const RULES = {
  dueCutoff: ['endOfDay', 'closeOfBusiness'],
  rollAcceptDate: [false, true],
  pauseStartCounts: [false, true],
  halfDaySlot: [false, true],
} as const

function CountingControl({ value, onChange }: ControlProps<CountingValue>) {
  const { t } = useTexts()
  return (
    <div className="law-counting">
      {Object.entries(RULES).map(([rule, hows]) => (
        <Select
          key={rule}
          value={value[rule] ?? hows[0]}
          onChange={(how: boolean | string) => onChange({ ...value, [rule]: how })}
          aria-label={t(`law.desk.counting.${rule}`)}
          options={hows.map((how) => ({ value: how, label: t(`law.desk.counting.${rule}.${String(how)}`) }))}
        />
      ))}
    </div>
  )
}

function ChoiceControl({
  id,
  value,
  onChange,
  choices,
}: ControlProps<string> & { readonly choices: ParameterWire['choices'] }) {
  const { name } = useTexts()
  return (
    <Radio.Group
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value as string)}
      options={choices.map((choice) => ({ value: choice.value, label: name(choice.label) }))}
    />
  )
}
