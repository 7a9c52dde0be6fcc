/** The working calendar 工作日历: a year of the country or a region, the years published, the notice to publish, the history. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Select, Space } from 'antd'
import { useAddress } from '../../../../ui/desk/address.ts'
import { Card } from '../../../../ui/desk/card.tsx'
import { DeskLink } from '../../../../ui/desk/link.tsx'
import { Loading } from '../../../../ui/desk/loading.tsx'
import { Page } from '../../../../ui/desk/page.tsx'
import { useRegions } from '../../../../ui/desk/queries.ts'
import { withSearch } from '../../../../ui/desk/search.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { CalendarPageWire } from '../../page-wire.ts'
import { HistoryList } from './history-list.tsx'
import { HolidayList } from './holiday-list.tsx'
import { NoticeForm } from './notice-form.tsx'
import { useCalendar } from './queries.ts'
import { YearView } from './year-view.tsx'

export function CalendarPage() {
  const { t } = useTexts()
  const { search } = useAddress()
  const calendar = useCalendar({ year: search['year'], regionId: search['regionId'] })
  return (
    <Page title={t('calendar.desk.title')} extra={calendar.data && <Actions calendar={calendar.data} />}>
      <Loading of={calendar} />
      {calendar.data && <Year calendar={calendar.data} />}
    </Page>
  )
}

/** The one thing that may be done here, for those who may. */
function Actions({ calendar: { mayPublish } }: { calendar: CalendarPageWire }) {
  const { t } = useTexts()
  const { search, change } = useAddress()
  if (!mayPublish || search['publish'] !== undefined) return null
  return (
    <Button type="primary" onClick={() => change({ publish: 'notice' })}>
      {t('calendar.desk.publish')}
    </Button>
  )
}

function Year({ calendar }: { calendar: CalendarPageWire }) {
  const { t, name } = useTexts()
  const { search, change } = useAddress()
  const { year, region, isPublished, mayPublish, days, years, publications } = calendar
  const where = region === null ? t('calendar.desk.country') : name(region.name)
  // The country's paper, and the region's own where it has one.
  const sources = publications
    .filter((one) => one.year === year && one.stands)
    .filter((one) => one.region === null || one.region.id === region?.id)
    .map((one) => one.source)
  const isPublishing = mayPublish && search['publish'] !== undefined
  return (
    <>
      <YearChoice calendar={calendar} />
      {isPublishing && (
        <NoticeForm
          key={`${year} ${region?.id ?? ''}`}
          scope={{ regionId: region?.id ?? null, year }}
          where={where}
          mayWithdraw={region !== null && days.some((day) => day.region?.id === region.id)}
          onDone={() => change({ publish: undefined })}
        />
      )}
      {!isPublished && (
        <Alert
          type="warning"
          showIcon
          className="calendar-notice"
          title={t('calendar.desk.provisional', { year })}
          description={t('calendar.desk.provisional.more')}
        />
      )}
      {sources.length > 0 && (
        <p className="desk-muted">
          {t('calendar.desk.source', { source: sources.toReversed().join(t('calendar.desk.comma')) })}
        </p>
      )}
      <YearView calendar={calendar} />
      {days.length > 0 && (
        <Card title={t('calendar.desk.holidays', { year, where })}>
          <HolidayList days={days} />
        </Card>
      )}
      <Card title={t('calendar.desk.years')}>
        <Years years={years} here={year} />
      </Card>
      <Card title={t('calendar.desk.history')}>
        <HistoryList publications={publications} />
      </Card>
    </>
  )
}

/** Which year, and whose days: the country's, or those of a region on top of them. */
function YearChoice({ calendar: { year, years, region } }: { calendar: CalendarPageWire }) {
  const { t, name } = useTexts()
  const { change } = useAddress()
  const regions = useRegions().data ?? []
  const go = (to: number) => change({ year: String(to) })
  const known = years.map((one) => one.year)
  return (
    <div className="desk-filters desk-no-print" role="search">
      <Space.Compact>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('calendar.desk.before')}
          disabled={!known.includes(year - 1)}
          onClick={() => go(year - 1)}
        />
        <Select
          value={year}
          aria-label={t('calendar.desk.year')}
          onChange={go}
          options={years
            .toReversed()
            .map((one) => ({ value: one.year, label: t('calendar.desk.yearOf', { year: one.year }) }))}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={t('calendar.desk.after')}
          disabled={!known.includes(year + 1)}
          onClick={() => go(year + 1)}
        />
      </Space.Compact>
      <Select
        value={region?.id ?? ''}
        aria-label={t('calendar.desk.region')}
        onChange={(id) => change({ regionId: id === '' ? undefined : id })}
        options={[
          { value: '', label: t('calendar.desk.country') },
          ...regions.map((one) => ({ value: one.id, label: name(one.name) })),
        ]}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </div>
  )
}

/** The years from the first to the next; those without a notice say that answers about them are provisional. */
function Years({ years, here }: { years: CalendarPageWire['years']; here: number }) {
  const { t } = useTexts()
  const { path, search } = useAddress()
  return (
    <ul className="calendar-years">
      {years.map(({ year, isPublished }) => (
        <li key={year}>
          <DeskLink
            href={withSearch(path, { ...search, year: String(year), publish: undefined })}
            aria-current={year === here ? 'true' : undefined}
            data-published={isPublished}
          >
            {year}
            {!isPublished && <span> {t('calendar.desk.missing')}</span>}
          </DeskLink>
        </li>
      ))}
    </ul>
  )
}
