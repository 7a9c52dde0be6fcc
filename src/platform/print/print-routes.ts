/**
 * Printing as routes: a printed sheet is the answer of a reading route, set on paper. It has that route's address with
 * `/print`, its access and its visibility, because it asks that route and nobody else. Nothing is kept anywhere.
 */
import { Type, type TSchema } from 'typebox'
import { CHINA_ZONE, isoMoment } from '../../calendar/days.ts'
import { personOf, type Actor } from '../../kernel/actor.ts'
import type { Party } from '../../kernel/matter.ts'
import type { Runner } from '../database/writes.ts'
import type { Call, Route } from '../http/route.ts'
import type { World } from '../reference.ts'
import type { KindModule } from '../registry.ts'
import type { Texts } from '../texts.ts'
import { readNames } from '../views/names.ts'
import { InLanguage, type MatterViewWire } from '../wire.ts'
import type { PaperDocument, PaperReader } from './document.ts'
import { dueDocument, type DueOnPaper } from './due.ts'
import { explanationDocument, type ExplainedClock } from './explanation.ts'
import { matterDocument } from './matter.ts'
import { paperSpeech } from './speech.ts'
import type { Typesetter } from './typesetter.ts'

export interface PrintDeps {
  readonly runner: Runner
  readonly world: () => World
  readonly texts: Texts
  readonly typesetter: Typesetter
  /** The reading routes that there are. */
  readonly routes: readonly Route[]
}

/** What a call carries; a route's own types are known to the route alone. */
type AnyCall = Call<'signedIn', never, Readonly<Record<string, unknown>>, never>

/** The printing routes of every kind of matter: the matter, and each of its clocks explained. */
export function printMatterRoutes(modules: readonly KindModule[], deps: PrintDeps): Route[] {
  return modules.flatMap(({ kind: { path }, facts }) => {
    const matter = routeAt(deps.routes, `/api/${path}/:id`)
    const explain = routeAt(deps.routes, `/api/${path}/:id/clocks/:clockId/explain`)
    return [
      onPaper<MatterViewWire>(matter, matterDocument(facts), (view) => view.code, deps),
      onPaper<ExplainedClock>(
        withView(explain, matter),
        explanationDocument,
        ({ view, clock }) => `${view.code}-${clock.name}`,
        deps,
      ),
    ]
  })
}

/** The printing route of the deadline calculator. */
export function printDueRoute(deps: PrintDeps): Route {
  const due = routeAt(deps.routes, '/api/open/due')
  return onPaper<DueOnPaper>(
    due,
    dueDocument,
    ({ from }) => `due-${from.slice(0, 'YYYY-MM-DD'.length)}`,
    deps,
  )
}

/** The reading route with that address. */
export function routeAt(routes: readonly Route[], url: string): Route {
  const found = routes.find((route) => route.method === 'GET' && route.url === url)
  if (found === undefined) throw new Error(`there is no reading route ${url} to print`)
  return found
}

/** The explanation of a clock with the matter that it runs on. */
function withView(explain: Route, matter: Route): Route {
  return {
    ...explain,
    handle: async (call) => {
      const view = await matter.handle(call)
      return { view, ...((await explain.handle(call)) as object) }
    },
  }
}

/**
 * A reading route on paper. The file has the name that `nameOf` gives it; the language may be said in the address, as a
 * link cannot say it otherwise.
 */
export function onPaper<Answer>(
  read: Route,
  document: PaperDocument<Answer>,
  nameOf: (answer: Answer) => string,
  deps: PrintDeps,
): Route {
  return {
    method: 'GET',
    url: `${read.url}/print`,
    summary: `${read.summary}: as PDF/A, to print`,
    tag: read.tag,
    access: read.access,
    ...(read.params === undefined ? {} : { params: read.params }),
    query: withLanguage(read.query),
    async handle(given) {
      const call = given as unknown as AnyCall
      const { language: _language, ...query } = call.query
      const answer = (await read.handle({ ...call, query } as never)) as Answer
      const { organisation } = deps.world()
      const values = document.values(answer, {
        speech: paperSpeech(deps.texts, call.language),
        at: isoMoment(call.now, CHINA_ZONE),
        reader: await readerOf(deps, call.actor),
        organisation,
      })
      const atSeconds = Math.floor(call.now / 1000)
      const pdf = await deps.typesetter.set({ template: document.template, values, atSeconds })
      return call.reply
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(nameOf(answer))}.pdf`)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
    },
  }
}

const LanguageQuery = Type.Object({ language: InLanguage })

/** The query of the reading route with the language beside it; a query of any names takes it as it is. */
function withLanguage(query: TSchema | undefined): TSchema {
  if (query === undefined) return LanguageQuery
  const { properties } = query as { properties?: Record<string, TSchema> }
  return properties === undefined ? query : Type.Object({ ...properties, ...LanguageQuery.properties })
}

async function readerOf({ runner, world }: PrintDeps, actor: Actor | null): Promise<PaperReader> {
  if (actor === null) return { name: '', actsFor: null, insteadOf: null }
  const party = partyOf(actor)
  const person = personOf(actor)
  const insteadOf = actor.kind === 'officer' ? actor.insteadOf : null
  const names = await readNames(runner, world().organisation, [party], [person, insteadOf])
  return { name: names.person(person) ?? '', actsFor: names.party(party), insteadOf: names.person(insteadOf) }
}

function partyOf(actor: Actor): Party | null {
  if (actor.kind === 'officer') return actor.postId
  return actor.kind === 'agent' ? actor.enterpriseId : null
}
