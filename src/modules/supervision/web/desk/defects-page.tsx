/** The list of what reaches nobody 缺岗清单: vacant receivers with the matter that waits for one. */
import { Empty } from 'antd'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useDefects, type DefectWire } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'

export function DefectsPage() {
  const { t } = useTexts()
  const defects = useDefects()
  const rows = defects.data?.rows ?? []
  return (
    <Page title={t('ui.desk.defects')} className="desk-narrow">
      <p className="desk-muted">{t('ui.desk.defects.what')}</p>
      <Loading of={defects} />
      <ul className="desk-messages">
        {rows.map((defect) => (
          <Defect key={defect.id} defect={defect} />
        ))}
      </ul>
      {defects.data !== undefined && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ui.desk.defects.none')} />
      )}
    </Page>
  )
}

function Defect({ defect }: { defect: DefectWire }) {
  const { reason, name } = useTexts()
  const reading = useReading()
  const { matter, what, post } = defect
  const values = post === null ? what.values : { ...what.values, post: name(post) }
  return (
    <li>
      <time dateTime={defect.at} className="desk-muted">
        {momentWords(defect.at, reading)}
      </time>
      <div>
        <div>{reason({ ...what, values, text: what.text ?? '' })}</div>
        {matter && (
          <DeskLink href={deskPaths.matter(matter.path, matter.id)}>
            {matter.title} <span className="desk-code">{matter.code}</span>
          </DeskLink>
        )}
      </div>
    </li>
  )
}
