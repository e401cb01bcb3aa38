import { compileExpression, evaluateExpression } from '@baotu/decision'

const source = 'if area <= 2 then 20.5 else round half up(area * days * 0.1, 2)'
const compiled = compileExpression(source, 'expression', { known: ['area', 'days'] })
if (!compiled.ok) throw new Error(compiled.problems.map(problem => problem.message).join('\n'))

const { names } = compiled.expression // ['area', 'days']: what it takes from outside
const { value } = evaluateExpression(compiled.expression, { area: 2.3, days: 3 })
const { warnings } = evaluateExpression(compiled.expression, { area: 'large', days: 3 })
process.stdout.write(`${names.join(', ')}: ${Number(value)}; ${warnings[0]?.message}\n`)
