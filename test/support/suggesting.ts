/** A city in which enough was closed for suggestions: two topics of Linxi, each with its department, and a model made of them. */
import assert from 'node:assert/strict'
import type { ModelsWire } from '../../src/modules/suggestions/wire.ts'
import type { TestApp } from './app.ts'
import { STEPS, doAct, fileAppeal } from './appeal-story.ts'

const SUBJECTS = {
  construction: [
    '联合验收申请没有安排',
    '规划许可变更没有结果',
    '不动产登记材料补正',
    '土地使用权证超过期限',
    '施工许可图纸审查',
    '厂房竣工验收备案',
    '建设用地红线复核',
  ],
  labour: [
    '社保缴费基数核定',
    '招工难请组织招聘会',
    '稳岗补贴申请没有到账',
    '员工工伤认定',
    '职业培训补贴材料退回',
    '劳动合同争议仲裁',
    '失业保险稳岗返还',
  ],
} as const
type Topic = keyof typeof SUBJECTS

/** What an enterprise writes that labour has had the like of. */
export const LABOUR = {
  topic: 'other',
  title: '稳岗补贴申请没有到账',
  text: '我公司稳岗补贴申请没有到账，此前还有员工工伤认定和劳动合同争议仲裁，请尽快办理，第2次来件。',
}

/** Files and closes so many appeals of each topic. */
export async function closeAppeals(app: TestApp, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await closeAppeal(app, 'construction', n)
    await closeAppeal(app, 'labour', n)
  }
}

async function closeAppeal(app: TestApp, topic: Topic, n: number): Promise<void> {
  const subjects = SUBJECTS[topic]
  const [subject = '', second = '', third = ''] = [0, 2, 3].map(
    (step) => subjects[(n + step) % subjects.length],
  )
  const filed = await fileAppeal(app, {
    topic,
    title: `${subject}（${n}）`,
    text: `我公司${subject}，此前还有${second}和${third}，请尽快办理，第${n}次来件。`,
  })
  const { id } = filed.body
  const isLabour = topic === 'labour'
  const handler = isLabour ? 'lin' : 'yu'
  const { labour, resources } = app.city.departments
  await doAct(app, 'chen', id, 'dispatch', { departmentId: isLabour ? labour : resources })
  await doAct(app, handler, id, 'sign')
  await doAct(app, handler, id, 'contact', { method: 'phone', person: '王海生' })
  await doAct(app, handler, id, 'giveOpinion', {
    opinion: `已受理，${subject}三日内答复，电话 13912345678。`,
  })
  await doAct(app, handler, id, 'reply', { reply: '已办结。' })
  await doAct(app, 'he', id, 'revisit', { solved: true, level: 'satisfied' })
  const done = await STEPS['closed']?.(app, id)
  assert.equal(done?.status, 200, JSON.stringify(done?.body))
}

/** Has a model made, and the leader choose it; its number. */
export async function trainAndChooseModel(app: TestApp): Promise<number> {
  const luo = await app.as('luo')
  const regionId = app.city.regions.city
  assert.equal((await luo.post('/api/suggestions/training', { regionId })).status, 200)
  await app.app.runJob('train')
  const [newest] = (await luo.get<ModelsWire>('/api/suggestions/models')).body.models
  assert.ok(newest !== undefined)
  const choice = { regionId, modelId: newest.id, reason: '质量达到要求' }
  assert.equal((await luo.post('/api/suggestions/choice', choice)).status, 200)
  return newest.no
}
