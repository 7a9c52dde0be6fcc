/** What a report on the mechanism says beside the board: the four links, weak links, changed limits. In words, for paper. */
import type { ReportSection } from '../../platform/print/report.ts'
import { limitText, momentText, type PaperSpeech } from '../../platform/print/speech.ts'
import type { LinksWire, ReportWire, WeakLinksWire } from './wire.ts'

const LATEST_LINKS = 5

function share(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)}%`
}

/** The links as a whole, each followed by the units that are most late. */
export function linksSection({ rows }: LinksWire, speech: PaperSpeech): ReportSection {
  const { t, name } = speech
  const count = (n: number | null) => (n === null ? t('board.few') : String(n))
  return {
    title: t('board.links'),
    heads: [
      t('board.links.link'),
      `${t('board.links.limit')} · ${t('board.links.head')}`,
      t('board.links.inTime'),
      t('board.links.late'),
      t('board.links.share'),
    ],
    widths: [52, 0, 16, 16, 20],
    numbers: [2, 3, 4],
    rows: rows.flatMap((row) => [
      [
        t(`board.link.${row.link}`),
        limitsText(row.limits, speech),
        count(row.inTime),
        count(row.late),
        share(row.share),
      ],
      ...row.units
        .slice(0, LATEST_LINKS)
        .map((unit) => [
          `　${name(unit.department.name)}`,
          unit.head === null ? '' : [name(unit.head.post), ...unit.head.people].join(' '),
          count(unit.inTime),
          count(unit.late),
          share(unit.share),
        ]),
    ]),
    note: '',
  }
}

function limitsText(limits: LinksWire['rows'][number]['limits'], speech: PaperSpeech): string {
  const { t, name, language } = speech
  if (limits.length === 0) return t('board.links.noLimit')
  return limits
    .map(({ label, when, ...limit }) => {
      const what = when['level'] === undefined ? name(label) : t(`order.level.${when['level']}`)
      return `${what}${language === 'zh' ? '：' : ': '}${limitText(speech, limit)}`
    })
    .join('\n')
}

export function weakSection({ rows }: WeakLinksWire, { t, name, language }: PaperSpeech): ReportSection {
  const stop = language === 'zh' ? '；' : '; '
  return {
    title: t('board.weak'),
    heads: [t('board.report.place'), t('board.report.reasons')],
    widths: [52, 0],
    numbers: [],
    rows: rows.map(({ cut, key, name: given, reasons, pressed }) => [
      cut === 'topic' ? t(`appeal.topic.${key}`) : name(given),
      [
        reasons
          .map(({ what, share: of, n }) => t(`board.weak.${what}`, { percent: Math.round(of * 100), n }))
          .join(stop),
        ...(pressed === null
          ? []
          : [
              t('board.weak.pressed', {
                on: pressed.on,
                days: pressed.days,
                before: share(pressed.before),
                after: share(pressed.after),
              }),
            ]),
      ].join('\n'),
    ]),
    note: rows.length === 0 ? t('board.weak.none') : '',
  }
}

export function changesSection(changes: ReportWire['changes'], speech: PaperSpeech): ReportSection {
  const { t, name } = speech
  return {
    title: t('board.report.changes'),
    heads: [t('board.report.what'), t('board.report.value'), t('board.report.from'), t('board.report.basis')],
    widths: [44, 34, 24, 0],
    numbers: [],
    rows: changes.map((change) => [
      [name(change.label), ...Object.values(change.when), name(change.region)].join(' · '),
      valueText(change.value, speech),
      change.effectiveFrom,
      `${change.basis} (${momentText(change.setAt)})`,
    ]),
    note: changes.length === 0 ? t('board.report.noChanges') : t('board.report.old'),
  }
}

/** A limit in words; what has another shape as it is stored. */
function valueText(value: string | null, speech: PaperSpeech): string {
  if (value === null) return speech.t('board.report.takenBack')
  const given: unknown = JSON.parse(value)
  const { length, unit, label } = (given ?? {}) as Record<string, unknown>
  if (typeof length !== 'number' || typeof unit !== 'string')
    return typeof given === 'string' || typeof given === 'number' ? String(given) : value
  const isSpoken = speech.has(`print.length.${unit}.many`)
  if (!isSpoken) return value
  return limitText(speech, { length, unit, label: typeof label === 'string' ? label : undefined })
}
