/** Which columns a board shows: rates, exclusions and every count; the choice stands in the address. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import { columnCode, COLUMNS, type Column } from '../../words.ts'

interface Props {
  readonly shown: readonly Column[]
  /** Undefined brings the usual ones back. */
  readonly change: (columns: string | undefined) => void
}

export function ColumnChoice({ shown, change }: Props) {
  const { t } = useTexts()
  const choice = (
    <div className="board-columns">
      <Checkbox.Group
        value={[...shown]}
        options={COLUMNS.map((value) => ({ value, label: t(columnCode(value)) }))}
        onChange={(values) => change(values.length === 0 ? undefined : values.join(','))}
      />
      <Button size="small" onClick={() => change(undefined)}>
        {t('board.columns.usual')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={choice} destroyOnHidden>
      <Button className="desk-no-print" icon={<SettingOutlined />}>
        {t('board.columns')}
      </Button>
    </Popover>
  )
}
