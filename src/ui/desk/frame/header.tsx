/** The bar on top of every page: the way home, search, language, messages, the person. */
import { BellOutlined, MenuOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import type { Me } from '../../../modules/people/wire.ts'
import { useTexts } from '../../language.tsx'
import { deskPaths } from '../../paths.ts'
import { DeskLink } from '../link.tsx'
import { SearchBox } from './search-box.tsx'
import { WhoMenu } from './who-menu.tsx'

interface Props {
  readonly me: Me
  /** Opens the menu, where it does not stand beside the page. */
  readonly onMenu: (() => void) | undefined
}

export function Header({ me, onMenu }: Props) {
  const { t, language, setLanguage } = useTexts()
  return (
    <header className="desk-header desk-no-print">
      {onMenu && (
        <Button type="text" icon={<MenuOutlined />} onClick={onMenu} aria-label={t('ui.desk.menu')} />
      )}
      <DeskLink href={deskPaths.inbox()} className="desk-brand">
        {t('ui.app')} <span>{t('ui.desk.name')}</span>
      </DeskLink>
      <SearchBox />
      <span className="desk-grow" />
      <Button
        type="text"
        className="desk-wide-only"
        icon={<QuestionCircleOutlined />}
        onClick={() => document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))}
        aria-label={t('ui.desk.keys')}
        title={t('ui.desk.keys')}
      />
      <Button
        type="text"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('ui.language.other')}
      </Button>
      <DeskLink
        href={deskPaths.messages()}
        className="desk-bell"
        aria-label={t('ui.desk.messages.unseen', { n: me.unseen })}
      >
        <BellOutlined />
        <Badge count={me.unseen} size="small" overflowCount={999} />
      </DeskLink>
      <WhoMenu me={me} />
    </header>
  )
}
