/** A limit explained day by day: which days counted, which did not, and why. It can be printed on its own. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import type { ClockWire, MatterViewWire } from '../../../platform/wire.ts'
import { Explanation } from '../../explanation.tsx'
import { useTexts } from '../../language.tsx'
import { explanationSheet } from '../../print-address.ts'
import { useReading } from '../../reading.ts'
import { limitWords, momentWords } from '../../time.ts'
import { useLabels } from '../labels.ts'
import { Loading } from '../loading.tsx'
import { PrintNote } from '../print.tsx'
import { useExplanation } from '../../matter-queries.ts'
import { TimeTag } from '../time-tag.tsx'
import { ClockBar } from './clock-bar.tsx'

interface Props {
  readonly view: MatterViewWire
  readonly clockId: string | null
  readonly onClose: () => void
}

const WIDTH = 640

export function ExplainDrawer({ view, clockId, onClose }: Props) {
  const { t, language } = useTexts()
  const labels = useLabels(view.kind)
  const clock = view.clocks.find((one) => one.id === clockId)
  return (
    <Drawer
      open={clock !== undefined}
      onClose={onClose}
      size={WIDTH}
      rootClassName="desk-explain"
      title={clock && t('ui.desk.explain.title', { clock: labels.clock(clock.name) })}
      extra={
        clock && (
          <Button
            icon={<PrinterOutlined />}
            href={explanationSheet(view.path, view.id, clock.id, language)}
            target="_blank"
          >
            {t('ui.print.pdf')}
          </Button>
        )
      }
    >
      {clock && <ClockExplained view={view} clockId={clock.id} />}
    </Drawer>
  )
}

function ClockExplained({ view, clockId }: { view: MatterViewWire; clockId: string }) {
  const answer = useExplanation(view.path, view.id, clockId)
  if (answer.error || answer.data === undefined) return <Loading of={answer} />
  const { clock, lines } = answer.data
  return (
    <>
      <PrintNote code={view.code} title={view.title} />
      <ClockSummary clock={clock} />
      <Explanation lines={lines} unit={clock.limit.unit} />
    </>
  )
}

function ClockSummary({ clock }: { clock: ClockWire }) {
  const { t, language } = useTexts()
  const reading = useReading()
  return (
    <div className="desk-explain-summary">
      <TimeTag time={clock.time} />
      <p>
        {t('ui.desk.explain.rule', {
          length: limitWords(clock.limit, language),
          moment: momentWords(clock.startedAt, reading),
          basis: t(clock.basis),
        })}
        {clock.time.provisional && ` ${t('ui.desk.explain.provisional')}`}
      </p>
      <ClockBar clock={clock} />
    </div>
  )
}
