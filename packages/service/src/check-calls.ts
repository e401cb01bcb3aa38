import type { Fault } from './fault.ts'
import type { Service } from './service.ts'
import { xmlElements } from './xml-elements.ts'

/**
 * Whether the cases that processes ask for can be: of a service that is declared, with answers that its form asks for, and in no circle.
 * Files are named from the catalogue.
 */
export function checkCalls(services: readonly Service[]): Fault[] {
  return services.flatMap(service => callsOf(service).flatMap(call => faultsOf(service, call, services)))
}

type Call = { element: string; called: string; answers: string[] }

function callsOf({ process }: Service): Call[] {
  return [...process.nodes.values()].flatMap(node => {
    if (node.kind !== 'job' || typeof node.job.type !== 'string' || !node.job.type.startsWith('case:'))
      return []
    const answers = node.inputs.map(({ target }) => target[0] ?? '')
    return [{ element: node.id, called: node.job.type.slice('case:'.length), answers }]
  })
}

function faultsOf(
  service: Service,
  { element, called, answers }: Call,
  services: readonly Service[],
): Fault[] {
  const fault = (code: string, message: string): Fault => {
    const file = `${service.domain}/${service.id}/process.bpmn`
    return { file, line: lineOf(service, element), element, code, message }
  }
  const other = services.find(({ id }) => id === called)
  if (!other) {
    const ids = services.map(({ id }) => id).join(', ')
    return [
      fault(
        'unknown-service',
        `${element} begins a case of ${called}, which no service is. Use one of ${ids}.`,
      ),
    ]
  }
  if (comesBack(other, service.id, services))
    return [
      fault('circle', `${element} begins a case of ${called}, which would begin one of ${service.id} again.`),
    ]
  const keys = other.form.pages.flatMap(page => page.fields.map(({ key }) => key))
  return answers
    .filter(answer => !keys.includes(answer))
    .map(answer =>
      fault(
        'unknown-answer',
        `${element} hands ${called} the answer ${answer}, which its form does not ask for.`,
      ),
    )
}

function comesBack(
  from: Service,
  to: string,
  services: readonly Service[],
  seen: readonly string[] = [],
): boolean {
  if (from.id === to) return true
  if (seen.includes(from.id)) return false
  return callsOf(from).some(({ called }) => {
    const next = services.find(({ id }) => id === called)
    return next !== undefined && comesBack(next, to, services, [...seen, from.id])
  })
}

function lineOf({ files }: Service, element: string): number {
  const xml = new TextDecoder().decode(files.get('process.bpmn'))
  return xmlElements(xml).elements.find(({ attributes }) => attributes.id === element)?.line ?? 1
}
