/** Listed tasks over HTTP: the list, as a spreadsheet, one task, its reports, and their evidence. */
import { Type, type TSchema } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { sendStored } from '../../platform/http/file-routes.ts'
import { route, type Given, type Route } from '../../platform/http/route.ts'
import { sendSheet } from '../../platform/table-files/sheet.ts'
import { InLanguage, strict, Uuid } from '../../platform/wire.ts'
import { confirm, correct, report, sendBack, type ReportingDeps, type Step } from './reporting.ts'
import { tasksSheet } from './sheet.ts'
import { findEvidence, findTask } from './store.ts'
import { viewTask, viewTasks } from './view.ts'
import {
  ConfirmBody,
  CorrectBody,
  ReportBody,
  ReturnBody,
  TaskSchema,
  TasksQuery,
  TasksSchema,
} from './wire.ts'

export interface TaskDeps extends ReportingDeps {
  /** The folder that holds the bytes of files. */
  readonly folder: string
}

const tag = 'tasks'
const ById = Type.Object({ id: Uuid })
const OnSheet = Type.Object({ ...TasksQuery.properties, language: InLanguage }, strict)

export function taskRoutes(deps: TaskDeps): Route[] {
  return [...readingRoutes(deps), ...reportingRoutes(deps)]
}

function readingRoutes({ pool, world, folder }: TaskDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/listed-tasks',
      summary:
        'The listed tasks that the reader may see, with lights, by document, unit, leader and indicator',
      tag,
      access: 'officer',
      query: TasksQuery,
      answer: TasksSchema,
      handle: ({ query, actor, now }) => viewTasks(pool, world(), actor, query, now),
    }),
    route({
      method: 'GET',
      url: '/api/listed-tasks.xlsx',
      summary: 'The same as a spreadsheet',
      tag,
      access: 'officer',
      query: OnSheet,
      async handle({ query, actor, now, language, say, reply }) {
        const tasks = await viewTasks(pool, world(), actor, query, now)
        return sendSheet(reply, 'listed-tasks', tasksSheet(tasks, say, language), now)
      },
    }),
    route({
      method: 'GET',
      url: '/api/listed-tasks/:id',
      summary: 'One listed task with its reports',
      tag,
      access: 'officer',
      params: ById,
      answer: TaskSchema,
      handle: ({ params: { id }, actor, now }) => viewTask(pool, world(), id, actor, now),
    }),
    route({
      method: 'GET',
      url: '/api/listed-tasks/files/:id',
      summary: 'Download evidence of a report',
      tag,
      access: 'officer',
      params: ById,
      async handle({ params: { id }, actor, reply }) {
        const found = await findEvidence(pool, id)
        const task = found === undefined ? undefined : await findTask(pool, found.taskId, actor)
        if (found === undefined || task === undefined) throw new Refusal('not_found', 'file.notFound')
        return sendStored(folder, reply, found, 'attachment')
      },
    }),
  ]
}

/** What is done with reports. Each step answers the task as it is then. */
function reportingRoutes(deps: TaskDeps): Route[] {
  const { pool, world } = deps
  const step = <Body extends TSchema>(
    name: string,
    summary: string,
    body: Body,
    carryOut: (deps: TaskDeps, step: Step, given: Given<Body>) => Promise<void>,
  ) =>
    route({
      method: 'POST',
      url: `/api/listed-tasks/:id/${name}`,
      summary,
      tag,
      access: 'officer',
      params: ById,
      body,
      answer: TaskSchema,
      async handle({ params: { id }, body: given, actor, now }) {
        await carryOut(deps, { id, actor, at: now }, given)
        return viewTask(pool, world(), id, actor, now)
      },
    })
  return [
    step(
      'report',
      'The lead unit reports what was done, how much of the whole, and with which evidence',
      ReportBody,
      report,
    ),
    step('correct', 'The lead unit corrects, with the reason, a report that waits', CorrectBody, correct),
    step('confirm', 'The office confirms the report that waits', ConfirmBody, confirm),
    step(
      'return',
      'The office returns the newest report with the reason, also one that was confirmed',
      ReturnBody,
      sendBack,
    ),
  ]
}
