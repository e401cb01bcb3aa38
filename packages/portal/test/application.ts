// An application for outdoor advertising, page by page, as a person would fill it in.
import type { TestCity } from '@baotu/server/testing'
import { type Browser, hiddenFields, type Seen } from './browser.ts'

export const base = '/apply/outdoor-advertising'

/** The answers of a small lasting light box, by page. */
export const pages: Record<string, Record<string, string>> = {
  applicant: {
    holderName: '济南示例泉韵传媒有限公司',
    holderCode: '91370102DEM0000A8C',
    contactName: '李示泉',
    contactPhone: '19900000001',
  },
  duration: { kind: 'lasting', startsOn: '2026-12-01', endsOn: '2027-11-30' },
  place: {
    district: '370105',
    address: '示例街 5 号南侧外墙',
    carrier: 'building',
    ownership: 'others',
    ownerName: '济南示例置业有限公司',
  },
  board: { display: 'lightbox', width: '3.2', height: '1.5', clearance: '4', sides: '1' },
  declaration: { maintain: 'true', truthful: 'true' },
}

export const materials = ['design', 'plan', 'facade', 'consent']

/** Begins a draft; one that is begun already goes on. */
export async function begin(browser: Browser): Promise<Seen> {
  const start = await browser.get(base)
  if (start.html.includes(`action="${base}/discard"`)) return start
  return browser.post(base, hiddenFields(start.html, base))
}

export async function fill(browser: Browser, page: string, more: Record<string, string> = {}): Promise<Seen> {
  const shown = await browser.get(`${base}/${page}`)
  return browser.post(`${base}/${page}`, {
    ...hiddenFields(shown.html, `${base}/${page}`),
    ...pages[page],
    ...more,
  })
}

/** A real PDF: a sample of the service itself. */
export function samplePdf({ platform }: TestCity): Uint8Array {
  const bytes = platform.serviceOf('outdoor-advertising')?.files.get('files/sample-design.pdf')
  if (bytes === undefined) throw new Error('The sample is gone')
  return bytes
}

export async function upload(
  city: TestCity,
  browser: Browser,
  material: string,
  name = `${material}.pdf`,
): Promise<Seen> {
  return browser.upload(`${base}/materials/${material}`, { name, bytes: samplePdf(city) })
}

/** Fills in everything and uploads everything; the check page. */
export async function prepare(city: TestCity, browser: Browser): Promise<Seen> {
  await begin(browser)
  for (const page of Object.keys(pages)) await fill(browser, page)
  for (const material of materials) await upload(city, browser, material)
  return browser.get(`${base}/check`)
}

/** Applies; the id of the case. */
export async function apply(city: TestCity, browser: Browser): Promise<string> {
  const check = await prepare(city, browser)
  const sent = await browser.post(`${base}/submit`, {
    ...hiddenFields(check.html, `${base}/submit`),
    declaration: 'yes',
  })
  const id = /^\/cases\/([^/]+)\/receipt$/u.exec(sent.location)?.[1]
  if (id === undefined) throw new Error(`Not submitted: ${sent.status} ${sent.html}`)
  return id
}
