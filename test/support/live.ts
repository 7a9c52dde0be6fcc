/** Listens to the stream of changes as a browser does. */
import type { TestApp } from './app.ts'

export interface Listening {
  /** Reads on until an id was heard; all that was heard by then. */
  until(id: string): Promise<string>
  heard(): string
  close(): Promise<void>
}

/** The live changes that somebody hears from now on: who is answered has been subscribed. */
export async function listen(app: Pick<TestApp, 'as' | 'url'>, login: string): Promise<Listening> {
  const stop = new AbortController()
  const { cookie = '' } = await app.as(login)
  const response = await fetch(`${app.url}/api/live`, { headers: { cookie }, signal: stop.signal })
  const reader = response.body?.getReader()
  let heard = ''
  const read = async () => {
    const chunk = await reader?.read()
    if (chunk?.done !== false) throw new Error(`The stream ended after: ${heard}`)
    heard += new TextDecoder().decode(chunk.value)
  }
  await read()
  return {
    async until(id) {
      while (!heard.includes(id)) await read()
      return heard
    },
    heard: () => heard,
    async close() {
      stop.abort()
      await reader?.cancel().catch(() => undefined)
    },
  }
}
