/** Decisions: DMN 1.5 and FEEL, compiled once, exact, explained. */

export { compileDecisions, type DecisionOptions, type Decisions } from './src/dmn/decisions.ts'
export { type Evaluation, evaluate } from './src/dmn/evaluate.ts'
export type {
  DecisionExplanation,
  Explanation,
  RuleExplanation,
  TableExplanation,
} from './src/dmn/explain.ts'
export type { CallerFunction } from './src/feel/caller-function.ts'
export {
  type Compiled,
  type CompileOptions,
  compileExpression,
  evaluateExpression,
} from './src/feel/expression.ts'
export type { Dialect, Shape } from './src/feel/parse.ts'
export type { DecisionProblem } from './src/feel/problem.ts'
export type { Limits, Warning } from './src/feel/run.ts'
export type { EvaluationOptions } from './src/feel/start.ts'
export type { Plain } from './src/value/plain.ts'
