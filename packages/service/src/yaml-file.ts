import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Fault } from './fault.ts'

/** A YAML (or JSON) file that remembers on which line each value stands. */
export type YamlFile = {
  file: string
  value: unknown
  line(path: readonly PropertyKey[]): number | undefined
}

/** Parse a YAML or JSON file; every syntax error is a fault with its line. */
export function parseYaml(file: string, text: string): { yaml: YamlFile; faults: Fault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    // `<<: *name` takes over what another example answered.
    merge: true,
  })
  const faults = [...document.errors, ...document.warnings].map(error => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    code: 'syntax',
    message: `${error.message} Mend the YAML here.`,
  }))
  const value: unknown = document.errors.length > 0 ? null : document.toJS()
  return { yaml: { file, value, line: path => lineAt(document, lines, path) }, faults }
}

/** The value as its schema wants it, or every place where it is not. */
export function fits<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
): { value: z.output<S> | null; faults: Fault[] } {
  const result = schema.safeParse(yaml.value)
  if (result.success) return { value: result.data, faults: [] }
  return { value: null, faults: result.error.issues.flatMap(issue => faultsOf(yaml, issue)) }
}

function faultsOf(yaml: YamlFile, issue: z.core.$ZodIssue): Fault[] {
  const at = issue.path.map(String).join('.')
  const line = yaml.line(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      file: yaml.file,
      line: yaml.line([...issue.path, key]) ?? line,
      code: 'unknown-key',
      message: `${at ? `${at}.` : ''}${key} is not part of the format. Remove it or mend its spelling.`,
    }))
  return [{ file: yaml.file, line, code: 'shape', message: `${at || 'The file'}: ${issue.message}.` }]
}

/** The line of the value at a path, or of the nearest thing around it that is there. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}
