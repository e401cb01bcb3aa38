import type { DemoAccounts } from './account.ts'
import { isCitizenId } from './citizen-id.ts'
import { isCreditCode } from './credit-code.ts'
import { faultIn } from './declared-file.ts'
import type { Fault } from './fault.ts'
import { isPhone } from './phone.ts'
import { systemJobs } from './read-process.ts'
import type { Site } from './site.ts'
import type { YamlFile } from './yaml-file.ts'

/** Whether the codes of site.yaml hold and the demonstration values it lists are there. */
export function checkSite(site: Site, yaml: YamlFile | null): Fault[] {
  const lists = { departments: site.departments, districts: site.districts, lifeEvents: site.lifeEvents }
  return [
    ...site.departments.flatMap(({ id, creditCode }, place) =>
      isCreditCode(creditCode) ? [] : [badCode(yaml, ['departments', place, 'creditCode'], id, creditCode)],
    ),
    ...repeated(yaml, lists),
    ...checkReceivers(site, yaml),
    ...site.demo
      .filter(path => !isThere(site, path.split('.')))
      .map(path =>
        faultIn(
          yaml,
          ['demo', site.demo.indexOf(path)],
          'unknown-path',
          `${path} is no value of site.yaml. Remove it or mend the path.`,
        ),
      ),
  ]
}

function checkReceivers({ receivers }: Site, yaml: YamlFile | null): Fault[] {
  return receivers.flatMap(({ job }, place) => {
    const at = ['receivers', place, 'job']
    if (systemJobs.includes(job))
      return [faultIn(yaml, at, 'system-job', `The platform does ${job} itself. Give the job another name.`)]
    const again = receivers.findIndex(other => other.job === job) !== place
    return again ? [faultIn(yaml, at, 'twice', `${job} has two receivers. Keep one.`)] : []
  })
}

/** Whether the demonstration accounts are whole and fit the site. */
export function checkAccounts(accounts: DemoAccounts, yaml: YamlFile | null, site: Site): Fault[] {
  const residents = accounts.residents.map(({ id }) => id)
  const departments = site.departments.map(({ id }) => id)
  return [
    ...accounts.residents.flatMap((resident, place) => [
      ...(isCitizenId(resident.citizenId)
        ? []
        : [badCode(yaml, ['residents', place, 'citizenId'], resident.id, resident.citizenId)]),
      ...(isPhone(resident.phone)
        ? []
        : [badCode(yaml, ['residents', place, 'phone'], resident.id, resident.phone)]),
    ]),
    ...accounts.organisations.flatMap((organisation, place) => [
      ...(isCreditCode(organisation.creditCode)
        ? []
        : [badCode(yaml, ['organisations', place, 'creditCode'], organisation.id, organisation.creditCode)]),
      ...organisation.agents
        .filter(agent => !residents.includes(agent))
        .map(agent =>
          faultIn(
            yaml,
            ['organisations', place, 'agents'],
            'unknown',
            `${agent} is no resident. Use one of ${residents.join(', ')}.`,
          ),
        ),
    ]),
    ...accounts.officers.flatMap((officer, place) =>
      departments.includes(officer.department)
        ? []
        : [
            faultIn(
              yaml,
              ['officers', place, 'department'],
              'unknown',
              `${officer.department} is no department. Use one of ${departments.join(', ')}.`,
            ),
          ],
    ),
    ...repeated(yaml, {
      residents: accounts.residents,
      officers: accounts.officers,
      organisations: accounts.organisations,
    }),
  ]
}

function badCode(yaml: YamlFile | null, path: PropertyKey[], id: string, code: string): Fault {
  return faultIn(yaml, path, 'bad-code', `${code} of ${id} does not hold. Mend its check digit.`)
}

function repeated(yaml: YamlFile | null, lists: Record<string, readonly { id: string }[]>): Fault[] {
  return Object.entries(lists).flatMap(([name, list]) =>
    list.flatMap(({ id }, place) =>
      list.findIndex(other => other.id === id) === place
        ? []
        : [
            faultIn(
              yaml,
              [name, place, 'id'],
              'twice',
              `${id} is used twice in ${name}. Give each its own id.`,
            ),
          ],
    ),
  )
}

function isThere(value: unknown, path: readonly string[]): boolean {
  const [first, ...rest] = path
  if (first === undefined) return value !== undefined
  if (Array.isArray(value))
    return isThere(
      value.find((item: { id?: unknown }) => item.id === first),
      rest,
    )
  return typeof value === 'object' && value !== null && isThere(Reflect.get(value, first), rest)
}
