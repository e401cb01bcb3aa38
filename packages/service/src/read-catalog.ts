import { accountsSchema } from './account.ts'
import type { Catalog } from './catalog.ts'
import { checkCalls } from './check-calls.ts'
import { checkAccounts, checkSite } from './check-site.ts'
import { declaredFile } from './declared-file.ts'
import { english } from './english.ts'
import type { Fault } from './fault.ts'
import { below, type Files, textOf } from './files.ts'
import { readService } from './read-service.ts'
import type { Service } from './service.ts'
import { siteSchema } from './site.ts'
import { parseYaml } from './yaml-file.ts'

/** Everything a site declares, from the files below catalog/, or every fault of every file at once. */
export async function readCatalog(
  files: Files,
): Promise<{ ok: true; catalog: Catalog } | { ok: false; faults: Fault[] }> {
  const translated = parseYaml('texts/en.yaml', textOf(files, 'texts/en.yaml') ?? '')
  const words = english(translated.yaml)
  const site = declaredFile(files, 'site.yaml', siteSchema, words, ['site'])
  const accounts = files.has('demo/accounts.yaml')
    ? declaredFile(files, 'demo/accounts.yaml', accountsSchema, words, ['accounts'])
    : { value: null, yaml: null, faults: [] }
  const faults = [...translated.faults, ...site.faults, ...accounts.faults]
  if (!site.value) return { ok: false, faults }
  if (faults.length === 0) faults.push(...words.faults())
  faults.push(...checkSite(site.value, site.yaml))
  if (accounts.value) faults.push(...checkAccounts(accounts.value, accounts.yaml, site.value))

  const services: Service[] = []
  for (const folder of foldersOf(files)) {
    const [domain = '', name = ''] = folder.split('/')
    const read = await readService(below(files, folder), {
      site: site.value,
      domain,
      accounts: accounts.value,
    })
    if (!read.ok) faults.push(...read.faults.map(fault => ({ ...fault, file: `${folder}/${fault.file}` })))
    else if (read.service.id !== name)
      faults.push(
        misplaced(folder, `The folder is called ${name}, the service ${read.service.id}. Use one name.`),
      )
    else services.push(read.service)
  }
  const ids = services.map(({ id }) => id)
  for (const { id, domain } of services.filter((service, place) => ids.indexOf(service.id) !== place))
    faults.push(misplaced(`${domain}/${id}`, `Another domain declares ${id} too. Rename one.`))
  // A service that could not be read is no service that is missing.
  if (faults.length === 0) faults.push(...checkCalls(services))
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, catalog: { site: site.value, services, accounts: accounts.value } }
}

function foldersOf(files: Files): string[] {
  const folders = [...files.keys()].flatMap(path => /^([^/]+\/[^/]+)\/service\.yaml$/.exec(path)?.[1] ?? [])
  return folders.sort()
}

function misplaced(folder: string, message: string): Fault {
  return { file: `${folder}/service.yaml`, line: 1, code: 'folder', message }
}
