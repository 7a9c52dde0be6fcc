/** When something happened, if not just now. The wall clock that is picked is China's, wherever the browser stands. */
import { Button, DatePicker, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { CHINA_ZONE, isoMoment } from '../../../calendar/days.ts'
import { browserNow } from '../../browser-time.ts'
import { useTexts } from '../../language.tsx'

interface Props {
  readonly id?: string
  /** An ISO moment, or empty for now. */
  readonly value?: string
  readonly onChange?: (value: string) => void
}

const STEPS_MINUTES = [5, 15, 30, 60] as const
const WALL = 'YYYY-MM-DDTHH:mm'

export function HappenedAtControl({ id, value, onChange }: Props) {
  const { t } = useTexts()
  const now = wallOf(isoMoment(browserNow(), CHINA_ZONE))
  const pick = (picked: Dayjs | null) => onChange?.(picked === null ? '' : isoOf(picked))
  return (
    <Space wrap size={4}>
      <DatePicker
        id={id}
        value={value ? wallOf(value) : null}
        onChange={pick}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        maxDate={now}
        placeholder={t('ui.desk.happenedAt.now')}
      />
      {STEPS_MINUTES.map((minutes) => (
        <Button key={minutes} size="small" onClick={() => pick(now.subtract(minutes, 'minute'))}>
          {t('ui.desk.happenedAt.ago', { n: minutes })}
        </Button>
      ))}
    </Space>
  )
}

/** The wall clock of an ISO moment, as the picker holds it: without its offset. */
function wallOf(iso: string): Dayjs {
  return dayjs(iso.slice(0, WALL.length))
}

function isoOf(picked: Dayjs): string {
  return `${picked.format(WALL)}:00+08:00`
}
