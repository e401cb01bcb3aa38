import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../examples/examples.ts'
import { assets, stylesheets } from '../index.ts'

const locales = ['zh', 'en'] as const
const pages = examples.flatMap(example =>
  locales.map(locale => ({
    name: `${example.name} (${locale})`,
    face: example.face,
    html: example.document(locale),
  })),
)

describe('every standard page', () => {
  test.each(pages)('$name has nothing inline that a strict policy forbids', ({ html }) => {
    expect(html).not.toMatch(/ style=| on\w+=|<style|<script(?! defer src=)/)
  })

  test.each(pages)('$name has one main heading and a language', ({ html }) => {
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/^<!doctype html><html lang="(zh-CN|en)"/)
  })

  test.each(pages)('$name weighs at most 30 KB with its styles', ({ html, face }) => {
    expect(gzipSync(html).length + gzipSync(stylesheets()[face].body).length).toBeLessThanOrEqual(30_000)
  })
})

test('the styles of the portal weigh at most 12 KB', () => {
  expect(gzipSync(stylesheets().portal.body).length).toBeLessThanOrEqual(12_000)
})

describe('in a browser at 360 px', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    await page.route('http://baotu.test/**', route => {
      const path = new URL(route.request().url()).pathname
      const asset = assets().find(one => one.href === path)
      return route.fulfill(
        asset ? { body: asset.body, contentType: asset.type } : { body: '', contentType: 'text/html' },
      )
    })
    await page.goto('http://baotu.test/')
  })

  afterAll(() => browser.close())

  test.each(pages)('$name is free of axe violations and fits', async ({ html }) => {
    await page.setContent(html)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const result = await (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })
      return result.violations.map(
        one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`,
      )
    })
    expect(found).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })
})

type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
