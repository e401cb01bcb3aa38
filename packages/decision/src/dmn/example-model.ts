/** Small models for the tests of this folder. */

export const modelOf = (body: string, namespace = 'urn:example', attributes = ''): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="example" namespace="${namespace}" ${attributes}>${body}</definitions>`

export const inputOf = (name: string, type = ''): string =>
  `<inputData id="i-${name}" name="${name}"><variable name="${name}"${type && ` typeRef="${type}"`}/></inputData>`

type Parts = { inputs?: string[]; decisions?: string[]; knowledge?: string[]; type?: string }

export function decisionOf(name: string, logic: string, parts: Parts = {}): string {
  const requires = [
    ...(parts.inputs ?? []).map(
      each => `<informationRequirement><requiredInput href="#i-${each}"/></informationRequirement>`,
    ),
    ...(parts.decisions ?? []).map(
      each => `<informationRequirement><requiredDecision href="#${each}"/></informationRequirement>`,
    ),
    ...(parts.knowledge ?? []).map(
      each => `<knowledgeRequirement><requiredKnowledge href="#${each}"/></knowledgeRequirement>`,
    ),
  ]
  const type = parts.type ? ` typeRef="${parts.type}"` : ''
  return `<decision id="${name}" name="${name}"><variable name="${name}"${type}/>${requires.join('')}${logic}</decision>`
}

export const literalOf = (text: string): string =>
  `<literalExpression><text>${escaped(text)}</text></literalExpression>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

type TableParts = {
  policy?: string
  aggregation?: string
  inputs: string[]
  outputs: { name?: string; type?: string; values?: string; fallback?: string }[]
}

/** Each rule: input cells, output cells, and a last word as annotation where there is one more. */
export function tableOf(parts: TableParts, rules: string[][]): string {
  const inputs = parts.inputs.map(
    each => `<input label="${each}"><inputExpression><text>${escaped(each)}</text></inputExpression></input>`,
  )
  const outputs = parts.outputs.map(each => {
    const values = each.values ? `<outputValues><text>${escaped(each.values)}</text></outputValues>` : ''
    const fallback = each.fallback
      ? `<defaultOutputEntry><text>${escaped(each.fallback)}</text></defaultOutputEntry>`
      : ''
    const attributes = `${each.name ? ` name="${each.name}"` : ''}${each.type ? ` typeRef="${each.type}"` : ''}`
    return `<output${attributes}>${values}${fallback}</output>`
  })
  const rows = rules.map((rule, at) => {
    const cells = rule.map((cell, column) => {
      const tag =
        column < inputs.length
          ? 'inputEntry'
          : column < inputs.length + outputs.length
            ? 'outputEntry'
            : 'annotationEntry'
      return `<${tag}><text>${escaped(cell)}</text></${tag}>`
    })
    return `<rule id="r${at + 1}">${cells.join('')}</rule>`
  })
  const aggregation = parts.aggregation ? ` aggregation="${parts.aggregation}"` : ''
  const annotation = rules.some(rule => rule.length > inputs.length + outputs.length)
    ? '<annotation name="why"/>'
    : ''
  return `<decisionTable hitPolicy="${parts.policy ?? 'UNIQUE'}"${aggregation}>${inputs.join('')}${outputs.join('')}${annotation}${rows.join('')}</decisionTable>`
}
