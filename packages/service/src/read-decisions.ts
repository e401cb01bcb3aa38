import { compileDecisions, type DecisionProblem, type Decisions } from '@baotu/decision'
import { type DmnRule, type DmnWords, dmnWords, lineOf } from './dmn-words.ts'
import type { English } from './english.ts'
import type { Fault } from './fault.ts'
import { type Files, textOf } from './files.ts'
import type { Text } from './text.ts'

export type ReadDecisions = {
  /** By decision id. */
  decisions: Record<string, Decisions>
  outputs: Record<string, string[]>
  rules: Record<string, Text>
  /** By file name, for cross-checks. */
  words: Record<string, DmnWords>
  faults: Fault[]
  /** What looks wrong and is allowed: combinations that no rule covers, rules that are never reached. */
  warnings: Fault[]
}

/** Every *.dmn of a service: compiled, its rules' annotations in both languages. */
export async function readDecisions(files: Files, words: English): Promise<ReadDecisions> {
  const read: ReadDecisions = { decisions: {}, outputs: {}, rules: {}, words: {}, faults: [], warnings: [] }
  for (const file of [...files.keys()].filter(path => /^[^/]+\.dmn$/.test(path)).sort())
    await readOne(read, file, textOf(files, file) ?? '', words)
  return read
}

async function readOne(read: ReadDecisions, file: string, xml: string, words: English): Promise<void> {
  const said = dmnWords(xml)
  read.words[file] = said
  for (const rule of said.rules) readRule(read, file, rule, words)
  const compiled = await compileDecisions(xml)
  if (!compiled.ok) {
    const grave = compiled.problems.filter(({ severity }) => severity === 'fault')
    read.faults.push(...grave.map(problem => placed(file, xml, problem)))
    return
  }
  read.warnings.push(...compiled.decisions.warnings.map(problem => placed(file, xml, problem)))
  for (const { id, line, outputs } of said.decisions) {
    if (Object.hasOwn(read.decisions, id))
      read.faults.push({
        file,
        line,
        element: id,
        code: 'twice',
        message: `${id} is declared twice. Rename one.`,
      })
    read.decisions[id] = compiled.decisions
    read.outputs[id] = outputs
  }
}

/** The message with rule and column, where it does not name them itself. */
function placed(file: string, xml: string, { code, element, message, rule, clause }: DecisionProblem): Fault {
  const place = [
    rule && !/\brules? \d/u.test(message) && `rule ${rule}`,
    clause && !message.includes(clause) && `column ${clause}`,
  ].filter(Boolean)
  const said = [place.join(', '), message].filter(Boolean).join(': ')
  return { file, line: lineOf(xml, element), element, code, message: said }
}

function readRule(read: ReadDecisions, file: string, rule: DmnRule, words: English): void {
  const { id, line, decision, place, said } = rule
  const fault = (code: string, message: string) =>
    read.faults.push({ file, line, element: id || decision, code, message })
  if (!id)
    fault(
      'no-id',
      `Rule ${place} of ${decision} has no id. Give it one, so that its words can be translated.`,
    )
  else if (Object.hasOwn(read.rules, id)) fault('twice', `The rule id ${id} is used twice. Rename one.`)
  else if (said) read.rules[id] = words.say(['decisions', id], said)
  else fault('no-words', `${id} has no annotation. Say in the applicant's words why this rule applies.`)
}
