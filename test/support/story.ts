/**
 * A story of many samples, drawn from a seed: filed, worked on, paused, asked about, closed or left to lapse, while the
 * sweep looks as often as the test says. Told twice, it is the same but for what the test has changed.
 */
import { isoMoment, CHINA_ZONE, HOUR_MS, MINUTE_MS, moment, type Moment } from '../../src/calendar/days.ts'
import { randomBelow, type Random } from '../../src/kernel/ids.ts'
import { Refusal } from '../../src/kernel/refusal.ts'
import { sweep } from '../../src/platform/jobs/sweep.ts'
import { seededRandom } from './chance.ts'
import { HOUSING, WATER, people } from './sample-city.ts'
import { startSample, type SampleCity } from './sample.ts'

export interface StoryOptions {
  readonly seed: string
  readonly days: number
  /** The sweep looks every so many hours. */
  readonly sweepEvery: number
  readonly matters?: number
}

export const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined }

const TICK_MS = HOUR_MS
const BEGIN = moment('2026-03-02T09:00')

/** Tells the story; acts that are refused are part of it. Gives the city and who was refused what. */
export async function tellStory(options: StoryOptions): Promise<{ city: SampleCity; refusals: string[] }> {
  const city = await startSample({ seed: options.seed })
  const chance = seededRandom(`story ${options.seed}`)
  const told: { id: string; title: string }[] = []
  const refusals: string[] = []
  const ticks = (options.days * 24 * HOUR_MS) / TICK_MS
  for (let tick = 0; tick < ticks; tick++) {
    const now = (BEGIN + tick * TICK_MS) as Moment
    city.at(isoMoment(now, CHINA_ZONE))
    if (tick % options.sweepEvery === 0)
      await sweep({ pool: city.pool, door: city.door, now: city.now, log: silentLog })
    // Somebody acts at a quarter past, so that the sweep has been or not, but never is at the same moment.
    city.at(isoMoment((now + 15 * MINUTE_MS) as Moment, CHINA_ZONE))
    if (told.length < (options.matters ?? 8) && tick % 5 === 0) {
      const title = `事项 ${told.length + 1}`
      const signHours = randomBelow(chance, 2) === 0 ? 2 : undefined
      const { id } = await city.file({ title, ...(signHours === undefined ? {} : { signHours }) })
      told.push({ id, title })
    }
    const one = told[randomBelow(chance, told.length)]
    if (one !== undefined) refusals.push(...(await actOn(city, one, chance, tick)))
  }
  city.at(isoMoment((BEGIN + ticks * TICK_MS) as Moment, CHINA_ZONE))
  await sweep({ pool: city.pool, door: city.door, now: city.now, log: silentLog })
  return { city, refusals }
}

async function actOn(
  city: SampleCity,
  { id, title }: { id: string; title: string },
  chance: Random,
  tick: number,
): Promise<string[]> {
  const draw = randomBelow(chance, 100)
  const later = (city.now() + (1 + randomBelow(chance, 90)) * HOUR_MS) as Moment
  const back = randomBelow(chance, 4) === 0 ? { happenedAt: (city.now() - 20 * MINUTE_MS) as Moment } : {}
  const act = async (name: string, actor: Parameters<SampleCity['act']>[0], input: object = {}) =>
    city.door.act({ kind: 'sample', act: name, id, input, actor, ...back })
  const part = async (name: string, input: object) => {
    const found = await city.partOf(id).catch(() => null)
    if (found === null) return
    await city.door.act({ kind: 'samplePart', act: name, id: found.id, input, actor: people.ma, ...back })
  }
  try {
    if (draw < 12) await act('sign', people.chen)
    else if (draw < 20) await act('suspend', people.chen, { until: later })
    else if (draw < 25) await act('goOn', people.chen)
    else if (draw < 30) await act('extend', people.chen, { by: 1 + randomBelow(chance, 3) })
    else if (draw < 40) await act('ask', people.chen, { question: `问 ${tick}` })
    else if (draw < 50) await part('rest', { until: later })
    else if (draw < 55) await part('answer', { text: '答' })
    else if (draw < 58) await act('finish', people.chen)
    else if (draw < 60) await act('passOn', people.chen, { departmentId: WATER })
    else if (draw < 62) await act('passOn', people.zhao, { departmentId: HOUSING })
    return []
  } catch (error) {
    if (error instanceof Refusal) return [`${tick} ${title} ${error.message}`]
    throw error
  }
}

interface StoryLine {
  readonly subject: string
  readonly seq: number
  readonly act: string
  readonly happened_at: Moment
  readonly actor_id: string | null
  readonly holder: string | null
  readonly audience: string
  readonly patch: string
}

const LINES = `select subject, seq, act, happened_at, actor_id, holder, audience, patch from journal
  order by subject, seq`
const NAMED = `select m.id, m.kind, m.title, m.code, m.opened_at, coalesce(m.parent_id, m.about_id) as origin from matter m
  order by m.opened_at, m.title, m.kind, m.id`
const CLOCKS = 'select id, matter_id, name, lap from clock order by id'

/** The journal with names in place of ids and codes, without when it was written down: what two tellings must share. */
export async function historyOf(city: SampleCity): Promise<string[]> {
  const names = new Map<string, string>()
  const origins = new Map<string, number>()
  const matters = await city.rows<{
    id: string
    kind: string
    title: string
    code: string
    origin: string | null
  }>(NAMED)
  for (const { id, kind, title, code, origin } of matters) {
    const own = origin === null ? title : `${names.get(origin)} / ${kind} ${title}`
    const n = (origins.get(own) ?? 0) + 1
    origins.set(own, n)
    names.set(id, `${own} ${n}`)
    names.set(code, `code of ${own} ${n}`)
  }
  for (const clock of await city.rows<{ id: string; matter_id: string; name: string; lap: number }>(CLOCKS))
    names.set(clock.id, `${names.get(clock.matter_id)} : ${clock.name} ${clock.lap}`)
  const lines = await city.rows<StoryLine>(LINES)
  return lines
    .map((line) => {
      const named = line.patch.replace(/[0-9a-f-]{36}|Y[LBD]\d{6}\w{7}/g, (text) => names.get(text) ?? text)
      const patch = JSON.parse(named, (key, value: unknown) =>
        key === 'recordedAt' ? undefined : value,
      ) as object
      const subject = names.get(line.subject) ?? line.subject
      return JSON.stringify({ ...line, subject, patch })
    })
    .toSorted()
}
