/**
 * What journeys in a browser begin with: the small city served with the built web app, and the people of it at a desk or
 * with a phone. What they do there is the journey's.
 */
import { after } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { startApp, type TestApp } from './app.ts'
import { builtWeb, openBrowser, visit, type PageOptions, type Visit } from './browser.ts'

export interface Journey {
  readonly app: TestApp
  readonly browser: Browser
  /** A desk of somebody signed in. */
  readonly desk: (login: string, options?: PageOptions) => Promise<Visit>
  /** The desk of somebody that stays open for all tests of the file, as it does in an office: only its first page is loaded cold. */
  readonly keptDesk: (login: string) => Promise<Visit>
  /** A phone of somebody signed in, or of a stranger. */
  readonly phone: (login: string | null, options?: PageOptions) => Promise<Visit>
}

const DESK_WIDTH = 1440

/** Opens the city at a moment; all of it closes after the file's tests. */
export async function openCity(at: string): Promise<Journey> {
  // The browser closes first: the application waits for the live streams that its pages hold.
  const browser = await openBrowser()
  after(() => browser.close())
  const app = await startApp({ at, webFolder: builtWeb() })
  const cookieOf = async (login: string | null) => (login === null ? undefined : (await app.as(login)).cookie)
  const desk = async (login: string, options: PageOptions = {}) =>
    visit(browser, app.url, { width: DESK_WIDTH, ...options, cookie: await cookieOf(login) })
  const kept = new Map<string, Promise<Visit>>()
  return {
    app,
    browser,
    desk,
    keptDesk(login) {
      const open = kept.get(login) ?? desk(login)
      kept.set(login, open)
      return open
    },
    phone: async (login, options = {}) =>
      visit(browser, app.url, { ...options, cookie: await cookieOf(login) }),
  }
}

/** Opens the form of an act at the desk, fills it, and sends it. */
export async function act(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name, exact: true }).click()
  const form = page.getByRole('form', { name, exact: true })
  await fill(form)
  await form.getByRole('button', { name, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** Types an option of a list that is searched, and takes it once it is found: what there is to choose from may still be on its way. */
export async function chooseTyped(page: Page, list: Locator, option: string): Promise<void> {
  await list.click()
  await list.fill(option)
  await page.locator('.ant-select-item-option-active').filter({ hasText: option }).first().waitFor()
  await list.press('Enter')
}

const LONGEST_LIST = 60

/** Chooses an option of a list with the keys, so that it does not matter where the list is while it is unfolding. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await list.press('ArrowDown')
  const options = page.locator(`[id="${await list.getAttribute('aria-controls')}"]`)
  const marked = page
    .locator('.ant-select-dropdown', { has: options })
    .locator('.ant-select-item-option-active')
  for (let n = 0; n < LONGEST_LIST; n++) {
    if ((await marked.innerText()).includes(option)) {
      await list.press('Enter')
      return
    }
    await list.press('ArrowDown')
  }
  throw new Error(`the list has no option ${option}`)
}
