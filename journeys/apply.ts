// How somebody applies: the pages of the form one by one, with the answers of a declared example.
import type { Example, Service } from '@baotu/service'
import type { City } from './city.ts'
import type { Person } from './person.ts'

export function exampleOf(city: City, service: string, id: string): { service: Service; example: Example } {
  const declared = city.running.platform.catalog.services.find(one => one.id === service)
  const example = declared?.examples.find(one => one.id === id)
  if (declared === undefined || example === undefined) throw new Error(`No example ${id} of ${service}`)
  return { service: declared, example }
}

/** A small well-formed PDF, as a scanner would make. */
export const scan = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
})

/** Fills in every page until the materials are asked for; gives the titles of the pages that came. */
export async function fillPages(person: Person, example: Example): Promise<string[]> {
  const { page } = person
  const titles: string[] = []
  while (!page.url().endsWith('/materials')) {
    titles.push(await page.locator('h1').innerText())
    await fillIn(person, example.answers)
    await person.press(/^(保存并继续|Save and continue)$/)
    if (titles.length > 20) throw new Error(`The form does not end: ${titles.join(', ')}`)
  }
  return titles
}

/** Fills in what this page asks. */
export async function fillIn({ page }: Person, answers: Example['answers']): Promise<void> {
  for (const [key, answer] of Object.entries(answers)) {
    const field = page.locator(`main [name="${key}"]`)
    const kind = (await field.count()) === 0 ? null : await field.first().getAttribute('type')
    if ((await field.count()) === 0) continue
    const select = (await page.locator(`main select[name="${key}"]`).count()) > 0
    if (select) await field.selectOption(String(answer))
    else if (kind === 'radio') await page.locator(`main [name="${key}"][value="${String(answer)}"]`).check()
    else if (kind === 'checkbox') await field.first().setChecked(answer === true)
    else await field.fill(String(answer))
  }
}

/** Uploads a scan for every material that is asked for, and goes on to check the answers. */
export async function bringMaterials(person: Person): Promise<void> {
  const { page } = person
  const zones = await page.locator('main input[type=file]').all()
  const asked = await Promise.all(zones.map(zone => zone.getAttribute('id')))
  for (const id of asked) {
    await page.locator(`[id="${id}"]`).setInputFiles(scan(`${id}.pdf`))
    await page.locator(`button[form="upload-${id}"]`).click()
    await page.waitForLoadState('load')
  }
  await person.press(/^(保存并继续|Save and continue)$/)
}

/** Submits, and gives the number and query code of the receipt. */
export async function submit(person: Person): Promise<{ number: string; code: string; id: string }> {
  const { page } = person
  await page.locator('main input[name=declaration]').check()
  await page.locator('main button[value=submit], main form button[type=submit]').first().click()
  await page.waitForURL(/\/cases\/[^/]+\/receipt/)
  const text = await page.locator('main').innerText()
  const id = new URL(page.url()).pathname.split('/')[2] ?? ''
  const number = /370100-\d{8}-\d{6}/.exec(text)?.[0] ?? ''
  const code =
    /\b[0-9A-HJKMNP-TV-Z]{8}\b/.exec(
      text.replaceAll(number, '').replaceAll(/(\w{4}) (\w{4})/g, '$1$2'),
    )?.[0] ?? ''
  return { number, code, id }
}

/** From the page that begins the application to the receipt, with the answers of the example `granted-screen`. */
export async function applyForScreen(
  city: City,
  person: Person,
): Promise<{ number: string; code: string; id: string }> {
  await person.signIn(/济南示例泉韵传媒有限公司/, '/apply/outdoor-advertising')
  await person.press('开始填写')
  await fillPages(person, exampleOf(city, 'outdoor-advertising', 'granted-screen').example)
  await bringMaterials(person)
  return submit(person)
}
