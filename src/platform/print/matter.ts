/** A matter on paper, from the same answer that its page is made of: what the reader may not see is not in it. */
import type { TSchema } from 'typebox'
import { actWord, factSentences } from '../matter-words.ts'
import type { AttachmentWire, ClockWire, MatterRowWire, MatterViewWire, TimelineWire } from '../wire.ts'
import {
  pair,
  sheetHead,
  type FormPair,
  type Paper,
  type PaperDocument,
  type PaperTable,
  type SheetValues,
} from './document.ts'
import { factsText } from './facts-text.ts'
import { dueText, lengthText, limitText, momentText, standingText, type PaperSpeech } from './speech.ts'

interface ClockRow {
  readonly cells: readonly string[]
  /** Basis, pauses and extensions, below the row. */
  readonly note: string
}

interface MatterValues extends SheetValues {
  readonly subject: string
  readonly facts: readonly FormPair[]
  readonly writings: readonly { readonly label: string; readonly value: string }[]
  readonly clocks: PaperTable<ClockRow>
  readonly parts: PaperTable
  readonly timeline: PaperTable
  readonly attachments: PaperTable
}

/** The document of a kind, whose facts are told from their schema. */
export function matterDocument(factsSchema: TSchema): PaperDocument<MatterViewWire> {
  return { template: 'matter.typ', values: (view, paper) => matterValues(view, factsSchema, paper) }
}

/** All values of the template, in words. */
export function matterValues(view: MatterViewWire, factsSchema: TSchema, paper: Paper): MatterValues {
  const { speech } = paper
  const { t } = speech
  const kind = t(`${view.kind}.kind`)
  const facts = factsText(speech, view.kind, factsSchema, view.facts as Readonly<Record<string, unknown>>)
  return {
    head: sheetHead(paper, t('print.matter.title', { kind }), view.code, officeOf(view, paper)),
    subject: view.title,
    facts: [...standing(view, speech), ...facts.pairs],
    writings: facts.writings,
    clocks: clocksTable(view, speech),
    parts: partsTable(view, speech),
    timeline: timelineTable(view, speech),
    attachments: attachmentsTable(view.attachments, speech),
  }
}

/** The office of the lead department's region; before dispatch the region itself. */
export function officeOf(view: Pick<MatterViewWire, 'department' | 'region'>, paper: Paper): string {
  const { organisation, speech } = paper
  const lead = organisation.departments().find(({ id }) => id === view.department?.id)
  const office = lead === undefined ? undefined : organisation.bodyFor(lead.regionId, 'office')
  return speech.name(office?.name ?? view.region)
}

function standing(view: MatterViewWire, speech: PaperSpeech): FormPair[] {
  const { t, name } = speech
  const handler = view.handler === null ? [] : [view.handler.name, name(view.handler.post)]
  return [
    ...pair(t('print.matter.code'), view.code),
    ...pair(t('print.matter.status'), t(`${view.kind}.status.${view.status}`)),
    ...(view.isOpen
      ? [
          ...pair(t('print.matter.standing'), standingText(speech, view.time)),
          ...pair(t('print.matter.due'), dueText(speech, view.time)),
        ]
      : []),
    ...pair(t('print.matter.openedAt'), momentText(view.openedAt)),
    ...pair(t('print.matter.closedAt'), momentText(view.closedAt)),
    ...pair(t('print.matter.region'), name(view.region)),
    ...pair(t('print.matter.enterprise'), view.enterprise?.name ?? ''),
    ...pair(t('print.matter.department'), name(view.department?.name)),
    ...pair(t('print.matter.handler'), handler.filter((part) => part !== '').join(' · ')),
    ...(view.isOpen ? pair(t('print.matter.holder'), name(view.holder)) : []),
    ...(view.imported ? pair(t('print.matter.origin'), t('print.matter.imported')) : []),
    ...(view.about === null ? [] : pair(t('print.matter.about'), `${view.about.code} ${view.about.title}`)),
  ]
}

function clocksTable(view: MatterViewWire, speech: PaperSpeech): PaperTable<ClockRow> {
  const { t } = speech
  return {
    title: t('print.clocks'),
    heads: ['name', 'length', 'startedAt', 'due', 'verdict', 'responsible'].map((head) =>
      t(`print.clocks.${head}`),
    ),
    rows: view.clocks.map((clock) => ({
      cells: [
        clockText(speech, view.kind, clock),
        `${limitText(speech, clock.limit)}\n${t(`side.${clock.side}`)}`,
        momentText(clock.startedAt),
        dueText(speech, clock.time),
        outcomeText(speech, clock),
        speech.name(clock.responsible),
      ],
      note: clockNotes(speech, clock).join('\n'),
    })),
  }
}

