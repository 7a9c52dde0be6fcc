/** The report on how the mechanism worked: what its writer proposes, printed with the figures of the period. */
import { FilePdfOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { urlOf, type QueryValues } from '../../../../ui/api.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { useTexts } from '../../../../ui/language.tsx'

const PROPOSALS_MAX = 1000

export function ReportCard({ question }: { question: QueryValues }) {
  const { t, language } = useTexts()
  const [proposals, setProposals] = useState('')
  const given = proposals.trim() === '' ? {} : { proposals: proposals.trim() }
  return (
    <Card title={t('board.report.title')} className="desk-no-print">
      <div className="board-restate">
        <label htmlFor="report-proposals">{t('board.report.proposals')}</label>
        <span id="report-hint" className="desk-muted">
          {t('board.report.hint')}
        </span>
        <Input.TextArea
          id="report-proposals"
          aria-describedby="report-hint"
          rows={4}
          value={proposals}
          maxLength={PROPOSALS_MAX}
          onChange={({ target }) => setProposals(target.value)}
        />
        <span className="board-extra">
          <Button
            icon={<FilePdfOutlined />}
            href={urlOf('/api/boards/appeals/report/print', { ...question, ...given, language })}
            target="_blank"
          >
            {t('board.report.print')}
          </Button>
          <Button
            icon={<DownloadOutlined />}
            href={urlOf('/api/boards/appeals/quality.xlsx', { ...question, language })}
            download
          >
            {t('board.quality.export')}
          </Button>
        </span>
      </div>
    </Card>
  )
}
