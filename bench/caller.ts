/** A signed-in person who calls the API over a kept connection, as a browser would: with a cookie and the page's origin. */
import { request, type Agent } from 'node:http'

interface Answered {
  readonly status: number
  readonly cookie: string | undefined
  readonly text: string
}

export class Caller {
  readonly #url: string
  readonly #agent: Agent
  readonly #cookie: string

  private constructor(url: string, agent: Agent, cookie: string) {
    this.#url = url
    this.#agent = agent
    this.#cookie = cookie
  }

  /** Signs in. Throws when the answer is a no. */
  static async signIn(url: string, agent: Agent, login: string, password: string): Promise<Caller> {
    const stranger = new Caller(url, agent, '')
    const { status, cookie, text } = await stranger.#send('POST', '/api/sign-in', { login, password })
    if (status !== 200 || cookie === undefined) throw new Error(`${login} cannot sign in: ${text}`)
    return new Caller(url, agent, cookie)
  }

  /** Calls and gives the parsed answer. Throws for any answer but a good one. */
  async call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const { status, text } = await this.#send(method, path, body)
    if (status !== 200) throw new Error(`${method} ${path} was answered with ${status}: ${text}`)
    return JSON.parse(text)
  }

  #send(method: string, path: string, body?: unknown): Promise<Answered> {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers: Record<string, string | number> = { origin: this.#url }
    if (this.#cookie !== '') headers['cookie'] = this.#cookie
    if (payload !== undefined) {
      headers['content-type'] = 'application/json'
      headers['content-length'] = Buffer.byteLength(payload)
    }
    return new Promise((resolve, reject) => {
      const sent = request(this.#url + path, { method, agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => void chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const cookie = response.headers['set-cookie']?.[0]?.split(';')[0]
          resolve({ status: response.statusCode ?? 0, cookie, text: Buffer.concat(chunks).toString() })
        })
      })
      sent.on('error', reject)
      sent.end(payload)
    })
  }
}
