// A person at a browser. Every page that they come to is held to the promises: no accessibility fault, nothing wider than the screen.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { ensureChromium } from '../script/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Person = {
  page: Page
  /** Goes to an address of the city and looks at the page. */
  visit: (path: string) => Promise<void>
  /** Presses a button or follows a link by its words, and looks at the page that follows. */
  press: (words: string | RegExp) => Promise<void>
  /** Fills the field with this label. */
  fill: (label: string | RegExp, value: string) => Promise<void>
  /** Chooses a radio, checkbox or option by its words. */
  choose: (words: string | RegExp) => Promise<void>
  /** Attaches a file to the field with this label. */
  attach: (label: string | RegExp, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>
  /** Signs in as a demo account, by the words on its button, and lands at `next`. */
  signIn: (account: string | RegExp, next: string) => Promise<void>
  sees: (words: string | RegExp) => Promise<void>
  seesNot: (words: string | RegExp) => Promise<void>
  leave: () => Promise<void>
}

export type Seat = { width?: 360 | 1280; script?: boolean; language?: 'zh' | 'en' }

let browser: Browser | undefined

/** Seats a person at a fresh browser: no cookie, no history. */
export async function sit(
  address: string,
  { width = 1280, script = true, language = 'zh' }: Seat = {},
): Promise<Person> {
  browser ??= await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
    ],
  })
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    locale: language === 'zh' ? 'zh-CN' : 'en',
    baseURL: address,
  })
  if (!script) scriptless.add(context)
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  return person(page, context, width)
}

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

function person(page: Page, context: BrowserContext, width: number): Person {
  const look = async () => {
    await page.waitForLoadState('load')
    await holdToPromises(page, width)
  }
  return {
    page,
    async visit(path) {
      await page.goto(path)
      await look()
    },
    async press(words) {
      const target = page.getByRole('button', { name: words }).or(page.getByRole('link', { name: words }))
      await target.first().click()
      await look()
    },
    fill: (label, value) => page.getByLabel(label).first().fill(value),
    async choose(words) {
      const box = page.getByRole('radio', { name: words }).or(page.getByRole('checkbox', { name: words }))
      await box.first().check()
    },
    attach: (label, file) => page.getByLabel(label).first().setInputFiles(file),
    async signIn(account, next) {
      await page.goto(`/sign-in/go?next=${encodeURIComponent(next)}`)
      await page.getByRole('button', { name: account }).first().click()
      await page.waitForURL(url => !url.pathname.startsWith('/demo-id'))
      await look()
    },
    sees: words =>
      expect.poll(() => page.getByText(words).first().isVisible(), { timeout: 20_000 }).toBe(true),
    seesNot: async words => expect(await page.getByText(words).count()).toBe(0),
    leave: () => context.close(),
  }
}

async function holdToPromises(page: Page, width: number): Promise<void> {
  const at = page.url()
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
  expect({ at, fits: wide <= width }).toEqual({ at, fits: true })
  const judge = await judgeOf(page)
  try {
    const run = `${axe}; axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', ')))`
    expect({ at, faults: await judge.page.evaluate(run) }).toEqual({ at, faults: [] })
  } finally {
    await judge.leave()
  }
}

/** Where script is switched off, axe could not run either: it judges a copy of the page, with the same style sheets. */
async function judgeOf(page: Page): Promise<{ page: Page; leave: () => Promise<void> }> {
  const here = page.context()
  if (runsScript(page)) return { page, leave: async () => {} }
  const context = await here.browser()?.newContext({ viewport: page.viewportSize() })
  if (context === undefined) throw new Error('The browser is gone')
  const copy = await context.newPage()
  const body = await page.content()
  await copy.route(page.url(), route => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(page.url())
  return { page: copy, leave: () => context.close() }
}

const scriptless = new WeakSet<BrowserContext>()

function runsScript(page: Page): boolean {
  return !scriptless.has(page.context())
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
