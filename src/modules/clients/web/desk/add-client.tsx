/** Connecting a system: its name, where its orders lie, how they are read, and how they come in. */
import { Alert, Button, Form, Input, Radio, Select } from 'antd'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useMe } from '../../../../ui/session.tsx'
import type { KeyWire } from '../../wire.ts'
import { CLIENT_MODES } from '../../words.ts'
import { useAddClient, useProfileList, type NewClient } from './queries.ts'

export function AddClient({ onDone }: { onDone: (keyed: KeyWire) => void }) {
  const { t, name, problem } = useTexts()
  const seat = useMe().data?.seat
  const regions = useRegions().data ?? []
  const profiles = useProfileList().data?.profiles ?? []
  const adding = useAddClient()
  const own = regions.find((region) => region.name.zh === seat?.region?.zh)
  const missing = (field: string) => ({
    required: true,
    message: t('ui.desk.field.missing', { field }),
  })
  return (
    <Form<NewClient>
      key={own?.id ?? 'none'}
      layout="vertical"
      initialValues={{ mode: 'live', regionId: own?.id }}
      onFinish={(values) => adding.mutate(values, { onSuccess: onDone })}
    >
      <Form.Item
        name="name"
        label={t('client.ui.name')}
        rules={[{ ...missing(t('client.ui.name')), whitespace: true }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="regionId" label={t('client.ui.region')} rules={[missing(t('client.ui.region'))]}>
        <Select
          options={regions.map((region) => ({ value: region.id, label: name(region.name) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="profile" label={t('client.ui.profile')} rules={[missing(t('client.ui.profile'))]}>
        <Select
          options={profiles.map((profile) => ({
            value: profile.name,
            label: `${name(profile.label)} (${profile.name})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="mode" label={t('client.ui.mode')} required>
        <Radio.Group
          vertical
          options={CLIENT_MODES.map((mode) => ({
            value: mode,
            label: (
              <>
                {t(`client.mode.${mode}`)}
                <div className="desk-muted">{t(`client.ui.mode.${mode}.help`)}</div>
              </>
            ),
          }))}
        />
      </Form.Item>
      {adding.error && <Alert type="error" title={problem(adding.error)} className="desk-gap" />}
      <Button type="primary" htmlType="submit" loading={adding.isPending} className="desk-gap">
        {t('client.ui.add')}
      </Button>
    </Form>
  )
}