export function clockText({ t }: PaperSpeech, kind: string, clock: Pick<ClockWire, 'name' | 'lap'>): string {
  const word = t(`${kind}.clock.${clock.name}`)
  return clock.lap > 1 ? t('print.clocks.lap', { clock: word, lap: clock.lap }) : word
}

/** The verdict of a clock that has stopped, or how it stands. */
export function outcomeText(speech: PaperSpeech, clock: ClockWire): string {
  if (clock.verdict === null) return standingText(speech, clock.time)
  const verdict = speech.t(`verdict.${clock.verdict}`)
  return [verdict, momentText(clock.stoppedAt)].filter((part) => part !== '').join('\n')
}

/** The basis of a clock, and what has been added to its time. */
function clockNotes(speech: PaperSpeech, clock: ClockWire): string[] {
  const { t } = speech
  return [
    ...(clock.basis === '' ? [] : [t('print.clocks.basis', { basis: t(clock.basis) })]),
    ...changesOf(speech, clock),
  ]
}

/** Pauses and extensions of a clock, a sentence each. */
export function changesOf(speech: PaperSpeech, clock: ClockWire): string[] {
  const { t, has } = speech
  const why = (reason: string) => (has(`pause.${reason}`) ? t(`pause.${reason}`) : reason)
  return [
    ...clock.pauses.map(({ fromAt, toAt, reason }) =>
      t(toAt === null ? 'print.clocks.paused' : 'print.clocks.pause', {
        from: momentText(fromAt),
        to: momentText(toAt),
        reason: why(reason),
      }),
    ),
    ...clock.extensions.map(({ by, at, reason }) =>
      t('print.clocks.extension', {
        length: lengthText(speech, by, clock.limit.unit),
        moment: momentText(at),
        reason,
      }),
    ),
  ]
}

function partsTable(view: MatterViewWire, speech: PaperSpeech): PaperTable {
  const { t, name } = speech
  const row = (part: MatterRowWire) => [
    part.code,
    `${t(`${part.kind}.kind`)}\n${part.title}`,
    name(part.department ?? part.holder),
    t(`${part.kind}.status.${part.status}`),
    part.closedAt === null ? dueText(speech, part.time) : momentText(part.closedAt),
  ]
  return {
    title: t('print.parts'),
    heads: ['code', 'title', 'department', 'status', 'due'].map((head) => t(`print.parts.${head}`)),
    rows: [...view.parts, ...view.aboutThis].map(row),
  }
}

function timelineTable(view: MatterViewWire, speech: PaperSpeech): PaperTable {
  return {
    title: speech.t('print.timeline'),
    heads: ['moment', 'actor', 'what'].map((head) => speech.t(`print.timeline.${head}`)),
    rows: view.timeline.map((line) => [
      whenText(line, speech),
      actorText(line, speech),
      whatText(view.kind, line, speech),
    ]),
  }
}

/** When it happened; and when it was written down, if that was a minute later or more. */
function whenText(line: TimelineWire, { t }: PaperSpeech): string {
  const happened = momentText(line.happenedAt)
  const recorded = momentText(line.recordedAt)
  return happened === recorded
    ? happened
    : `${happened}\n${t('print.timeline.recorded', { moment: recorded })}`
}

function actorText({ actor }: TimelineWire, { t, name }: PaperSpeech): string {
  if (actor === null) return t('print.system')
  const who = [name(actor.post), actor.name].filter((part) => part !== '').join('\n')
  return actor.insteadOf === null ? who : t('print.insteadOf', { who, instead: actor.insteadOf })
}

function whatText(kind: string, line: TimelineWire, speech: PaperSpeech): string {
  const act = actWord(speech, kind, line.act)
  const { status } = line
  const head =
    status === null
      ? act
      : speech.t('print.timeline.status', { act, status: speech.t(`${kind}.status.${status}`) })
  return [head, ...factSentences(speech, kind, line)].join('\n')
}

const KILOBYTE = 1024

function attachmentsTable(attachments: readonly AttachmentWire[], { t }: PaperSpeech): PaperTable {
  return {
    title: t('print.attachments'),
    heads: ['name', 'size', 'addedAt'].map((head) => t(`print.attachments.${head}`)),
    rows: attachments.map(({ name, sizeBytes, addedAt }) => [name, sizeText(sizeBytes), momentText(addedAt)]),
  }
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE))
  return kilobytes < KILOBYTE ? `${kilobytes} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`
}
