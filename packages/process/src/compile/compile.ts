import { checkScope } from './check-scope.ts'
import { type Element, elements } from './element.ts'
import type { Feel } from './expression.ts'
import { zeebeExtensions } from './extension.ts'
import { feel } from './feel.ts'
import type { Decision, Node, Scope } from './node.ts'
import type { ProcessProblem } from './problem.ts'
import { type Reachability, reachability } from './reachability.ts'
import { pairs } from './read-common.ts'
import { readScope } from './read-scope.ts'
import { readXml } from './read-xml.ts'
import { type Reader, report } from './reader.ts'
import { refuseExtensions } from './refuse-silent.ts'
import { versionOf } from './version.ts'

/** What a process file needs from outside to be complete. */
export type Resources = {
  /** Decisions that business rule tasks call, by decision id. */
  decisions?: Record<string, Decision>
  /** XML of the processes that call activities name, by process id. */
  processes?: Record<string, string>
  /** Which process of the file to compile, when it holds several executable ones. */
  processId?: string
  /** Another FEEL implementation; the one of `@baotu/decision` when left out. */
  feel?: Feel
}

/** A process ready to run: made once, shared by all its cases, never changed. */
export type CompiledProcess = {
  id: string
  name?: string
  /** Semantics version and content hash; a state only ever continues under the version that it began with. */
  version: string
  versionTag?: string
  properties: Record<string, string>
  root: Scope
  nodes: Map<string, Node>
  reach: Reachability
}

/**
 * Compiles a BPMN 2.0 file (BPMN 2.0.2 clauses 10 and 13; SPEC 20). `{ ok: true, process }`, or `{ ok: false, problems }` with
 * every fault of the file at once, each with its element id and a sentence that says how to mend it; what would not be
 * executed is refused. Never throws on bad input. The process is made once and shared by all its cases.
 * @param xml the file as text; Camunda Modeler saves it so
 */
export async function compile(
  xml: string,
  resources: Resources = {},
): Promise<{ ok: true; process: CompiledProcess } | { ok: false; problems: ProcessProblem[] }> {
  const { definitions, problems } = await readXml(xml)
  if (!definitions) return { ok: false, problems }
  const reader: Reader = {
    feel: resources.feel ?? feel,
    decisions: resources.decisions ?? {},
    processes: new Map(),
    prefix: '',
    calling: [],
    nodes: new Map(),
    byElement: new Map(),
    problems,
  }
  for (const [id, source] of Object.entries(resources.processes ?? {})) await offer(reader, id, source)
  const element = choose(reader, definitions, resources.processId)
  if (!element) return { ok: false, problems: reader.problems }
  reader.calling.push(element.id ?? '')
  refuseExtensions(reader, element, element)
  const root = readScope(reader, element, '')
  checkScope(reader, root)
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems }
  const extensions = zeebeExtensions(element)
  const versionTag = extensions.find(extension => extension.name === 'versionTag')?.attributes.value
  return {
    ok: true,
    process: {
      id: element.id ?? '',
      ...(element.name ? { name: element.name } : {}),
      version: versionOf(xml, resources.processes),
      ...(versionTag ? { versionTag } : {}),
      properties: pairs(extensions, 'properties', 'name'),
      root,
      nodes: reader.nodes,
      reach: reachability(reader.nodes),
    },
  }
}

async function offer(reader: Reader, id: string, xml: string) {
  const { definitions, problems } = await readXml(xml)
  reader.problems.push(...problems)
  const process = elements(definitions?.rootElements).find(
    root => root.$type === 'bpmn:Process' && root.id === id,
  )
  if (process) reader.processes.set(id, process)
}

function choose(reader: Reader, definitions: Element, processId: string | undefined): Element | undefined {
  const processes = elements(definitions.rootElements).filter(root => root.$type === 'bpmn:Process')
  if (processId !== undefined) {
    const found = processes.find(process => process.id === processId)
    if (!found) report(reader, processId, 'no-process', `The file holds no process "${processId}".`)
    return found
  }
  const executable = processes.filter(process => process.isExecutable === true)
  if (executable.length === 1) return executable[0]
  if (executable.length > 1) {
    report(
      reader,
      executable[1],
      'several-processes',
      'The file holds several executable processes; say which one to run, or split it.',
    )
    return undefined
  }
  report(
    reader,
    processes[0],
    'no-process',
    'The file holds no executable process; tick "executable" on the process to run.',
  )
  return undefined
}
