/** Steps of an appeal as people take them over HTTP, for tests that begin somewhere in its life. */
import type { AppealFactsWire } from '../../src/modules/appeals/wire.ts'
import type { ActAnswer, MatterViewWire, Problem } from '../../src/platform/wire.ts'
import type { Answer, TestApp, Visitor } from './app.ts'

export const APPEAL = {
  title: '联合验收申请三个月没有答复',
  text: '我公司新厂房三月提交联合验收申请。\n至今没有答复，影响投产。',
  nature: 'help',
  topic: 'construction',
  channel: 'portal',
  contactName: '王海生',
  contactPhone: '10000000000',
  files: [],
}

let keys = 0

/** A request key that no other request has. */
export function newKey(): string {
  return `test-key-${++keys}`
}

export type Done = Answer<ActAnswer & Problem>

/** Files an appeal for Lantian, a firm in Linxi district. */
export async function fileAppeal(app: TestApp, more: object = {}, key = newKey()): Promise<Done> {
  const wang = await app.as('wang')
  const input = { ...APPEAL, enterpriseId: app.city.enterprises.lantian, ...more }
  return wang.post('/api/appeals/acts/file', { key, input })
}

/** The page of an appeal as somebody sees it. */
export async function seeAppeal(
  visitor: Visitor,
  id: string,
): Promise<Answer<MatterViewWire<AppealFactsWire> & Problem>> {
  return visitor.get(`/api/appeals/${id}`)
}

/** Does an act on an appeal from a fresh page. */
export async function doAct(
  app: TestApp,
  login: string,
  id: string,
  act: string,
  input: object = {},
  more: object = {},
): Promise<Done> {
  const visitor = await app.as(login)
  const { body } = await seeAppeal(visitor, id)
  return visitor.post(`/api/appeals/${id}/acts/${act}`, {
    version: body.version ?? 1,
    key: newKey(),
    input,
    ...more,
  })
}

/** The steps of the story, in order, by the status that they reach. Yu of natural resources handles it. */
export const STEPS: Readonly<Record<string, (app: TestApp, id: string) => Promise<Done>>> = {
  dispatched: (app, id) =>
    doAct(app, 'chen', id, 'dispatch', { departmentId: app.city.departments.resources }),
  signed: (app, id) => doAct(app, 'yu', id, 'sign'),
  contacted: (app, id) => doAct(app, 'yu', id, 'contact', { method: 'phone', person: '王海生' }),
  inProgress: (app, id) => doAct(app, 'yu', id, 'giveOpinion', { opinion: '已转验收组，三日内到场。' }),
  replied: (app, id) => doAct(app, 'yu', id, 'reply', { reply: '已于今日完成联合验收。' }),
  revisiting: (app, id) => doAct(app, 'he', id, 'revisit', { solved: true, level: 'satisfied' }),
  closed: (app, id) => doAct(app, 'he', id, 'close'),
}

/** An appeal that has reached a status; its id. */
export async function appealIn(app: TestApp, status: string): Promise<string> {
  const filed = await fileAppeal(app)
  if (filed.status !== 200) throw new Error(`not filed: ${JSON.stringify(filed.body)}`)
  const { id } = filed.body
  if (status === 'filed') return id
  for (const [reached, step] of Object.entries(STEPS)) {
    const done = await step(app, id)
    if (done.status !== 200) throw new Error(`${reached} was not reached: ${JSON.stringify(done.body)}`)
    if (reached === status) return id
  }
  throw new Error(`no step reaches ${status}`)
}
