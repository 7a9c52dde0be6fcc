/** The weekly table of projects' progress: late lines on top, then this week's and the next week's; the minutes below. */
import { DownloadOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { isoDay, parseDay, type Day } from '../../../../calendar/days.ts'
import { urlOf } from '../../../../ui/api.ts'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { FilesControl } from '../../../../ui/desk/form/files-control.tsx'
import type { FileValue } from '../../../../ui/desk/form/schema-fields.ts'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { sizeWords } from '../../../../ui/size.ts'
import { momentWords } from '../../../../ui/time.ts'
import { MINUTES_FILES_MAX, type WeeklyLineWire, type WeeklyWire } from '../../wire-weekly.ts'
import { NodeShape } from './node-shape.tsx'
import { useKeepMinutes, useWeek } from './queries.ts'

const PARTS = ['late', 'due', 'next'] as const
const WEEK = 7

export function WeeklyPage() {
  const { t, language } = useTexts()
  const { search, change } = useAddress()
  const question = { on: search['on'] }
  const week = useWeek(question)
  const go = (weeks: number) => {
    const monday = parseDay(week.data?.weekOn ?? '')
    if (monday !== null) change({ on: isoDay((monday + weeks * WEEK) as Day) })
  }
  return (
    <Page
      title={t('node.weekly')}
      extra={
        <span className="node-extra">
          <DeskLink href={deskPaths.wallChart()}>{t('node.chart')}</DeskLink>
          <DeskLink href={deskPaths.missedNodes()}>{t('node.misses')}</DeskLink>
          <Button
            icon={<PrinterOutlined />}
            href={urlOf('/api/weekly-progress/print', { ...question, language })}
            target="_blank"
          >
            {t('ui.nodes.print')}
          </Button>
          <Button
            icon={<DownloadOutlined />}
            href={urlOf('/api/weekly-progress.xlsx', { ...question, language })}
            download
          >
            {t('ui.nodes.export')}
          </Button>
        </span>
      }
    >
      <Loading of={week} />
      {week.data !== undefined && (
        <>
          <p className="node-week">
            <Button
              className="desk-no-print"
              icon={<LeftOutlined />}
              aria-label={t('ui.nodes.weekBefore')}
              onClick={() => go(-1)}
            />
            <strong>{t('ui.nodes.span', { from: week.data.weekOn, to: week.data.throughOn })}</strong>
            <Button
              className="desk-no-print"
              icon={<RightOutlined />}
              aria-label={t('ui.nodes.weekAfter')}
              onClick={() => go(1)}
            />
          </p>
          <p className="desk-muted">
            {week.data.remindDays === null
              ? t('node.weekly.noReminder')
              : t('node.weekly.reminder', { n: week.data.remindDays })}
          </p>
          {PARTS.map((part) => (
            <WeekPart
              key={part}
              title={t(`node.weekly.${part}`)}
              lines={week.data[part]}
              isLate={part === 'late'}
            />
          ))}
          <Minutes key={`${week.data.weekOn} ${week.data.minutes?.version ?? 0}`} week={week.data} />
        </>
      )}
    </Page>
  )
}

interface PartProps {
  readonly title: string
  readonly lines: readonly WeeklyLineWire[]
  readonly isLate: boolean
}

function WeekPart({ title, lines, isLate }: PartProps) {
  const { t } = useTexts()
  return (
    <Card title={t('node.weekly.part', { title, n: lines.length })}>
      {lines.length === 0 ? (
        <p className="desk-muted">{t('node.weekly.none')}</p>
      ) : (
        <div className="node-scroll">
          <table className="node-table">
            <thead>
              <tr>
                <th>{t('node.column.project')}</th>
                <th>{t('node.column.name')}</th>
                <th>{t('node.column.plannedTo')}</th>
                <th>{t(isLate ? 'node.column.late' : 'node.column.finished')}</th>
                <th>{t('node.column.department')}</th>
                <th>{t('node.column.cause')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <WeekLine key={`${line.project.id} ${line.key}`} line={line} isLate={isLate} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function WeekLine({ line, isLate }: { line: WeeklyLineWire; isLate: boolean }) {
  const speech = useTexts()
  const { t, name } = speech
  const { project, explanation } = line
  return (
    <tr>
      <th scope="row">
        <DeskLink href={deskPaths.matter('projects', project.id)}>{project.title}</DeskLink>
      </th>
      <td>
        <NodeShape light={line.light} /> {line.name}
      </td>
      <td data-label={t('node.column.plannedTo')}>{line.plannedToOn}</td>
      <td data-label={t(isLate ? 'node.column.late' : 'node.column.finished')}>
        {isLate ? t('ui.nodes.days', { n: line.lateDays }) : (line.finishedOn ?? '')}
      </td>
      <td data-label={t('node.column.department')}>
        {name(line.department)} {line.person}
      </td>
      <td data-label={t('node.column.cause')}>
        {explanation !== null && (
          <DeskLink href={deskPaths.matter('explanations', explanation.id)}>
            {explanation.cause ?? labelsOf(speech, 'explanation').status(explanation.status)}
          </DeskLink>
        )}
      </td>
    </tr>
  )
}

function Minutes({ week }: { week: WeeklyWire }) {
  const { t, problem } = useTexts()
  const { message } = App.useApp()
  const keep = useKeepMinutes(() => void message.success(t('ui.nodes.kept')))
  const [text, setText] = useState(week.minutes?.text ?? '')
  const [files, setFiles] = useState<readonly FileValue[]>([])
  const save = () =>
    keep.mutate({
      regionId: week.region.id,
      weekOn: week.weekOn,
      version: week.minutes?.version ?? 0,
      minutes: text,
      files: files.map(({ id }) => id),
    })
  return (
    <Card title={t('node.minutes')}>
      {week.mayRecord ? (
        <div className="desk-no-print">
          <Input.TextArea
            aria-label={t('node.minutes')}
            value={text}
            autoSize={{ minRows: 4, maxRows: 16 }}
            maxLength={20_000}
            onChange={(event) => setText(event.target.value)}
          />
          <FilesControl value={files} onChange={setFiles} max={MINUTES_FILES_MAX} />
          {keep.error && <Alert type="error" title={problem(keep.error)} />}
          <Button
            type="primary"
            disabled={text.trim() === '' || (text === week.minutes?.text && files.length === 0)}
            loading={keep.isPending}
            onClick={save}
          >
            {t('ui.nodes.keep')}
          </Button>
        </div>
      ) : null}
      <p className={week.mayRecord ? 'desk-print-only node-minutes' : 'node-minutes'}>
        {week.minutes?.text ?? t('ui.nodes.noMinutes')}
      </p>
      <MinutesFiles files={week.minutes?.files ?? []} />
    </Card>
  )
}

/** Files that were hung on the minutes, to be fetched. */
function MinutesFiles({ files }: { files: NonNullable<WeeklyWire['minutes']>['files'] }) {
  const { t } = useTexts()
  const reading = useReading()
  if (files.length === 0) return null
  return (
    <>
      <h3>{t('node.minutes.files')}</h3>
      <ul className="node-versions">
        {files.map(({ id, name, sizeBytes, addedAt }) => (
          <li key={id}>
            <a href={`/api/weekly-progress/files/${id}`} download={name}>
              {name}
            </a>{' '}
            <span className="desk-muted">
              {sizeWords(sizeBytes)} · {momentWords(addedAt, reading)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
