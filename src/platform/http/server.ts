/**
 * The HTTP server: hosts and origins checked, the session turned into an actor, routes registered from their
 * declarations, errors turned into problems, and the description of it all in OpenAPI. Knows no subject.
 */
import { fastifyCookie } from '@fastify/cookie'
import { fastifyMultipart } from '@fastify/multipart'
import { fastifySwagger } from '@fastify/swagger'
import { fastifySwaggerUi } from '@fastify/swagger-ui'
import { LogController, fastify, type FastifyInstance, type FastifyRequest } from 'fastify'
import { Compile } from 'typebox/compile'
import type { TSchema } from 'typebox'
import type { Actor } from '../../kernel/actor.ts'
import type { Now } from '../../kernel/ids.ts'
import { Refusal, reason } from '../../kernel/refusal.ts'
import { translate, type Language, type Texts } from '../texts.ts'
import type { Say } from '../views/matter-view.ts'
import { FORMATS } from './formats.ts'
import { problemOf, sendProblem } from './problems.ts'
import type { Access, Route } from './route.ts'
import { asksForPage, sendPage } from './web-pages.ts'
import { ProblemSchema, type Problem } from '../wire.ts'

export interface HttpDeps {
  readonly now: Now
  readonly texts: Texts
  /** Host names that requests may be addressed to; anything else is refused, against DNS rebinding. */
  readonly allowedHosts: readonly string[]
  readonly logLevel: string
  /** Where log lines go, when not to standard output. */
  readonly logStream?: { write(line: string): void }
  /** Who is behind a request, or null. */
  authenticate(request: FastifyRequest): Promise<Actor | null>
  /** The built web app, or null for an API alone. */
  readonly webFolder: string | null
  /** Whether answers are checked against their schema and a mismatch is an error: in tests. */
  readonly strictAnswers: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route wants to be told of the calls that are refused. */
    readonly refused?: Route['refused'] | undefined
  }
}

const REQUEST_BYTES_MAX = 1024 * 1024
const FILE_BYTES_MAX = 20 * 1024 * 1024

/** Builds the server without routes. */
export async function createServer(deps: HttpDeps): Promise<FastifyInstance> {
  const server = fastify({
    logger: loggerOptions(deps),
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: requestIds(),
    bodyLimit: REQUEST_BYTES_MAX,
    trustProxy: false,
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        allErrors: true,
        formats: FORMATS,
        keywords: ['personal'],
      },
    },
  })
  // Nothing here takes plain text: it is refused as what it is, and not as JSON of a wrong form.
  server.removeContentTypeParser('text/plain')
  server.decorateRequest('actor', null)
  await server.register(fastifyCookie)
  await server.register(fastifyMultipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 0 } })
  await server.register(fastifySwagger, { openapi: OPENAPI })
  await server.register(fastifySwaggerUi, { routePrefix: '/api/docs' })
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
  server.addHook('onRequest', async (request) => checkAddress(request, deps.allowedHosts))
  server.addHook('onSend', async (_request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('x-frame-options', 'DENY')
      // The screen counts down by our clock, not by that of a phone.
      .header('zhitong-now', String(deps.now()))
  })
  // A line for each request: number, route, status, time. No address, no query, no name.
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    request.log.info(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
  })
  server.setErrorHandler(async (error, request, reply) => {
    const problem = answerTo(error, request, deps)
    if (problem.status < 500) await request.routeOptions.config.refused?.(request, problem, deps.now())
    return sendProblem(reply, problem)
  })
  server.setNotFoundHandler((request, reply) => {
    if (deps.webFolder !== null && asksForPage(request)) return sendPage(request, reply, deps.webFolder)
    const say = sayer(deps.texts, languageOf(request))
    return sendProblem(reply, problemOf(new Refusal('not_found', reason('http.noRoute')), say, request))
  })
  return server
}

/** What is answered to something thrown; our own mistakes go to the log. */
function answerTo(error: unknown, request: FastifyRequest, { texts }: Pick<HttpDeps, 'texts'>): Problem {
  const problem = problemOf(error, sayer(texts, languageOf(request)), request)
  if (problem.status >= 500) request.log.error({ err: error }, 'failed')
  return problem
}

const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Zhitong 直通',
    version: '0.1.0',
    description:
      'Matters of the business environment of a city: appeals, orders, their clocks. Every act is POSTed below its matter; every no has a code and a reason.',
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'zhitong_session' },
      client: { type: 'http' as const, scheme: 'bearer' as const },
    },
  },
}

