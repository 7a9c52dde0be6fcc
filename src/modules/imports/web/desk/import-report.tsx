/** What an import or a check has found: counts, rows that are told differently, rows that did not go in. */
import { Alert } from 'antd'
import { useTexts } from '../../../../ui/language.tsx'
import type { ImportReportWire } from '../../wire.ts'
import { RejectList } from './reject-list.tsx'
import { RejectsExport } from './rejects-export.tsx'

export function ImportReport({ report }: { report: ImportReportWire }) {
  const { t } = useTexts()
  const { mode, rejects, rejected, changes, changed, runId, ...counts } = report
  const isClean = rejected === 0 && (changed === 0 || mode === 'replay')
  return (
    <section className="desk-gap">
      <Alert
        type={isClean ? 'success' : 'warning'}
        title={t(`import.ui.report.${mode}`, { ...counts, changed, rejected })}
        description={
          changes.length > 0 && mode !== 'replay'
            ? t('import.ui.changes', {
                ids: changes
                  .map((one) => one.externalId)
                  .slice(0, IDS_SHOWN)
                  .join(', '),
              })
            : undefined
        }
      />
      {runId !== null && rejected > 0 && <RejectsExport runId={runId} />}
      <RejectList rejects={rejects} total={rejected} />
    </section>
  )
}

const IDS_SHOWN = 10
