/** Mapping profiles: those in force, the versions of one, and a new version written as JSON and checked by the server. */
import { Alert, Button, Drawer, Input, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading, LoadError } from '../../../../ui/desk/loading.tsx'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { ProfileListWire, ProfileViewWire } from '../../../imports/wire.ts'
import { useAddProfile, useProfile, useProfileList } from './queries.ts'

type Listed = ProfileListWire['profiles'][number]

export function ProfilesCard() {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const list = useProfileList()
  const columns: TableColumnsType<Listed> = [
    {
      key: 'name',
      title: t('client.ui.profile'),
      render: (_, profile) => (
        <DeskLink href={withSearch(deskPaths.clients(), { tab: 'profiles', profile: profile.name })}>
          {name(profile.label)}
        </DeskLink>
      ),
    },
    { key: 'system', title: t('client.ui.system'), width: 140, render: (_, profile) => profile.system },
    {
      key: 'version',
      title: t('client.ui.version'),
      width: 140,
      render: (_, { version }) => (version === 0 ? t('client.ui.builtIn') : version),
    },
  ]
  const open = search['profile']
  return (
    <Card title={t('client.ui.tab.profiles')}>
      <LoadError of={list} />
      <Table
        size="small"
        rowKey="name"
        columns={columns}
        dataSource={list.data?.profiles ?? []}
        pagination={false}
        loading={list.isPending}
        scroll={{ x: 480 }}
      />
      <Drawer
        open={open !== undefined}
        onClose={() => change({ profile: undefined })}
        title={open}
        size="large"
      >
        {open !== undefined && <ProfileEditor name={open} />}
      </Drawer>
    </Card>
  )
}

function ProfileEditor({ name }: { name: string }) {
  const one = useProfile(name)
  if (one.error || one.data === undefined) return <Loading of={one} />
  // A new version begins with what is in force by then.
  return <Editor key={one.data.versions[0]?.version} view={one.data} />
}

function Editor({ view: { versions } }: { view: ProfileViewWire }) {
  const { t, name, problem } = useTexts()
  const reading = useReading()
  const [at, setAt] = useState(0)
  const [text, setText] = useState(() => jsonOf(versions[0]))
  const adding = useAddProfile()
  const parsed = parse(text)
  const words = ({ version, region, addedAt, person }: ProfileViewWire['versions'][number]) =>
    version === 0
      ? t('client.ui.builtIn')
      : [version, name(region), addedAt === null ? '' : momentWords(addedAt, reading), person ?? '']
          .filter((part) => part !== '')
          .join(' · ')
  return (
    <>
      <p>
        <label htmlFor="profile-version">{t('client.ui.versions')}</label>{' '}
        <Select
          id="profile-version"
          value={at}
          popupMatchSelectWidth={false}
          options={versions.map((version, index) => ({ value: index, label: words(version) }))}
          onChange={(index) => {
            setAt(index)
            setText(jsonOf(versions[index]))
          }}
        />
      </p>
      <Input.TextArea
        aria-label={t('client.ui.profile')}
        className="desk-message"
        autoSize={{ minRows: 16, maxRows: 30 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {parsed === undefined && <Alert type="warning" title={t('client.ui.notJson')} className="desk-gap" />}
      {adding.error && <Alert type="error" title={problem(adding.error)} className="desk-gap" />}
      <Button
        type="primary"
        className="desk-gap"
        disabled={parsed === undefined || text === jsonOf(versions[0])}
        loading={adding.isPending}
        onClick={() => adding.mutate(parsed)}
      >
        {t('client.ui.upload')}
      </Button>
    </>
  )
}

function jsonOf(version: ProfileViewWire['versions'][number] | undefined): string {
  return JSON.stringify(version?.profile ?? {}, null, 2)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
