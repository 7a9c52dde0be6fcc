/** Turns every no and every failure into one shape of answer (RFC 9457): code, sentence, fields, request number. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, type Reason, type RefusalCode } from '../../kernel/refusal.ts'
import { isConnectionLost } from '../database/pool.ts'
import type { Say } from '../views/matter-view.ts'
import type { Problem } from '../wire.ts'

const STATUS: Record<RefusalCode, number> = {
  invalid_input: 422,
  not_signed_in: 401,
  not_permitted: 403,
  not_found: 404,
  not_now: 409,
  stale: 409,
  too_many: 429,
  too_large: 413,
}

/** The answer for something that was thrown. What is not a refusal is our mistake: details go to the log only. */
export function problemOf(error: unknown, say: Say, request: FastifyRequest): Problem {
  if (error instanceof Refusal) return refusalProblem(error, say, request)
  if (isValidation(error)) return validationProblem(error, say, request)
  const status = statusOf(error)
  if (status === 413) return make(413, 'too_large', { code: 'http.tooLarge' }, say, request)
  if (status !== undefined && status >= 400 && status < 500) {
    return make(
      status,
      'invalid_input',
      { code: status === 415 ? 'http.mediaType' : 'http.malformed' },
      say,
      request,
    )
  }
  if (isConnectionLost(error)) return make(503, 'unavailable', { code: 'http.databaseAway' }, say, request)
  return make(500, 'failure', { code: 'http.failure', values: { request: request.id } }, say, request)
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

function make(status: number, code: string, why: Reason, say: Say, request: FastifyRequest): Problem {
  const text = say(why.code, why.values)
  return {
    type: 'about:blank',
    title: text,
    status,
    code,
    reason: { ...why, text },
    fields: [],
    request: request.id,
  }
}

function refusalProblem(refusal: Refusal, say: Say, request: FastifyRequest): Problem {
  return {
    ...make(STATUS[refusal.code], refusal.code, refusal.reason, say, request),
    fields: refusal.fields.map(({ path, code, values }) => ({ path, code, text: say(code, values) })),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  }
}

interface Validation extends Error {
  readonly validation: readonly { instancePath: string; keyword: string; params: Record<string, unknown> }[]
}

function isValidation(error: unknown): error is Validation {
  return error instanceof Error && 'validation' in error && Array.isArray(error.validation)
}

/** Each wrong field with a sentence of ours: the validator's own words are neither Chinese nor for people. */
function validationProblem(error: Validation, say: Say, request: FastifyRequest): Problem {
  const fields = error.validation.map(({ instancePath, keyword, params }) => {
    const named = params['missingProperty'] ?? params['additionalProperty']
    const missing = typeof named === 'string' ? named : undefined
    const path = missing === undefined ? instancePath : `${instancePath}/${missing}`
    const code = `field.${keyword}`
    const values: Record<string, string | number> = {}
    for (const name of ['limit', 'format', 'type']) {
      const value = params[name]
      if (typeof value === 'string' || typeof value === 'number') values[name] = value
    }
    return { path, code, text: say(code, values) }
  })
  return { ...make(422, 'invalid_input', { code: 'http.invalidInput' }, say, request), fields }
}

function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' ? status : undefined
}
