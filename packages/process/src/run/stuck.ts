/** Why an element cannot go on; becomes an incident where the token stands. Never leaves this package. */
export type Stuck = Error & { stuck: string }

export function stuck(code: string, message: string): Stuck {
  return Object.assign(new Error(message), { stuck: code })
}

export function isStuck(error: unknown): error is Stuck {
  return error instanceof Error && 'stuck' in error
}
