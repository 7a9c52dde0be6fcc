/**
 * A real browser for journeys: the system's Chromium, headless. Each visitor's page notes what went wrong in it and every
 * request that would leave the application, so that a journey can demand that there was none.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { Language } from '../../src/platform/texts.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The built web app. Throws when there is none: `npm test` builds it first. */
export function builtWeb(): string {
  const folder = path.join(PROJECT, 'dist', 'web')
  assert.ok(existsSync(path.join(folder, 'index.html')), 'the web app is not built: npm run build')
  return folder
}

/** Starts the browser. Its sandbox is off, since tests also run as root, and it meets our own pages only. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['ZHITONG_CHROMIUM'] ?? PLACES.find((place) => existsSync(place))
  assert.ok(executablePath !== undefined, 'no Chromium: apt-get install chromium fonts-noto-cjk')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
}

export interface PageOptions {
  readonly width?: number
  readonly language?: Language
  /** The session's cookie, as a visitor of the API holds it. */
  readonly cookie?: string | undefined
}

/** A page of the application with what went wrong in it. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Script errors, and requests to anywhere else. */
  readonly wrongs: readonly string[]
}

/** Opens a page of its own, with its own memory. */
export async function visit(browser: Browser, url: string, options: PageOptions = {}): Promise<Visit> {
  const { width = 390, language = 'zh', cookie } = options
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'zh-CN',
    baseURL: url,
    // What is moving when the mouse comes is missed; where a list ends up is what a journey is about.
    reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => localStorage.setItem('zhitong.language', chosen), language)
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url }])
  }
  const page = await context.newPage()
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('request', (request) => {
    const to = request.url()
    if (!to.startsWith(url) && !to.startsWith('data:')) wrongs.push(`asked ${to}`)
  })
  return { page, context, wrongs }
}

/** What a person with a disability would stumble over on the page: serious and critical findings of axe. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }
    interface Finding {
      readonly id: string
      readonly impact: string
      readonly nodes: readonly { readonly target: readonly string[] }[]
    }
    const { violations } = await axe.run()
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes[0]?.target[0] ?? '',
    }))
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, where }) => `${id} at ${where}`)
}

/** By how many pixels the page is wider than the screen. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
