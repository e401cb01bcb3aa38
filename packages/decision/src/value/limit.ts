/** Ends an evaluation that takes too much; never seen outside the package, where it is a warning with this code. */
export class LimitReached extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
