/** One parameter in a drawer: giving it a value, for those who may, and its history. */
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useIsWide } from '../../../../ui/desk/use-wide.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { dayWords, momentWords } from '../../../../ui/time.ts'
import type { HistoryRowWire, ParameterListWire, ParameterWire } from '../../wire.ts'
import { ChangeForm } from './change-form.tsx'
import { Origin } from './parameter-row.tsx'
import { useHistory } from './queries.ts'
import { ValueView } from './value-view.tsx'
import { whenWords } from './value-words.ts'

interface Props {
  readonly parameter: ParameterWire
  readonly region: ParameterListWire['region']
  readonly maySet: boolean
  readonly onClose: () => void
}

const WIDTH = 720

export function ParameterDrawer({ parameter, region, maySet, onClose }: Props) {
  const { t, name } = useTexts()
  const { message } = App.useApp()
  const isWide = useIsWide('md')
  const [isSaved, setSaved] = useState(false)
  const { label, purpose, pinned } = parameter
  const saved = () => {
    setSaved(true)
    void message.success(t('law.desk.saved'))
  }
  return (
    <Drawer
      open
      onClose={onClose}
      size={isWide ? WIDTH : '100%'}
      title={name(label)}
      rootClassName="law-drawer"
    >
      <p className="desk-muted">
        {name(purpose)} {t(pinned ? 'law.desk.pinned' : 'law.desk.followed')}
      </p>
      {maySet && !isSaved && <ChangeForm parameter={parameter} region={region} onSaved={saved} />}
      {isSaved && (
        <p>
          <Button onClick={() => setSaved(false)}>{t('law.desk.again')}</Button>
        </p>
      )}
      <h3>{t('law.desk.history')}</h3>
      <History parameter={parameter} regionId={region.id} />
    </Drawer>
  )
}

function History({ parameter, regionId }: { parameter: ParameterWire; regionId: string }) {
  const { t } = useTexts()
  const history = useHistory(parameter.name, regionId)
  if (history.error || history.data === undefined) return <Loading of={history} />
  if (history.data.rows.length === 0) return <p className="desk-muted">{t('law.desk.historyNone')}</p>
  return (
    <ol className="law-history">
      {history.data.rows.map((row) => (
        <HistoryRow key={row.seq} parameter={parameter} row={row} />
      ))}
    </ol>
  )
}

function HistoryRow({ parameter, row }: { parameter: ParameterWire; row: HistoryRowWire }) {
  const words = useTexts()
  const { t, name } = words
  const reading = useReading()
  const when = whenWords(parameter.name, row.when, words)
  return (
    <li>
      <p className="law-history-head">
        <strong>{t('law.desk.since', { day: dayWords(row.effectiveFrom, reading) })}</strong>
        <span>{name(row.region.name)}</span>
        {when !== '' && <span className="law-when">{when}</span>}
        <Origin origin={row.origin} />
      </p>
      <ValueView parameter={parameter} value={row.value} />
      <p className="desk-muted">
        {t('law.desk.historyLine', {
          seq: row.seq,
          who: row.setBy ?? t('law.desk.platform'),
          at: momentWords(row.setAt, reading),
          basis: t(row.basis),
        })}
      </p>
    </li>
  )
}
