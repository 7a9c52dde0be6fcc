/**
 * 流转、办理、回应、督查 (S001-126): the four links of an appeal, each with its limits, the units that answer for it, the
 * officers at their head, and how much came late. The numbers are those of the board; small ones are hidden as there.
 */
import type { Moment } from '../../calendar/days.ts'
import type { Limit } from '../../calendar/limits.ts'
import type { Officer } from '../../kernel/actor.ts'
import type { LawView, Parameter } from '../../kernel/law.ts'
import type { Organisation, Post } from '../../kernel/organisation.ts'
import type { Runner } from '../../platform/database/writes.ts'
import type { World } from '../../platform/reference.ts'
import { circulationLimit, contactLimit, opinionLimit, resolveLimit } from '../appeals/parameters.ts'
import { answerLimit } from '../supervision/parameters.ts'
import { ORDER_LEVELS } from '../supervision/words.ts'
import { readPlaces } from './board-store.ts'
import { groupSums, isOwnFigure, scopeOf, total, type BoardQuestion } from './board.ts'
import { shownCount, type Sums } from './rules.ts'
import type { LinksWire } from './wire.ts'
import { LINK_MEASURES, LINKS, type Link } from './words.ts'

type When = Readonly<Record<string, string>>

/** The limits that a link is measured by. */
const LIMITS: Readonly<Record<Link, readonly Parameter<Limit>[]>> = {
  circulation: [circulationLimit],
  handling: [resolveLimit],
  response: [contactLimit, opinionLimit],
  supervision: [answerLimit],
}

/** The four links of what a reader's board is about, each with its units, most late first. */
export async function readLinks(
  runner: Runner,
  world: World,
  actor: Officer,
  question: BoardQuestion,
  now: Moment,
): Promise<LinksWire> {
  const { organisation, law } = world
  const today = world.calendars.dayOf(now)
  const scope = scopeOf(organisation, actor, question, today)
  const places = await readPlaces(runner, scope)
  const whole = total(places.map(({ sums }) => sums))
  const units = groupSums(places, ({ departmentId }) => departmentId)
  const view = law.at({ regionId: actor.regionId, lawOn: today, lawSeq: law.seq, today })
  const isOwn = isOwnFigure(organisation, actor, scope.departmentId ?? null)
  const rows = LINKS.map((link) => ({
    link,
    limits: limitsOf(view, link),
    ...judgedAs(whole, link, isOwn),
    units: [...units]
      .flatMap(([id, sums]) => (id === null || !isConcerned(sums, link) ? [] : [{ id, sums }]))
      .map(({ id, sums }) => ({
        department: { id, name: organisation.department(id)?.name ?? { zh: '', en: '' } },
        head: officersAt(organisation, organisation.headOf(id), now),
        ...judgedAs(sums, link, isOwnFigure(organisation, actor, id)),
      }))
      .sort((one, other) => (other.share ?? 0) - (one.share ?? 0)),
  }))
  return { rows }
}

function limitsOf(law: LawView, link: Link): LinksWire['rows'][number]['limits'] {
  const whens: readonly When[] = link === 'supervision' ? ORDER_LEVELS.map((level) => ({ level })) : [{}]
  return LIMITS[link].flatMap((parameter) =>
    whens.flatMap((when) => {
      const found = law.find(parameter, when)
      if (found === undefined) return []
      const { length, unit } = found.value
      return [
        { name: parameter.name, label: parameter.label, when: { ...when }, length, unit, basis: found.basis },
      ]
    }),
  )
}

function countsOf(sums: Sums, link: Link) {
  const count = (of: 'inTime' | 'late') =>
    LINK_MEASURES[link][of].reduce((sum, measure) => sum + sums[measure], 0)
  return { inTime: count('inTime'), late: count('late') }
}

function isConcerned(sums: Sums, link: Link): boolean {
  const { inTime, late } = countsOf(sums, link)
  return inTime + late > 0
}

/** In time, late and the share of late ones, as far as the reader may see them. */
function judgedAs(sums: Sums, link: Link, isOwn: boolean) {
  const { inTime, late } = countsOf(sums, link)
  const shown = { inTime: shownCount(inTime, isOwn), late: shownCount(late, isOwn) }
  const isShown = shown.inTime !== null && shown.late !== null && inTime + late > 0
  return { ...shown, share: isShown ? late / (inTime + late) : null }
}

function officersAt(organisation: Organisation, post: Post | undefined, now: Moment) {
  if (post === undefined) return null
  const people = organisation.holders(post.id, now).flatMap((id) => organisation.person(id)?.name ?? [])
  return { post: post.name, people }
}
