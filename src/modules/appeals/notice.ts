/**
 * 办理告知书: the letter that goes with the reply (S001-153). What the enterprise asked, who handled it, what was promised and
 * kept, the answer, and what it may do next; nothing in it that an enterprise may not read, whoever prints it.
 */
import type { Route } from '../../platform/http/route.ts'
import {
  pair,
  sheetHead,
  type FormPair,
  type Paper,
  type PaperDocument,
} from '../../platform/print/document.ts'
import { clockText, officeOf, outcomeText } from '../../platform/print/matter.ts'
import { onPaper, routeAt, type PrintDeps } from '../../platform/print/print-routes.ts'
import { REPORT_TEMPLATE, type ReportSection, type ReportValues } from '../../platform/print/report.ts'
import { dueText, limitText, momentText } from '../../platform/print/speech.ts'
import type { MatterViewWire } from '../../platform/wire.ts'
import type { AppealFactsWire } from './wire.ts'

type AppealView = MatterViewWire<AppealFactsWire>

const noticeDocument: PaperDocument<AppealView> = { template: REPORT_TEMPLATE, values: noticeValues }

/** The printing route of the letter; it asks the route of the appeal and shows no more. */
export function printNoticeRoute(deps: PrintDeps): Route {
  const appeal = routeAt(deps.routes, '/api/appeals/:id')
  const read: Route = { ...appeal, url: '/api/appeals/:id/notice', summary: 'The letter to the enterprise' }
  return onPaper<AppealView>(read, noticeDocument, (view) => `${view.code}-notice`, deps)
}

/** All values of the template, in words. */
function noticeValues(view: AppealView, paper: Paper): ReportValues {
  const { t } = paper.speech
  const { facts } = view
  const writing = (label: string, value: string | null) =>
    value === null ? [] : [{ label: t(label), value }]
  const isReplied = facts.repliedAt !== null
  return {
    head: sheetHead(paper, t('appeal.notice.title'), view.code, officeOf(view, paper)),
    facts: factsOf(view, paper),
    sections: [limitsOf(view, paper)],
    writings: [
      ...writing('appeal.field.text', facts.text),
      ...writing('appeal.field.opinion', facts.opinion),
      ...writing('appeal.field.planned', facts.plan),
      // A reply that waits for its check has not been given yet.
      ...writing('appeal.field.reply', isReplied ? facts.reply : null),
      ...writing(
        'appeal.notice.next',
        t(isReplied ? 'appeal.notice.nextReplied' : 'appeal.notice.nextOpen', { code: view.code }),
      ),
    ],
  }
}

function factsOf(view: AppealView, { speech: { t, name } }: Paper): FormPair[] {
  const { facts } = view
  const method = facts.contactMethod === null ? '' : t(`appeal.method.${facts.contactMethod}`)
  const contact = facts.contactedAt === null ? '' : `${momentText(facts.contactedAt)} ${method}`
  return [
    ...pair(t('appeal.notice.to'), view.enterprise?.name ?? ''),
    ...pair(t('appeal.field.title'), view.title),
    ...pair(t('appeal.notice.receivedAt'), momentText(view.openedAt)),
    ...pair(t('appeal.field.departmentId'), name(view.department?.name)),
    ...pair(t('appeal.field.contactedAt'), contact),
    ...pair(t('appeal.field.repliedAt'), facts.repliedAt === null ? '' : momentText(facts.repliedAt)),
  ]
}

/** What was promised to the enterprise, and whether it was kept. */
function limitsOf(view: AppealView, { speech }: Paper): ReportSection {
  const { t } = speech
  return {
    title: t('appeal.notice.limits'),
    heads: ['name', 'length', 'due', 'verdict'].map((head) => t(`print.clocks.${head}`)),
    rows: view.clocks
      .filter(({ side }) => side === 'promised')
      .map((clock) => [
        clockText(speech, view.kind, clock),
        limitText(speech, clock.limit),
        dueText(speech, clock.time),
        outcomeText(speech, clock),
      ]),
    widths: [0, 32, 40, 44],
    numbers: [],
    note: '',
  }
}
