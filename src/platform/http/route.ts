/**
 * A route as a value: path, schemas, who may call it, and what it does. One place registers them; OpenAPI and the access
 * table are read from the same values.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Moment } from '../../calendar/days.ts'
import type { Actor, Officer } from '../../kernel/actor.ts'
import type { Language } from '../texts.ts'
import type { Say } from '../views/matter-view.ts'
import type { Problem } from '../wire.ts'

/** Who may call: anybody; whoever is signed in; whoever is signed in and sits in a post; another system with its key. */
export type Access = 'public' | 'signedIn' | 'officer' | 'client'

type ActorFor<Level extends Access> = Level extends 'public' | 'client'
  ? Actor | null
  : Level extends 'officer'
    ? Officer
    : Actor
/** What is read by a schema, and nothing where there is none. */
export type Given<Schema> = Schema extends TSchema ? Static<Schema> : undefined

/** What a handler is given: parsed input, who asks, in which language, and the one moment of this request. */
export interface Call<Level extends Access = Access, Params = unknown, Query = unknown, Body = unknown> {
  readonly actor: ActorFor<Level>
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly language: Language
  readonly say: Say
  readonly now: Moment
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly summary: string
  readonly tag: string
  readonly access: Access
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  /** The schema of a good answer; absent for files, streams and empty answers. */
  readonly answer?: TSchema
  /** 200 unless something else is said. */
  readonly status?: number
  readonly bodyLimit?: number
  /** Asked before anything of the input is read; throws a Refusal. Routes for other systems know their callers by it. */
  readonly guard?: (request: FastifyRequest, now: Moment) => Promise<void>
  /** Told of every call that was answered with a no, whether its input could be read or not. */
  readonly refused?: (request: FastifyRequest, problem: Problem, now: Moment) => Promise<void>
  handle(call: Call<Access, never, never, never>): Promise<unknown>
}

/** Declares a route with types from its schemas. */
export function route<
  const Level extends Access,
  Params extends TSchema | undefined = undefined,
  Query extends TSchema | undefined = undefined,
  Body extends TSchema | undefined = undefined,
  Answer extends TSchema | undefined = undefined,
>(declared: {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly summary: string
  readonly tag: string
  readonly access: Level
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer?: Answer
  readonly status?: number
  readonly bodyLimit?: number
  readonly guard?: (request: FastifyRequest, now: Moment) => Promise<void>
  readonly refused?: (request: FastifyRequest, problem: Problem, now: Moment) => Promise<void>
  handle(
    call: Call<Level, Given<Params>, Given<Query>, Given<Body>>,
  ): Promise<Answer extends TSchema ? Static<Answer> : unknown>
}): Route {
  return declared
}
