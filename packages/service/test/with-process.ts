// A small service for tests: a declared one, whose process is another.
import { readProcess } from '../src/read-process.ts'
import type { Service } from '../src/service.ts'

/**
 * @param inside the elements of the process as BPMN without prefixes, its messages and signals after a line `---`
 * @param received job types that other systems do
 */
export async function withProcess(
  service: Service,
  inside: string,
  received: readonly string[] = [],
): Promise<Service> {
  const [elements = '', beside = ''] = inside.split('\n---\n')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://baotu.test">
  ${beside}
  <process id="small" isExecutable="true">${elements}</process>
</definitions>`
  const words = { say: (_path: readonly string[], zh: string) => ({ zh, en: zh }), faults: () => [] }
  const { process, tasks, elements: names, faults } = await readProcess(xml, words, {}, received)
  if (process === null || faults.length > 0) throw new Error(JSON.stringify(faults, null, 2))
  // What the declared process promises is no promise of this one.
  const examples = service.examples.map(example => ({ ...example, submitted: {}, steps: [], follows: {} }))
  return { ...service, process, tasks, elements: names, examples }
}
