// The life of one case of the outdoor advertising permit: a large screen, from the start page to the granted case.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from './browser.ts'
import { findForm, findLink, formAddresses } from './html-form.ts'
import type { Company } from './people.ts'

/** Who handles a case, each signed in once. */
export const officers = {
  intake: 'sun-shishou',
  inspector: 'chen-shicha',
  first: 'zhou-shishen',
  second: 'wu-shihe',
  head: 'zheng-shijue',
} as const
export type Officers = Record<keyof typeof officers, Browser>

export const service = 'outdoor-advertising'
export const base = `/apply/${service}`
export const materials = ['design', 'plan', 'structure', 'facade']

/** Applies, has the case accepted, inspected, reviewed twice and granted, and looks at it. Gives its id. */
export async function liveOnce(applicant: Browser, company: Company, by: Officers): Promise<string> {
  const id = await apply(applicant, company)
  const visit = { visitedOn: today(), present: company.agent, findings: '现场与效果图一致，不遮挡交通标志。' }
  await handle(by.intake, id, 'accept', { complete: 'yes' })
  await handle(by.inspector, id, 'record-inspection', { ...visit, conforms: 'yes' })
  await handle(by.first, id, 'give-opinion', { agrees: 'yes', opinion: '符合设置规划，材料齐全。' })
  await handle(by.second, id, 'give-opinion', { agrees: 'yes', opinion: '同意初审意见。' })
  await handle(by.head, id, 'grant', { reasons: '准予许可。' })
  const { html } = await applicant.get('case page', `/cases/${id}`)
  if (!html.includes(`/cases/${id}/certificate`)) throw new Error(`The case ${id} shows no certificate`)
  return id
}

/** From the start page to the receipt. Gives the id of the case. */
export async function apply(browser: Browser, company: Company): Promise<string> {
  let page = await browser.get('start page', base)
  page = await browser.post('begin', base, formOf(page, base).hidden, 'form page')
  while (!page.path.endsWith('/materials')) page = await fillPage(browser, page, company)
  page = await bringMaterials(browser, page)
  const check = formOf(page, `${base}/submit`)
  page = await browser.post('submit', check.action, { ...check.hidden, declaration: 'yes' }, 'receipt')
  const id = /^\/cases\/([^/]+)\/receipt$/.exec(page.path)?.[1]
  if (id === undefined) throw new Error(`Submitting led to ${page.path}`)
  return id
}

async function fillPage(browser: Browser, page: Page, company: Company): Promise<Page> {
  const { action, hidden, names } = formOf(page, page.path)
  const answers = Object.entries(answersOf(company)).filter(([name]) => names.includes(name))
  const next = await browser.post(
    'save form page',
    action,
    { ...hidden, ...Object.fromEntries(answers) },
    'form page',
  )
  if (next.path === page.path) throw new Error(`${page.path} did not lead on`)
  return next
}

async function bringMaterials(browser: Browser, first: Page): Promise<Page> {
  let page = first
  const asked = formAddresses(page.html, /\/materials\/[\w-]+$/)
  for (const material of materials) {
    const address = asked.find(one => one.endsWith(`/${material}`))
    if (address === undefined) throw new Error(`Nobody asks for ${material}`)
    const { hidden } = formOf(page, address)
    page = await browser.upload(
      'upload',
      address,
      { name: `${material}.pdf`, bytes: sample(material), hidden },
      'materials',
    )
  }
  const leave = formOf(page, `${base}/materials`)
  return browser.post('leave materials', leave.action, leave.hidden, 'check answers')
}

/** Opens the case, claims the task, and sends its form; a ruling is looked at once more before it stands. */
async function handle(
  officer: Browser,
  id: string,
  action: string,
  fields: Record<string, string>,
): Promise<void> {
  const at = `/desk/cases/${id}`
  let page = await officer.get('desk: case', at)
  const claim = findForm(page.html, /\/claim$/)
  if (claim === undefined) throw new Error(`Nothing to claim in ${at}`)
  page = await officer.post('desk: claim', claim.action, claim.hidden, 'desk: case')
  const address = new RegExp(`/tasks/\\d+/${action}$`)
  const link = findForm(page.html, address) ? undefined : findLink(page.html, address)
  if (link !== undefined) page = await officer.get('desk: form', link)
  const form = findForm(page.html, address)
  if (form === undefined) throw new Error(`No form for ${action} in ${page.path}`)
  page = await officer.post(`desk: ${action}`, form.action, { ...form.hidden, ...fields }, 'desk: case')
  const confirm = action === 'grant' ? findForm(page.html, address) : undefined
  if (confirm !== undefined) {
    const sent = { ...confirm.hidden, intent: 'confirm' }
    page = await officer.post('desk: confirm grant', confirm.action, sent, 'desk: case')
  }
  if (page.path !== at) throw new Error(`${action} of ${id} led to ${page.path}`)
}

function formOf(page: Page, address: string) {
  const form = findForm(page.html, new RegExp(`^${RegExp.escape(address)}$`))
  if (form === undefined) throw new Error(`${page.path} has no form for ${address}`)
  return form
}

export function answersOf(company: Company): Record<string, string> {
  return {
    holderName: company.name,
    holderCode: company.creditCode,
    contactName: company.agent,
    contactPhone: company.phone,
    kind: 'lasting',
    startsOn: '2027-01-01',
    endsOn: '2029-12-31',
    district: '370102',
    address: '示例路 18 号泉韵大厦东侧外墙',
    carrier: 'building',
    ownership: 'own',
    display: 'screen',
    width: '8',
    height: '4.5',
    clearance: '12',
    sides: '1',
    designerName: '济南示例结构设计有限公司',
    designerCode: '91370102DEM0000B67',
    maintain: 'true',
    truthful: 'true',
  }
}

const samples = new Map<string, Uint8Array>()

export function sample(material: string): Uint8Array {
  const folder = join(import.meta.dirname, '..', '..', 'catalog/urban', service, 'files')
  const known = samples.get(material) ?? readFileSync(join(folder, `sample-${material}.pdf`))
  samples.set(material, known)
  return known
}

export function today(): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').toString()
}
