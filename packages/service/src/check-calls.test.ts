import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { flows } from '../test/small-bpmn.ts'
import { withProcess } from '../test/with-process.ts'
import { checkCalls } from './check-calls.ts'
import { readCatalog } from './read-catalog.ts'
import type { Service } from './service.ts'

const root = new URL('../../../catalog/', import.meta.url)
let permit: Service
let filing: Service

beforeAll(async () => {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = entries.map(entry =>
    `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\/+/, ''),
  )
  const read = await readCatalog(
    new Map(paths.map(path => [path, new Uint8Array(readFileSync(new URL(path, root)))])),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const found = (id: string) => read.catalog.services.find(service => service.id === id)!
  permit = found('outdoor-advertising')
  filing = found('project-filing')
})

const calling = (service: Service, called: string, answer: string) =>
  withProcess(
    service,
    `<startEvent id="s" /><callActivity id="ask"><extensionElements>
      <zeebe:calledElement processId="${called}" />
      <zeebe:properties><zeebe:property name="life" value="own" /></zeebe:properties>
      <zeebe:ioMapping><zeebe:input source="=1" target="${answer}" /></zeebe:ioMapping>
    </extensionElements></callActivity><endEvent id="e" />${flows('s > ask', 'ask > e')}`,
  )

describe('cases that processes ask for', () => {
  test('given a declared service and answers that its form asks for, then nothing is said', async () => {
    expect(checkCalls([await calling(permit, 'project-filing', 'projectName'), filing])).toEqual([])
  })

  test('given a service that is not declared, then it is told with those that are', async () => {
    expect(checkCalls([await calling(permit, 'land-permit', 'projectName'), filing])).toMatchObject([
      {
        file: 'urban/outdoor-advertising/process.bpmn',
        element: 'ask',
        code: 'unknown-service',
        message:
          'ask begins a case of land-permit, which no service is. Use one of outdoor-advertising, project-filing.',
      },
    ])
  })

  test('given an answer that its form does not ask for, then it is told', async () => {
    expect(checkCalls([await calling(permit, 'project-filing', 'colour'), filing])).toMatchObject([
      {
        code: 'unknown-answer',
        message: 'ask hands project-filing the answer colour, which its form does not ask for.',
      },
    ])
  })

  test('given services that ask for each other, or one for itself, then the circle is told at each', async () => {
    const circle = [
      await calling(permit, 'project-filing', 'projectName'),
      await calling(filing, 'outdoor-advertising', 'address'),
    ]
    expect(checkCalls(circle).filter(({ code }) => code === 'circle')).toHaveLength(2)
    expect(checkCalls([await calling(filing, 'project-filing', 'projectName')])).toMatchObject([
      { code: 'circle' },
    ])
  })
})
