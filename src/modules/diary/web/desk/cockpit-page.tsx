/** A steward's morning: one list by days at stake, each line opening what is to be done; below it what changed since yesterday. */
import { Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { labelsOf } from '../../../../ui/desk/labels.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { CockpitWire } from '../../wire-cockpit.ts'
import { useCockpit } from './queries.ts'

type Line = CockpitWire['lines'][number]

export function CockpitPage() {
  const { t } = useTexts()
  const cockpit = useCockpit()
  return (
    <Page
      title={t('ui.cockpit.title')}
      extra={<DeskLink href={deskPaths.diary()}>{t('ui.diary.title')}</DeskLink>}
    >
      <Loading of={cockpit} />
      {cockpit.data !== undefined && <Morning cockpit={cockpit.data} />}
    </Page>
  )
}

function Morning({ cockpit }: { cockpit: CockpitWire }) {
  const { t } = useTexts()
  const late = cockpit.lines.filter(({ days }) => days > 0).length
  const isEmpty = cockpit.projects.length === 0 && cockpit.enterprises.length === 0
  return (
    <>
      <p className="cockpit-head">
        {isEmpty
          ? t('ui.cockpit.nobody')
          : t('ui.cockpit.summary', {
              projects: cockpit.projects.length,
              enterprises: cockpit.enterprises.length,
              late,
              soon: cockpit.lines.length - late,
            })}
      </p>
      <Card title={t('ui.cockpit.now')}>
        {cockpit.lines.length === 0 && <p className="desk-muted">{t('ui.cockpit.nothing')}</p>}
        <ol className="cockpit-lines">
          {cockpit.lines.map((line) => (
            <li key={`${line.what} ${line.id} ${line.detail ?? ''}`}>
              <CockpitLine line={line} />
            </li>
          ))}
        </ol>
      </Card>
      <Checklists checklists={cockpit.checklists} />
      <Changes changes={cockpit.changes} />
      <Subjects title={t('ui.cockpit.projects')} subjects={cockpit.projects} />
      <Subjects title={t('ui.cockpit.enterprises')} subjects={cockpit.enterprises} />
    </>
  )
}

/** A whole line is one target for a thumb. */
function CockpitLine({ line }: { line: Line }) {
  const speech = useTexts()
  const { t } = speech
  const labels = line.kind === null ? null : labelsOf(speech, line.kind)
  const href =
    line.what === 'visit' ? deskPaths.diaryOf('enterprise', line.id) : deskPaths.matter(line.path, line.id)
  const detail = line.what === 'stage' && line.detail !== null ? labels?.status(line.detail) : line.detail
  const what = line.what === 'matter' ? (labels?.kind ?? '') : t(`ui.cockpit.what.${line.what}`)
  const now =
    line.act === null
      ? t('ui.cockpit.press')
      : line.what === 'visit'
        ? t('visit.act.record')
        : labels?.act(line.act)
  return (
    <DeskLink href={href} className="cockpit-line">
      <Days days={line.days} />
      <span className="cockpit-what">
        <strong>{line.title}</strong>
        <span className="desk-muted">
          {what}
          {detail !== null && detail !== undefined && ` · ${detail}`} ·{' '}
          {t('ui.cockpit.dueOn', { on: line.dueOn })}
        </span>
      </span>
      <span className="cockpit-act">{now}</span>
    </DeskLink>
  )
}

function Days({ days }: Pick<Line, 'days'>) {
  const { t } = useTexts()
  if (days > 0) return <Tag color="error">■ {t('ui.cockpit.late', { n: days })}</Tag>
  if (days === 0) return <Tag color="warning">▲ {t('ui.cockpit.today')}</Tag>
  return <Tag>● {t('ui.cockpit.left', { n: -days })}</Tag>
}

/** What is open on the checklists of a stage, project by project. */
function Checklists({ checklists }: Pick<CockpitWire, 'checklists'>) {
  const speech = useTexts()
  const { t } = speech
  if (checklists.length === 0) return null
  const labels = labelsOf(speech, 'project')
  return (
    <Card title={t('ui.cockpit.checklists')}>
      <ul className="cockpit-lines">
        {checklists.map(({ projectId, title, stage, items }) => (
          <li key={`${projectId} ${stage}`}>
            <DeskLink href={deskPaths.matter('projects', projectId)} className="cockpit-line">
              <span className="cockpit-what">
                <strong>{title}</strong>
                <span className="desk-muted">
                  {labels.status(stage)} · {items.join(t('ui.cockpit.and'))}
                </span>
              </span>
              <span className="cockpit-act">{t('ui.cockpit.openItems', { n: items.length })}</span>
            </DeskLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Changes({ changes }: Pick<CockpitWire, 'changes'>) {
  const speech = useTexts()
  const { t } = speech
  const reading = useReading()
  return (
    <Card title={t('ui.cockpit.changes')}>
      {changes.length === 0 && <p className="desk-muted">{t('ui.cockpit.noChanges')}</p>}
      <ul className="cockpit-lines">
        {changes.map((change) => {
          const labels = labelsOf(speech, change.kind)
          return (
            <li key={change.id}>
              <DeskLink href={deskPaths.matter(change.path, change.id)} className="cockpit-line">
                <span className="cockpit-what">
                  <strong>{change.title}</strong>
                  <span className="desk-muted">
                    {labels.kind} · {labels.act(change.act)} · {labels.status(change.status)} ·{' '}
                    {momentWords(change.at, reading)}
                  </span>
                </span>
              </DeskLink>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Subjects({ title, subjects }: { title: string; subjects: CockpitWire['projects'] }) {
  if (subjects.length === 0) return null
  return (
    <Card title={title}>
      <ul className="cockpit-subjects">
        {subjects.map(({ path, id, title: name }) => (
          <li key={id}>
            <DeskLink href={deskPaths.matter(path, id)}>{name}</DeskLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
