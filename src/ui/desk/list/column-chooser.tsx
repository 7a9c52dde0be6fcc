/** Choosing the columns of a list. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTexts } from '../../language.tsx'
import { COLUMNS, type Column } from './columns.tsx'

interface Props {
  readonly columns: readonly Column[]
  readonly onChange: (columns: readonly Column[]) => void
}

export function ColumnChooser({ columns, onChange }: Props) {
  const { t } = useTexts()
  const choice = (
    <Checkbox.Group
      className="desk-columns"
      value={[...columns]}
      onChange={(chosen) => onChange(COLUMNS.filter((one) => one === 'title' || chosen.includes(one)))}
      options={COLUMNS.map((value) => ({
        value,
        label: t(`ui.desk.column.${value}`),
        disabled: value === 'title',
      }))}
    />
  )
  return (
    <Popover trigger="click" placement="bottomRight" title={t('ui.desk.columns')} content={choice}>
      <Button icon={<SettingOutlined />} aria-label={t('ui.desk.columns')} title={t('ui.desk.columns')} />
    </Popover>
  )
}
