/**
 * Talks to the server: typed answers, refusals as `ProblemError`, files with progress. It keeps nothing; what is kept
 * is the query cache's business.
 */
import type { ActAnswer, Problem } from '../platform/wire.ts'
import type { Language } from '../platform/texts.ts'
import { setByServer } from './browser-time.ts'

/** A refusal by the server, or no answer at all (`code` is then `unreachable`). */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, cause?: unknown) {
    super(problem.title, cause === undefined ? undefined : { cause })
    this.name = 'ProblemError'
    this.problem = problem
  }

  get code(): string {
    return this.problem.code
  }

  /** The sentence of the field at a JSON pointer of the body, such as `/input/title`. */
  fieldText(path: string): string | undefined {
    return this.problem.fields.find((field) => field.path === path)?.text
  }
}

/**
 * What of an error is still to be said when the fields at these paths show their own part: null when they show it all,
 * else the error itself. No person shall read the same thing twice, nor miss what has no field on the screen.
 */
export function beyondFields(error: unknown, paths: readonly string[]): unknown {
  if (!(error instanceof ProblemError) || error.problem.fields.length === 0) return error
  const isShown = (path: string) => paths.some((shown) => path === shown || path.startsWith(`${shown}/`))
  return error.problem.fields.every(({ path }) => isShown(path)) ? null : error
}

/** A file that the server has taken and that an act may now name. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

export type QueryValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

let language: Language = 'zh'

/** In which language the server shall write its sentences from now on. */
export function speak(to: Language): void {
  language = to
}

/** The address with its query; undefined and empty values are left out, lists are repeated. */
export function urlOf(path: string, values: QueryValues = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    const several = typeof value === 'object' ? value : [value]
    for (const one of several) if (one !== undefined && one !== '') query.append(name, String(one))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Reads. Throws `ProblemError` for every answer that is not a success. */
export async function get<Answer>(
  path: string,
  values: QueryValues = {},
  signal?: AbortSignal,
): Promise<Answer> {
  return (await request('GET', urlOf(path, values), undefined, signal)) as Answer
}

/** Posts a body; answers without content give null. */
export async function post<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  return (await request('POST', path, body)) as Answer
}

/** Posts one file under the name `file`. */
export async function postFile<Answer>(path: string, values: QueryValues, file: File): Promise<Answer> {
  const form = new FormData()
  form.append('file', file)
  return (await request('POST', urlOf(path, values), form)) as Answer
}

/** What an act is sent with. The key is made when the form opens (`newKey`), so that a second click is the same act. */
export interface ActBody {
  readonly key: string
  /** The version the person saw; left out for acts that open a matter. */
  readonly version?: number
  /** An ISO moment, when the act happened earlier than it is written down. */
  readonly happenedAt?: string
  readonly input: unknown
}

/** Does an act on a matter, or with `id` null one that opens a matter. */
export function act(path: string, id: string | null, name: string, body: ActBody): Promise<ActAnswer> {
  return post<ActAnswer>(`/api/${path}/${id === null ? '' : `${id}/`}acts/${name}`, body)
}

/** A request key: 128 random bits. It works without a secure context too, which a city's intranet may not have. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Sends one file and reports the part sent, 0 to 1. Aborting the signal ends it with an `AbortError`. */
export function upload(
  file: File,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', '/api/files')
    sending.setRequestHeader('accept-language', language)
    sending.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    sending.addEventListener('load', () => {
      const answer = parsed(sending.responseText)
      if (sending.status >= 200 && sending.status < 300) resolve(answer as UploadedFile)
      else reject(new ProblemError(problemOf(answer, sending.status)))
    })
    sending.addEventListener('error', () => reject(new ProblemError(unreachable())))
    sending.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    signal?.addEventListener('abort', () => sending.abort())
    const form = new FormData()
    form.append('file', file)
    sending.send(form)
  })
}

async function request(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
  const isForm = body instanceof FormData
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
      credentials: 'same-origin',
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ProblemError(unreachable(), error)
  }
  setByServer(response.headers)
  const answer = parsed(await response.text())
  if (!response.ok) throw new ProblemError(problemOf(answer, response.status))
  return answer
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The server's problem, or one made up for an answer that is none (a proxy's page, an empty 502). */
function problemOf(answer: unknown, status: number): Problem {
  if (typeof answer === 'object' && answer !== null && 'reason' in answer && 'code' in answer) {
    return { ...(answer as Problem), fields: (answer as Partial<Problem>).fields ?? [] }
  }
  return localProblem(status, 'failed', 'ui.problem.failed')
}

function unreachable(): Problem {
  return localProblem(0, 'unreachable', 'ui.problem.unreachable')
}

/** A problem that no server wrote: its sentence is looked up by the reason's code. */
function localProblem(status: number, code: string, reason: string): Problem {
  return {
    type: 'about:blank',
    title: code,
    status,
    code,
    reason: { code: reason, text: '' },
    fields: [],
    request: '',
  }
}
