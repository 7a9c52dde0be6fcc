/** Projects with a past: the days on which they reached their stages are written into the registry as they would stand there. */
import type { TestApp } from './app.ts'
import { openProject } from './project-story.ts'

/** Enters a project and lets it have gone through stages on those days, the last of them its stage now; its id. */
export async function projectWithPast(
  app: TestApp,
  fields: { readonly title: string; readonly [field: string]: unknown },
  stages: Readonly<Record<string, string>>,
): Promise<string> {
  const { body } = await openProject(app, fields)
  const owner = app.database.pool('owner')
  for (const [index, [stage, on]] of Object.entries(stages).entries())
    await owner.query(
      `insert into project_event (project_id, no, type, stage, happened_on, is_void)
       values ($1, $2, 'stage', $3, $4, false)`,
      [body.id, 80 + index, stage, on],
    )
  await owner.query('update project set stage = $2 where id = $1', [body.id, Object.keys(stages).at(-1)])
  return body.id
}
