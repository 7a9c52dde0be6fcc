/** Steps of a project as people take them over HTTP, for tests that begin somewhere in its life. */
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
