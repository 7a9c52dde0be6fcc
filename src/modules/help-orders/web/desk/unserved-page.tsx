/** Signed projects that no help order runs for, longest signed first; each opens its project, where help is begun. */
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../../ui/api.ts'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { queryKeys } from '../../../../ui/query-keys.ts'
import type { UnservedWire } from '../../wire.ts'

export function UnservedPage() {
  const { t } = useTexts()
  const list = useQuery({
    queryKey: [...queryKeys.lists(), 'unserved'],
    queryFn: ({ signal }) => get<UnservedWire>('/api/unserved-projects', {}, signal),
  })
  return (
    <Page
      title={t('ui.help.unserved')}
      extra={<DeskLink href={deskPaths.list('help-orders')}>{t('ui.desk.menu.help-orders')}</DeskLink>}
    >
      <Loading of={list} />
      {list.data !== undefined && <Rows list={list.data} />}
    </Page>
  )
}

function Rows({ list: { count, rows } }: { list: UnservedWire }) {
  const { t, name } = useTexts()
  if (count === 0) return <p className="desk-muted">{t('ui.help.allServed')}</p>
  return (
    <>
      <p>
        {t('ui.help.unservedCount', { n: count })}
        {rows.length < count && ` ${t('ui.help.firstOnly', { n: rows.length })}`}
      </p>
      <table className="help-unserved">
        <thead>
          <tr>
            <th scope="col">{t('helpOrder.field.projectId')}</th>
            <th scope="col">{t('ui.help.stage')}</th>
            <th scope="col">{t('ui.help.region')}</th>
            <th scope="col">{t('ui.help.department')}</th>
            <th scope="col">{t('ui.help.since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <DeskLink href={deskPaths.matter('projects', row.id)}>{row.title}</DeskLink>
              </th>
              <td>{t(`project.status.${row.stage}`)}</td>
              <td>{name(row.region)}</td>
              <td>{name(row.department)}</td>
              <td>{t('ui.help.days', { on: row.signedOn, n: row.days })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
