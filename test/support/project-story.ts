/** Steps of a project as people take them over HTTP, for tests that begin somewhere in its life. */
import { CHINA_ZONE, isoMoment } from '../../src/calendar/days.ts'
import { STAGES, type Evidence, type Stage } from '../../src/modules/projects/words.ts'
import type { ProjectFactsWire } from '../../src/modules/projects/wire.ts'
import type { MatterViewWire, Problem } from '../../src/platform/wire.ts'
import type { Answer, TestApp, Visitor } from './app.ts'
import { newKey, type Done } from './appeal-story.ts'

const PROJECT = { title: '蓝田精密机床二期', investment: '1.2亿', industry: 'C34' }

/** Enters a project of Lantian in Linxi district; Chen of the office does. */
export async function openProject(app: TestApp, more: object = {}, login = 'chen'): Promise<Done> {
  const visitor = await app.as(login)
  const { regions, enterprises } = app.city
  const input = { ...PROJECT, regionId: regions.linxi, enterpriseId: enterprises.lantian, ...more }
  return visitor.post('/api/projects/acts/register', { key: newKey(), input })
}

/** The page of a project as somebody sees it. */
export async function seeProject(
  visitor: Visitor,
  id: string,
): Promise<Answer<MatterViewWire<ProjectFactsWire> & Problem>> {
  return visitor.get(`/api/projects/${id}`)
}

/** Does an act on a project from a fresh page. */
export async function onProject(
  app: TestApp,
  login: string,
  id: string,
  act: string,
  input: object = {},
): Promise<Done> {
  const visitor = await app.as(login)
  const { body } = await seeProject(visitor, id)
  const version = body.version ?? 1
  return visitor.post(`/api/projects/${id}/acts/${act}`, { version, key: newKey(), input })
}

/** All fields that any stage needs. */
const KNOWN = {
  investor: '蓝田控股',
  content: '新建精密机床生产线',
  channel: 'referral',
  plannedStartOn: '2026-06-01',
  plannedFinishOn: '2027-12-31',
  address: '桐荫街道 8 号',
  way: 'filing',
  flow: 'industrial',
  landArea: 20_000,
  floorArea: 15_000,
  energy: 800,
  jobs: 120,
  plannedTax: '600',
}

const EVIDENCE_OF: Readonly<Record<Stage, readonly Evidence[]>> = {
  lead: ['contactRecord'],
  negotiating: ['meetingMinutes'],
  screening: ['admissionMeeting'],
  signed: ['agreement'],
  registered: ['businessLicence'],
  landSecured: ['landContract'],
  started: ['constructionPermit', 'siteStart'],
  statIncluded: ['statInclusion'],
  completed: ['jointAcceptance'],
  inProduction: ['firstProduction'],
  fullCapacity: ['promiseReached'],
}

/** Does an act that must succeed. */
export async function mustOn(...given: Parameters<typeof onProject>): Promise<void> {
  const done = await onProject(...given)
  if (done.status !== 200) throw new Error(`${given[3]} was refused: ${JSON.stringify(done.body)}`)
}

/** Asks resources, labour and market regulation for their opinions. */
export async function consultAll(app: TestApp, id: string): Promise<void> {
  const { resources, labour, market } = app.city.departments
  await mustOn(app, 'chen', id, 'consult', {
    cityPlanDepartmentId: resources,
    parkPositioningDepartmentId: labour,
    industrialPolicyDepartmentId: market,
  })
}

/** What each of the three bodies says, by who says it; all in favour unless told otherwise. */
export async function giveOpinions(
  app: TestApp,
  id: string,
  verdicts: Partial<Record<'yu' | 'lin' | 'zhou', string>> = {},
): Promise<void> {
  const { body } = await seeProject(await app.as('chen'), id)
  for (const login of ['yu', 'lin', 'zhou'] as const) {
    const visitor = await app.as(login)
    for (const part of body.parts.filter((one) => one.status === 'asked')) {
      const input = { verdict: verdicts[login] ?? 'agree', opinion: '符合要求' }
      const seen = await visitor.get<MatterViewWire>(`/api/opinions/${part.id}`)
      if (!seen.body.acts?.some((one) => one.act === 'give' && one.allowed)) continue
      await visitor.post(`/api/opinions/${part.id}/acts/give`, {
        version: seen.body.version,
        key: newKey(),
        input,
      })
    }
  }
}

/** Writes down what the gate of a stage asks for, on a day. */
async function meetGate(app: TestApp, id: string, stage: Stage, on: string): Promise<void> {
  for (const evidence of EVIDENCE_OF[stage])
    await mustOn(app, 'chen', id, 'record', { evidence, on, note: '已核对' })
  if (stage !== 'registered') return
  await consultAll(app, id)
  await giveOpinions(app, id)
  await mustOn(app, 'chen', id, 'conclude', { conclusion: 'admit', reason: '三项意见均为同意' })
}

/** A project that has reached a stage, gate after gate; its id. */
export async function projectIn(app: TestApp, stage: Stage, more: object = {}): Promise<string> {
  const id = await enteredWhole(app, more)
  for (const next of STAGES.slice(1, STAGES.indexOf(stage) + 1)) {
    await meetGate(app, id, next, '2026-02-27')
    await mustOn(app, 'chen', id, 'advance', { stage: next })
  }
  return id
}

async function enteredWhole(app: TestApp, more: object): Promise<string> {
  const { status, body } = await openProject(app, { ...KNOWN, ...more })
  if (status !== 200) throw new Error(`not entered: ${JSON.stringify(body)}`)
  return body.id
}

/**
 * A project that has reached stages on days of the past, each at once from the one before; its id. The clock of the application
 * stands on each of those days while people act, and is set back to where it was.
 */
export async function projectWithPast(
  app: TestApp,
  fields: { readonly title: string; readonly [field: string]: unknown },
  stages: Partial<Readonly<Record<Stage, string>>>,
): Promise<string> {
  const now = isoMoment(app.now(), CHINA_ZONE)
  const days = Object.values(stages)
  app.at(`${days[0]}T09:00`)
  const id = await enteredWhole(app, fields)
  let reached: Stage = 'lead'
  for (const [stage, on] of Object.entries(stages) as [Stage, string][]) {
    app.at(`${on}T10:00`)
    for (const next of STAGES.slice(STAGES.indexOf(reached) + 1, STAGES.indexOf(stage) + 1))
      await meetGate(app, id, next, on)
    await mustOn(app, 'chen', id, 'advance', { stage })
    reached = stage
  }
  app.at(now)
  return id
}
