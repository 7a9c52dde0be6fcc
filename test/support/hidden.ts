/** Guessing at matters that do not exist for somebody: every GET route asked for them by id and code, and for one that is nothing. */
import assert from 'node:assert/strict'
import type { TestApp, Visitor } from './app.ts'

/** What a matter can be asked for by. */
export interface Named {
  readonly id: string
  readonly code: string
  readonly clockId: string
}

/** Named like a matter, and nothing. */
export function nothing(letters: string): Named {
  return {
    id: '019a0000-0000-7000-8000-00000000ffff',
    code: `${letters}0000000000000`,
    clockId: '019a0000-0000-7000-8000-00000000fffe',
  }
}

/** A route's addresses that name a matter: in its place, or as a filter behind it. */
function addresses(url: string, kind: string, { id, code, clockId }: Named): string[] {
  const place = url.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    name === 'code' ? code : name === 'clockId' ? clockId : id,
  )
  const queries = ['', `?kind=${kind}`, `?scope=region&kind=${kind}`, `?code=${code}`, `?q=${code}`]
  return url.includes(':') ? [place] : queries.map((query) => `${place}${query}`)
}

/** An answer without what was asked and without the number of the request: both may stand in it. */
function without(text: string, ...asked: readonly Named[]): string {
  const words = asked.flatMap((one) => [one.id, one.code, one.clockId])
  const rest = words.reduce((left, one) => left.replaceAll(one, '…'), text)
  return rest.replaceAll(/"request":"[^"]*"/g, '')
}

/**
 * Asks every GET route, as each visitor, for the matter and for nothing, and demands the same answer to the letter. Gives
 * how many were asked.
 */
export async function assertHidden(
  app: TestApp,
  kind: string,
  real: Named,
  visitors: readonly (readonly [string, Visitor])[],
): Promise<number> {
  const none = nothing(real.code.slice(0, 2))
  let asked = 0
  for (const [login, visitor] of visitors) {
    for (const { method, url } of app.app.routes) {
      if (method !== 'GET' || url === '/api/live') continue
      const named = addresses(url, kind, real)
      for (const [index, address] of addresses(url, kind, none).entries()) {
        const answers = [await visitor.get(named[index] as string), await visitor.get(address)]
        const [existing, missing] = answers.map(({ status, body }) => [
          status,
          without(JSON.stringify(body), real, none),
        ])
        assert.deepEqual(existing, missing, `${login} ${named[index]}`)
        asked++
      }
    }
  }
  return asked
}
