import type { Element } from './element.ts'
import { attributes, zeebeExtensions } from './extension.ts'
import type { Node } from './node.ts'
import type { Common } from './read-common.ts'
import { readScope } from './read-scope.ts'
import { type Reader, report } from './reader.ts'

/**
 * A call activity is bound when it is compiled: the called process becomes a scope of the caller, its element ids
 * stand behind the caller's (`call/review`), and the version of the whole covers both.
 */
export function readCall(reader: Reader, element: Element, common: Common): Node {
  // What is refused still has its place in the diagram, so that its neighbours do not look faulty.
  const refused: Node = { ...common, kind: 'pass' }
  const called = attributes(zeebeExtensions(element), 'calledElement')
  // The attribute of BPMN itself (table 10.27) says the same as the extension.
  const own = typeof element.calledElement === 'string' ? element.calledElement : undefined
  const processId = called.processId ?? own
  const process = reader.processes.get(processId ?? '')
  if (!processId) {
    report(
      reader,
      element,
      'no-called-process',
      'The call activity names no process; set zeebe:calledElement processId.',
    )
    return refused
  }
  if (processId.startsWith('=')) {
    report(
      reader,
      element,
      'not-executed',
      'A call activity must name its process; an expression cannot be bound to a version.',
    )
    return refused
  }
  if (common.properties.life !== undefined) return readOwnLife(reader, element, common, processId)
  if (!process) {
    report(
      reader,
      element,
      'unknown-process',
      `There is no process "${processId}" to call; add its file or correct the id.`,
    )
    return refused
  }
  const tag = zeebeExtensions(process).find(extension => extension.name === 'versionTag')?.attributes.value
  if (called.bindingType === 'versionTag' && called.versionTag !== tag) {
    report(
      reader,
      element,
      'other-version-tag',
      `The call activity wants version ${called.versionTag ?? '?'} of "${processId}", and ${tag ?? 'one without a tag'} is there; add that file or correct the tag.`,
    )
    return refused
  }
  if (reader.calling.includes(processId)) {
    report(
      reader,
      element,
      'calls-itself',
      `The process "${processId}" would call itself without end; call another process.`,
    )
    return refused
  }
  const inner: Reader = { ...reader, prefix: `${common.id}/`, calling: [...reader.calling, processId] }
  return {
    ...common,
    kind: 'call',
    body: readScope(inner, process, common.id, common.scope),
    sharesDown: called.propagateAllParentVariables !== 'false',
    sharesUp:
      called.propagateAllChildVariables === undefined
        ? common.outputs.length === 0
        : called.propagateAllChildVariables === 'true',
  }
}

/** A call that has a life of its own is another case: for this process it is a job, done when that case is over. */
function readOwnLife(reader: Reader, element: Element, common: Common, processId: string): Node {
  if (common.properties.life !== 'own')
    report(
      reader,
      element,
      'unknown-life',
      `The property life says "${common.properties.life}"; write own, or leave it out.`,
    )
  return { ...common, kind: 'job', job: { type: `case:${processId}`, retries: '1' } }
}
