/** An address of the desk that leads nowhere. */
import { Result } from 'antd'
import { useTexts } from '../language.tsx'
import { deskPaths } from '../paths.ts'
import { DeskLink } from './link.tsx'

export function NoSuchPage() {
  const { t } = useTexts()
  return (
    <Result
      status="info"
      title={<h1>{t('ui.desk.noSuchPage')}</h1>}
      extra={<DeskLink href={deskPaths.inbox()}>{t('ui.desk.failed.home')}</DeskLink>}
    />
  )
}
