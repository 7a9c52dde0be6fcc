/** The fields of a row in a card, and the form that changes them for those who keep it. */
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterRowWire, RegisterWire } from '../../../engines/registers/wire.ts'
import { useTexts } from '../../language.tsx'
import { Card } from '../card.tsx'
import { FactList } from '../fact-list.tsx'
import { FieldValue } from './field-value.tsx'
import { RegisterForm } from './register-form.tsx'

interface Props {
  readonly register: RegisterWire
  readonly row: RegisterRowWire
  readonly children?: ReactNode
}

export function RowFacts({ register, row, children }: Props) {
  const { t, name } = useTexts()
  const [isChanging, setChanging] = useState(false)
  const stop = () => setChanging(false)
  const button = row.mayKeep && !isChanging && (
    <Button onClick={() => setChanging(true)}>{t('ui.register.change')}</Button>
  )
  return (
    <Card title={t('ui.desk.enterprise.entry')} extra={button}>
      {isChanging ? (
        <div className="desk-card-body">
          <RegisterForm key={row.version} register={register} row={row} onDone={stop} onCancel={stop} />
        </div>
      ) : (
        <FactList
          items={register.fields
            .filter(({ isShownApart }) => !isShownApart)
            .map((field) => ({
              label: name(field.label),
              value:
                (row.values[field.name] ?? null) === null ? null : <FieldValue field={field} row={row} />,
            }))}
        />
      )}
      {children}
    </Card>
  )
}
