/** The projects of a park as its chief looks at them: how many in each stage, which are stuck, what is red. */
import { Alert } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { MatterTable } from '../../../../ui/desk/list/matter-table.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import type { StandingWire } from '../../wire.ts'

const RED_COLUMNS = ['title', 'kind', 'status', 'time', 'due', 'department'] as const

export function ParkProjects({ parkId, standing }: { parkId: string; standing: StandingWire }) {
  const { t, name } = useTexts()
  const { projects, stages, stuck, stuckCount, red, redCount } = standing
  const listed = `${deskPaths.list('projects')}?parkId=${parkId}`
  return (
    <Card
      title={t('park.ui.standing')}
      extra={
        <DeskLink href={listed} className="desk-button">
          {t('park.ui.all')}
        </DeskLink>
      }
    >
      <div className="desk-card-body">
        {stuckCount + redCount > 0 ? (
          <Alert
            type="error"
            showIcon
            title={t('park.ui.counts', { projects, stuck: stuckCount, red: redCount })}
          />
        ) : (
          <p>{t('park.ui.counts', { projects, stuck: stuckCount, red: redCount })}</p>
        )}
        <ul className="park-stages">
          {stages
            .filter(({ count }) => count > 0)
            .map(({ stage, count }) => (
              <li key={stage}>
                <DeskLink href={`${listed}&status=${stage}`}>{t(`project.status.${stage}`)}</DeskLink>
                <strong>{count}</strong>
              </li>
            ))}
        </ul>
        {stuck.length > 0 && (
          <>
            <h3>{t('park.ui.stuck')}</h3>
            <ol className="park-list">
              {stuck.map(({ id, title, stage, daysOver, department }) => (
                <li key={id}>
                  <DeskLink href={deskPaths.matter('projects', id)}>{title}</DeskLink>{' '}
                  {t(`project.status.${stage}`)} {t('park.ui.over', { days: daysOver })}{' '}
                  <span className="desk-muted">{department && name(department)}</span>
                </li>
              ))}
            </ol>
            <Rest count={stuckCount - stuck.length} />
          </>
        )}
        {red.length > 0 && <h3>{t('park.ui.red')}</h3>}
      </div>
      {red.length > 0 && <MatterTable rows={red} columns={RED_COLUMNS} isLoading={false} />}
      <Rest count={redCount - red.length} />
    </Card>
  )
}

function Rest({ count }: { count: number }) {
  const { t } = useTexts()
  return count > 0 ? <p className="desk-muted desk-card-body">{t('park.ui.more', { count })}</p> : null
}
