import type { z } from 'zod'
import type { English } from './english.ts'
import type { Fault } from './fault.ts'
import { type Files, textOf } from './files.ts'
import { speak } from './speak.ts'
import { fits, parseYaml, type YamlFile } from './yaml-file.ts'

/** A declared YAML file: what it says (null when it can't be said), where each value stands, and its faults. */
export type Declared<T> = { value: T | null; yaml: YamlFile | null; faults: Fault[] }

/** Read one YAML file against its schema, in both languages; `section` is its place in texts/en.yaml. */
export function declaredFile<S extends z.ZodType>(
  files: Files,
  file: string,
  schema: S,
  words: English,
  section: string[],
): Declared<z.output<S>> {
  const text = textOf(files, file)
  if (text === null)
    return {
      value: null,
      yaml: null,
      faults: [{ file, code: 'no-file', message: `There is no ${file}. Write one.` }],
    }
  const { yaml, faults: syntax } = parseYaml(file, text)
  if (syntax.length > 0) return { value: null, yaml, faults: syntax }
  const { value, faults } = fits(yaml, schema)
  return { value: value === null ? null : speak(value, words, section), yaml, faults }
}

/** A fault at a value of a YAML file. */
export function faultIn(
  yaml: YamlFile | null,
  path: readonly PropertyKey[],
  code: string,
  message: string,
): Fault {
  return {
    file: yaml?.file ?? '',
    line: yaml?.line(path),
    element: path.map(String).join('.'),
    code,
    message,
  }
}
