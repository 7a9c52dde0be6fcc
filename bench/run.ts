/**
 * What `npm run bench` runs: prepares its databases once, measures on copies of them, and ends with one table. It measures
 * and does not judge: it fails only when something could not be run.
 */
import { parseArgs } from 'node:util'
import { benchBoards } from './boards.ts'
import { benchCalendar } from './calendar.ts'
import { prepareData } from './data.ts'
import { benchClassify } from './classify.ts'
import { benchEnterprises } from './enterprises.ts'
import { benchJobs } from './jobs.ts'
import { benchLifecycles } from './lifecycles.ts'
import { benchPlan } from './plan.ts'
import { benchProjects } from './projects.ts'
import { benchReads } from './reads.ts'
import { report, type Bench, type Figure } from './report.ts'
import { benchSearch } from './search.ts'
import { benchStewards } from './stewards.ts'
import { startBenchServer, type BenchServer } from './server.ts'

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Figure[]>>> = {
  lifecycles: benchLifecycles,
  reads: benchReads,
  search: benchSearch,
  boards: benchBoards,
  jobs: benchJobs,
  enterprises: benchEnterprises,
  calendar: benchCalendar,
  classify: benchClassify,
  plan: benchPlan,
  projects: benchProjects,
  stewards: benchStewards,
}

const HELP = `npm run bench -- [--only ${Object.keys(PARTS).join('|')}] [--matters N] [--fresh] [--json]

  --only PART   one part instead of all
  --matters N   so many appeals stored instead of 1,000,000 (the gates are for a million)
  --fresh       prepare the stored appeals anew; they are kept in var/bench otherwise
  --profile     write CPU profiles of the serving processes to the working folder
  --json        figures as JSON on standard output, everything else on standard error
`

async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      only: { type: 'string' },
      matters: { type: 'string', default: '1000000' },
      fresh: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (options.help) {
    process.stdout.write(HELP)
    return
  }
  const matters = Number(options.matters)
  const parts = Object.entries(PARTS).filter(([name]) => options.only === undefined || options.only === name)
  if (!Number.isInteger(matters) || matters < 0 || parts.length === 0) throw new Error(HELP)
  const say = (text: string) => void (options.json ? process.stderr : process.stdout).write(`${text}\n`)
  const server = await startBenchServer()
  try {
    const prepared = await prepareData(server, matters, options.fresh, say)
    const figures: Figure[] = []
    for (const [name, part] of parts) {
      say(`\n${name}`)
      figures.push(...(await onCopies(server, prepared, say, options.profile, part)))
    }
    say(`\n${report(figures)}`)
    if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`)
  } finally {
    await server.stop()
  }
}

/** Each part gets databases of its own: what it writes is nobody else's, and the prepared ones stay as they are. */
async function onCopies(
  server: BenchServer,
  prepared: { empty: string; full: string },
  say: Bench['say'],
  isProfiled: boolean,
  part: (bench: Bench) => Promise<Figure[]>,
): Promise<Figure[]> {
  const emptyDatabase = 'work_empty'
  const fullDatabase = 'work_full'
  const copies = { [emptyDatabase]: prepared.empty, [fullDatabase]: prepared.full }
  try {
    for (const [copy, source] of Object.entries(copies)) {
      await server.drop(copy)
      await server.create(copy, source)
    }
    const apiOptions = isProfiled ? ['--cpu-prof'] : []
    return await part({ server, emptyDatabase, fullDatabase, apiOptions, say })
  } finally {
    for (const copy of Object.keys(copies)) await server.drop(copy)
  }
}

await main()
