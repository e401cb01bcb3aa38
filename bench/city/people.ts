// Invented companies, each with one agent, added to a copy of the catalogue: a party has one open draft of a service at a time.
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isCitizenId, isCreditCode } from '@baotu/service'

/** An applicant of the bench: how they sign in, and what the form asks of their company. */
export type Company = { identity: string; name: string; creditCode: string; agent: string; phone: string }

/** Copies the catalogue to `folder` with this many companies more. */
export async function copyCatalog(from: string, folder: string, count: number): Promise<Company[]> {
  await cp(from, folder, { recursive: true })
  const companies = Array.from({ length: count }, (_, at) => company(at + 1))
  const residents = companies.map(
    ({ agent, phone }, at) =>
      `  - { id: bench-${at + 1}, name: ${agent}, citizenId: '${citizenId(at)}', phone: '${phone}', about: 测速 }`,
  )
  const organisations = companies.map(
    ({ name, creditCode }, at) =>
      `  - { id: bench-co-${at + 1}, name: ${name}, creditCode: '${creditCode}', address: 测速路, agents: [bench-${at + 1}] }`,
  )
  await insert(join(folder, 'demo/accounts.yaml'), 'residents:', residents)
  await insert(join(folder, 'demo/accounts.yaml'), 'organisations:', organisations)
  const english = (id: string, more: string) =>
    companies.map((_, at) => `    ${id}-${at + 1}: { name: Bench ${at + 1}, ${more} }`)
  await insert(join(folder, 'texts/en.yaml'), '  residents:', english('bench', 'about: Bench'))
  await insert(join(folder, 'texts/en.yaml'), '  organisations:', english('bench-co', 'address: Bench Road'))
  return companies
}

function company(at: number): Company {
  const serial = String(at).padStart(5, '0')
  return {
    identity: `bench-${at}@bench-co-${at}`,
    name: `济南示例测速${serial}有限公司`,
    creditCode: completed(`91370102DEM${serial}`, 2, isCreditCode),
    agent: `测示${at}`,
    phone: `199001${serial}`,
  }
}

/** Division 370199 was never assigned, so nobody real is meant. */
function citizenId(at: number): string {
  const serial = String((at % 999) + 1).padStart(3, '0')
  return completed(`370199${1950 + Math.floor(at / 999)}0101${serial}`, 1, isCitizenId)
}

/** The code with the check characters that make it hold. */
function completed(body: string, missing: number, holds: (code: string) => boolean): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')
  const endings = missing === 1 ? alphabet : alphabet.flatMap(one => alphabet.map(two => one + two))
  const found = endings.map(ending => body + ending).find(holds)
  if (found === undefined) throw new Error(`No check characters make ${body} hold`)
  return found
}

async function insert(file: string, heading: string, lines: readonly string[]): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (!text.includes(`\n${heading}\n`)) throw new Error(`${file} has no line "${heading}"`)
  await writeFile(file, text.replace(`\n${heading}\n`, `\n${heading}\n${lines.join('\n')}\n`))
}
