import type { DmnRule, DmnWords } from './dmn-words.ts'
import type { Fault } from './fault.ts'
import type { Form } from './form.ts'
import type { Guide } from './guide.ts'

/** Whether decisions, form and materials know each other. */
export function checkDecisions(guide: Guide, form: Form, dmn: Readonly<Record<string, DmnWords>>): Fault[] {
  const keys = form.pages.flatMap(page => page.fields.map(({ key }) => key))
  return Object.entries(dmn).flatMap(([file, words]) => [
    ...words.inputs
      .filter(({ name }) => !keys.includes(name) && name !== 'party')
      .map(({ name, line }) => ({
        file,
        line,
        element: name,
        code: 'unknown-field',
        message: `The input ${name} is no field of form.form. Add the field, or mend the name.`,
      })),
    ...checkMaterials(guide, file, words),
  ])
}

function checkMaterials(guide: Guide, file: string, words: DmnWords): Fault[] {
  const id = guide.decisions.materials
  const decision = words.decisions.find(decision => decision.id === id)
  if (!decision) return []
  const rules = words.rules.filter(rule => rule.decision === id)
  const column = { material: decision.outputs.indexOf('material'), need: decision.outputs.indexOf('need') }
  if (column.material < 0 || column.need < 0)
    return [
      {
        file,
        line: decision.line,
        element: id,
        code: 'outputs',
        message: `${id} needs the outputs material and need.`,
      },
    ]
  const materials = guide.materials.map(material => material.id)
  const faults = rules.flatMap(rule => [
    ...notIn(file, rule, column.material, materials, 'material of service.yaml'),
    ...notIn(file, rule, column.need, ['required', 'optional'], 'need'),
  ])
  const asked = new Set(rules.map(rule => literal(rule, column.material)))
  const forgotten = guide.materials.filter(
    material => material.need === 'situation' && !asked.has(material.id),
  )
  return [
    ...faults,
    ...forgotten.map(material => ({
      file,
      line: decision.line,
      element: id,
      code: 'never-asked',
      message: `No rule of ${id} asks for ${material.id}, whose need is the situation. Add a rule, or change its need.`,
    })),
  ]
}

function notIn(file: string, rule: DmnRule, column: number, all: readonly string[], what: string): Fault[] {
  const value = literal(rule, column)
  if (value !== null && all.includes(value)) return []
  const message = `${rule.id} answers ${rule.outputs[column] ?? 'nothing'}, which is no ${what}. Use one of ${all.join(', ')}, in quotes.`
  return [{ file, line: rule.line, element: rule.id, code: 'unknown-output', message }]
}

function literal(rule: DmnRule, column: number): string | null {
  return /^"([^"]*)"$/.exec(rule.outputs[column] ?? '')?.[1] ?? null
}
