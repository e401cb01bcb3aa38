/** What is wrong with an expression or a model, found when it is compiled. A fault forbids its use, a warning does not. */
export type DecisionProblem = {
  severity: 'fault' | 'warning'
  /** Stable, for texts: `syntax`, `unknown-name`, `gap`, … */
  code: string
  /** In English, with what would mend it. */
  message: string
  /** Id of the element in the model. */
  element?: string
  /** Number of the rule in its table, from 1. */
  rule?: number
  /** Where in the source of the expression, from 1. */
  line?: number
  column?: number
  /** Label of the table's column. */
  clause?: string
}
