/** Consenting to a request of somebody else for rejected rows, or refusing it with a reason. */
import { Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { SubmitProblem } from '../../../../ui/desk/form/submit-problem.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useDecideExport } from './queries.ts'

const ANSWER_MAX = 500

export function DecideExport({ id }: { id: string }) {
  const { t } = useTexts()
  const [isRefusing, setRefusing] = useState(false)
  const decide = useDecideExport(id)
  const label = t('import.export.ui.answer')
  return (
    <div>
      {isRefusing ? (
        <Form
          layout="vertical"
          name={`export-${id}`}
          onFinish={({ answer }: { answer: string }) => decide.mutate({ isApproved: false, answer })}
        >
          <Form.Item
            name="answer"
            label={label}
            rules={[
              { required: true, whitespace: true, message: t('ui.desk.field.missing', { field: label }) },
            ]}
          >
            <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={ANSWER_MAX} />
          </Form.Item>
          <Space>
            <Button danger htmlType="submit" loading={decide.isPending}>
              {t('import.export.ui.refuse')}
            </Button>
            <Button onClick={() => setRefusing(false)}>{t('ui.cancel')}</Button>
          </Space>
        </Form>
      ) : (
        <Space>
          <Button
            size="small"
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ isApproved: true })}
          >
            {t('import.export.ui.approve')}
          </Button>
          <Button size="small" onClick={() => setRefusing(true)}>
            {t('import.export.ui.refuse')}
          </Button>
        </Space>
      )}
      {decide.error && <SubmitProblem error={decide.error} />}
    </div>
  )
}
