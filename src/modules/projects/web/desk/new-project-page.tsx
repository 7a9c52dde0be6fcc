/** The promotion office enters a project: in which region, and what is known of it so far. */
import { Form, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useAddress } from '../../../../ui/desk/address.ts'
import { ActForm } from '../../../../ui/desk/form/act-form.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { deskPaths } from '../../../../ui/paths.ts'
import { projectDesk, registerForm } from './project-kinds.ts'

export function NewProjectPage() {
  const { t, name } = useTexts()
  const { go } = useAddress()
  const regions = useRegions()
  const [regionId, setRegionId] = useState<string>()
  const fixed = useMemo(
    (): Record<string, string> => (regionId === undefined ? {} : { regionId }),
    [regionId],
  )
  return (
    <Page title={t('project.act.register')} className="desk-narrow">
      <p className="desk-muted">{t('ui.project.newHint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('project.field.regionId')} htmlFor="project-region">
          <Select
            id="project-region"
            value={regionId}
            onChange={setRegionId}
            allowClear
            placeholder={t('ui.project.ownRegion')}
            options={regions.data?.map((region) => ({ value: region.id, label: name(region.name) })) ?? []}
          />
        </Form.Item>
      </Form>
      <ActForm
        kind={projectDesk}
        act="register"
        form={registerForm}
        view={null}
        fixed={fixed}
        onDone={(answer) => go(deskPaths.matter(projectDesk.path, answer.id), true)}
        onCancel={() => go(deskPaths.list(projectDesk.path))}
      />
    </Page>
  )
}
