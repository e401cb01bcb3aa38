/** An author's mistake in a BPMN file: where it is, and a sentence that says how to mend it. */
export type ProcessProblem = {
  /** Stable kebab-case code, e.g. `no-start`. */
  code: string
  /** Id of the element at fault; absent when the fault concerns the whole file. */
  element?: string
  message: string
}
