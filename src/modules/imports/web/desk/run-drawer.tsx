/** One import, opened beside the list: its counts, the file's hash, and the rows that did not go in. */
import { Drawer } from 'antd'
import { FactList } from '../../../../ui/desk/fact-list.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ImportViewWire } from '../../wire.ts'
import { useImport } from './queries.ts'
import { RejectList } from './reject-list.tsx'
import { RejectsExport } from './rejects-export.tsx'

interface Props {
  readonly id: string | undefined
  readonly onClose: () => void
}

export function RunDrawer({ id, onClose }: Props) {
  const { t } = useTexts()
  const one = useImport(id)
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      title={one.data?.run.fileName ?? t('import.ui.title')}
      size="large"
    >
      <Loading of={one} />
      {one.data && <Run view={one.data} />}
    </Drawer>
  )
}

function Run({ view: { run, rejects } }: { view: ImportViewWire }) {
  const { t, name } = useTexts()
  const reading = useReading()
  const { written, unchanged, changed, replayed, rejected, rows } = run
  const post = run.post === null ? '' : name(run.post)
  return (
    <>
      <FactList
        items={[
          { label: t('import.ui.column.at'), value: momentWords(run.startedAt, reading) },
          { label: t('import.ui.column.who'), value: `${run.person ?? t('import.ui.commandLine')} ${post}` },
          { label: t('import.ui.profile'), value: run.label === null ? run.profile : name(run.label) },
          {
            label: t('import.ui.counts'),
            value: t('import.ui.report.import', { rows, written, unchanged, changed, replayed, rejected }),
          },
          { label: t('import.ui.hash'), value: <span className="desk-hash">{run.fileHash}</span> },
        ]}
      />
      {rejected > 0 && <RejectsExport runId={run.id} />}
      <RejectList rejects={rejects} total={rejected} />
    </>
  )
}
