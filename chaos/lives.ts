// The cases that are lived in the storm: the steps that declared examples take, by whom, and where each must end.
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nationalCalendar } from '@baotu/calendar'
import { type Actor, type Applicant, type Case, type Command, runExample } from '@baotu/case'
import { readCatalogFiles } from '@baotu/server/testing'
import { readCatalog } from '@baotu/service'

/** A kind of case: its steps in order, and the status in which it ends once its jobs are done. */
export type Life = {
  service: string
  applicant: Applicant
  steps: { command: Command; actor: Actor }[]
  ends: Case['status']
}

/** The instant at which the examples are told. */
export const tellingTime = '2026-10-20T09:00:00+08:00'

const catalog = join(import.meta.dirname, '..', 'catalog')

/** The catalogue, with a filing that first asks another system at this address. */
export async function copyCatalog(folder: string, receiver: string): Promise<void> {
  await cp(catalog, folder, { recursive: true })
  const site = join(folder, 'site.yaml')
  await writeFile(
    site,
    `${await readFile(site, 'utf8')}\nreceivers:\n  - { job: land-register, url: '${receiver}' }\n`,
  )
  const process = join(folder, 'investment/project-filing/process.bpmn')
  const asking = `<bpmn:serviceTask id="ask"><bpmn:extensionElements>
    <zeebe:taskDefinition type="land-register" retries="40" /></bpmn:extensionElements></bpmn:serviceTask>
  <bpmn:sequenceFlow id="to-ask" sourceRef="told" targetRef="ask" />
  <bpmn:sequenceFlow id="to-accept" sourceRef="ask" targetRef="accept" />`
  const text = await readFile(process, 'utf8')
  const changed = text
    .replace('<bpmn:outgoing>to-accept</bpmn:outgoing>', '<bpmn:outgoing>to-ask</bpmn:outgoing>')
    .replace(/<bpmn:sequenceFlow id="to-accept" [^>]*>/, asking)
  await writeFile(process, changed)
}

/** @param folder the catalogue as `copyCatalog` made it */
export async function readLives(folder: string): Promise<{ site: string; lives: Life[] }> {
  const read = await readCatalog(await readCatalogFiles(folder))
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2))
  const { site, services, accounts } = read.catalog
  if (accounts === null) throw new Error('The catalogue has no demo accounts')
  const lifeOf = (serviceId: string, exampleId: string, ends?: Case['status']): Life => {
    const service = services.find(({ id }) => id === serviceId)
    const example = service?.examples.find(({ id }) => id === exampleId)
    if (!service || !example) throw new Error(`The catalogue has no example ${exampleId} of ${serviceId}`)
    const stage = { site, accounts, calendar: nationalCalendar, sequence: 1 }
    const { taken, case: of } = runExample(service, example, stage)
    return {
      service: serviceId,
      applicant: taken[0]?.actor as Applicant,
      steps: taken.map(({ command, actor }) => ({ command, actor })),
      ends: ends ?? of.status,
    }
  }
  const lives = [
    lifeOf('outdoor-advertising', 'granted-screen'),
    lifeOf('project-filing', 'filed-factory', 'closed'),
    lifeOf('outdoor-advertising', 'refused-sight'),
    lifeOf('project-filing', 'filed-renovation', 'closed'),
  ]
  return { site: site.id, lives }
}