/** Registers declared routes. */
export function addRoutes(server: FastifyInstance, deps: HttpDeps, routes: readonly Route[]): void {
  for (const declared of routes) {
    const { params, query, body, answer, status = 200, guard, refused } = declared
    const checkAnswer =
      deps.strictAnswers && answer !== undefined ? answerCheck(declared.url, answer) : undefined
    server.route({
      method: declared.method,
      url: declared.url,
      ...(declared.bodyLimit === undefined ? {} : { bodyLimit: declared.bodyLimit }),
      schema: {
        summary: declared.summary,
        tags: [declared.tag],
        ...securityOf(declared.access),
        ...(params === undefined ? {} : { params }),
        ...(query === undefined ? {} : { querystring: query }),
        ...(body === undefined ? {} : { body }),
        response: { ...(answer === undefined ? {} : { [status]: answer }), '4xx': ProblemSchema },
      },
      // Before anything is read: a stranger's body costs nothing, and what is broken is known to be whose.
      ...(guard === undefined ? {} : { onRequest: (request) => guard(request, deps.now()) }),
      // Before the input is looked at: who may not call learns nothing of what a call must hold.
      preValidation: async (request) => {
        // Whom a key stands for is no person: sessions are not looked at.
        const actor = declared.access === 'client' ? null : await deps.authenticate(request)
        checkAccess(declared, actor)
        request.setDecorator('actor', actor)
      },
      config: { refused },
      handler: async (request, reply) => {
        const language = languageOf(request)
        const actor = request.getDecorator<Actor | null>('actor')
        const result = await declared.handle({
          actor,
          params: request.params as never,
          query: request.query as never,
          body: request.body as never,
          language,
          say: sayer(deps.texts, language),
          now: deps.now(),
          request,
          reply,
        })
        if (reply.sent || result === reply) return reply
        checkAnswer?.(result)
        return reply.code(result === undefined ? 204 : status).send(result)
      },
    })
  }
}

/** Holds an answer against its schema. In production an unknown field is dropped silently; in tests it fails. */
function answerCheck(url: string, schema: TSchema): (answer: unknown) => void {
  const compiled = Compile(closed(schema))
  return (answer) => {
    const plain: unknown = JSON.parse(JSON.stringify(answer))
    if (compiled.Check(plain)) return
    throw new Error(
      `the answer of ${url} does not fit its schema: ${JSON.stringify(compiled.Errors(plain).slice(0, 3))}`,
    )
  }
}

/** The schema with every object closed, so that a field nobody declared is found. Members of an intersection stay open. */
function closed(schema: TSchema): TSchema {
  const close = (value: unknown, isMember: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => close(one, isMember))
    if (typeof value !== 'object' || value === null) return value
    const parts = Object.entries(value).map(([key, part]) => [key, close(part, key === 'allOf')] as const)
    const isOpen = isMember || !('properties' in value)
    return { ...(isOpen ? {} : { additionalProperties: false }), ...Object.fromEntries(parts) }
  }
  return close(JSON.parse(JSON.stringify(schema)), false) as TSchema
}

function securityOf(access: Access): { security?: readonly Readonly<Record<string, readonly string[]>>[] } {
  if (access === 'public') return {}
  return { security: [access === 'client' ? { client: [] } : { session: [] }] }
}

function checkAccess({ access, guard, url }: Route, actor: Actor | null): void {
  if (access === 'public') return
  if (access === 'client') {
    if (guard === undefined) throw new Error(`nobody guards ${url}`)
    return
  }
  if (actor === null) throw new Refusal('not_signed_in', 'session.none')
  if (access === 'officer' && actor.kind !== 'officer') throw new Refusal('not_permitted', 'session.noPost')
}

function sayer(texts: Texts, language: Language): Say {
  return (code, values) => translate(texts, language, code, values)
}

/** The language that the address says, as a link cannot say it otherwise, else the one the reader asked for first; else Chinese. */
function languageOf(request: FastifyRequest): Language {
  // A request that reached no route may have been given no query.
  const { language } = (request.query ?? {}) as { readonly language?: unknown }
  if (language === 'zh' || language === 'en') return language
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}

/** Refuses a request addressed to a name that is not ours, and a change that another site's page sends. */
function checkAddress(request: FastifyRequest, allowed: readonly string[]): void {
  const host = request.headers.host ?? ''
  const name = host.replace(/:\d+$/, '')
  if (!allowed.includes(name)) throw new Refusal('not_permitted', reason('http.host', { host: name }))
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const { origin } = request.headers
  const usesCookie = request.headers.cookie !== undefined || request.url.startsWith('/api/sign-in')
  if (usesCookie && origin !== `http://${host}` && origin !== `https://${host}`) {
    throw new Refusal('not_permitted', 'http.origin')
  }
}

function requestIds(): () => string {
  let n = 0
  const start = process.pid.toString(36)
  return () => `${start}-${(++n).toString(36)}`
}

function loggerOptions(deps: HttpDeps) {
  if (deps.logLevel === 'silent') return false
  return { level: deps.logLevel, ...(deps.logStream === undefined ? {} : { stream: deps.logStream }) }
}
