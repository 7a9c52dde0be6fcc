/** People and posts 人员与岗位: who holds what, which posts are vacant, who is away, and one's own password. */
import { Alert, Button, Empty, Tag } from 'antd'
import { Card } from '../../../../ui/desk/card.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useReading } from '../../../../ui/reading.ts'
import { momentWords } from '../../../../ui/time.ts'
import type { AbsenceWire, StaffWire } from '../../staff-wire.ts'
import { AbsenceForm } from './absence-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { useEndAbsence, useStaff } from './queries.ts'

export function PeoplePage() {
  const { t } = useTexts()
  const staff = useStaff()
  return (
    <Page title={t('people.ui.title')} className="desk-narrow">
      <Loading of={staff} />
      {staff.data && (
        <>
          <Absences staff={staff.data} />
          <Posts staff={staff.data} />
        </>
      )}
      <Card title={t('people.ui.password.change')} className="desk-gap desk-no-print">
        <PasswordForm />
      </Card>
    </Page>
  )
}

function Absences({ staff }: { staff: StaffWire }) {
  const { t } = useTexts()
  return (
    <Card title={t('people.ui.absences')}>
      {staff.absences.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('people.ui.nobodyAway')} />
      )}
      <ul className="reorganisation-list">
        {staff.absences.map((absence) => (
          <Absence key={`${absence.person.id} ${absence.fromAt}`} absence={absence} />
        ))}
      </ul>
      <h3>{t('people.ui.absence.new')}</h3>
      <AbsenceForm staff={staff} />
    </Card>
  )
}

function Absence({ absence }: { absence: AbsenceWire }) {
  const { t, problem } = useTexts()
  const reading = useReading()
  const end = useEndAbsence()
  const { person, substitute, fromAt, toAt, reason, mayEnd } = absence
  return (
    <li>
      <div>
        <strong>{person.name}</strong>{' '}
        {substitute === null
          ? t('people.ui.noSubstitute')
          : t('people.ui.substitute', { name: substitute.name })}
      </div>
      <div className="desk-muted">
        {momentWords(fromAt, reading)} – {momentWords(toAt, reading)} {reason}
      </div>
      {end.error && <Alert type="error" title={problem(end.error)} />}
      {mayEnd && (
        <Button size="small" loading={end.isPending} onClick={() => end.mutate(absence)}>
          {t('people.ui.absence.end')}
        </Button>
      )}
    </li>
  )
}

function Posts({ staff: { departments } }: { staff: StaffWire }) {
  const { t, name } = useTexts()
  const vacant = departments.flatMap(({ posts }) => posts.filter(({ people }) => people.length === 0)).length
  return (
    <Card title={t('people.ui.posts', { n: vacant })} className="desk-gap">
      {departments.map((department) => (
        <section key={department.id} className="people-unit">
          <h3>
            {name(department.name)} <span className="desk-muted">{name(department.region)}</span>
          </h3>
          <ul className="desk-changes">
            {department.posts.map((post) => (
              <li key={post.id}>
                {name(post.name)}{' '}
                {post.people.map((person) => (
                  <span key={person.id}>
                    {person.name} {person.isAway && <Tag color="warning">{t('people.ui.away')}</Tag>}
                  </span>
                ))}
                {post.people.length === 0 && <Tag color="error">{t('people.ui.vacant')}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}
