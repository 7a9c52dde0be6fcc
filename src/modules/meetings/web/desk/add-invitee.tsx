/** One more to invite: an enterprise of the register, a department, or a guest by name with the side that they stand for. */
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { DepartmentPicker } from '../../../../ui/desk/form/department-picker.tsx'
import { EnterprisePicker } from '../../../../ui/desk/form/enterprise-picker.tsx'
import { useDepartments } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { SIDES, type Side } from '../../words.ts'
import type { Added } from './use-preparing.ts'

export function AddInvitee({ onAdd }: { onAdd: (one: Added) => void }) {
  const { t, name } = useTexts()
  const [side, setSide] = useState<Side>('enterprise')
  const [value, setValue] = useState('')
  const departments = useDepartments()
  const add = () => {
    const department = departments.data?.find(({ id }) => id === value)
    const chosen = {
      enterprise: { enterpriseId: value, departmentId: null, label: '' },
      government: { enterpriseId: null, departmentId: value, label: department ? name(department.name) : '' },
    }
    const named = { enterpriseId: null, departmentId: null, label: value.trim() }
    onAdd({ side, ...(side === 'enterprise' || side === 'government' ? chosen[side] : named) })
    setValue('')
  }
  return (
    <div className="meeting-add">
      <Radio.Group
        value={side}
        optionType="button"
        onChange={(event) => {
          setSide(event.target.value as Side)
          setValue('')
        }}
        options={SIDES.map((one) => ({ value: one, label: t(`meeting.side.${one}`) }))}
      />
      <div className="meeting-add-who">
        <label htmlFor="invitee-who">
          {t(`ui.meetings.who.${side === 'enterprise' || side === 'government' ? side : 'guest'}`)}
        </label>
        {side === 'enterprise' && <EnterprisePicker id="invitee-who" value={value} onChange={setValue} />}
        {side === 'government' && <DepartmentPicker id="invitee-who" value={value} onChange={setValue} />}
        {side !== 'enterprise' && side !== 'government' && (
          <Input
            id="invitee-who"
            value={value}
            maxLength={120}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </div>
      <Button disabled={value.trim() === ''} onClick={add}>
        {t('ui.meetings.add')}
      </Button>
    </div>
  )
}
