// What a case listens for: messages, which one subscription hears, and signals, which all hear.
import type { Case } from './case.ts'

/** `key`: of the element instance that waits. A message that carries the same correlation is heard; `''` stands for none. */
export type Subscription = { key: string; kind: 'message' | 'signal'; name: string; correlation: string }

export function subscriptions(of: Case): Subscription[] {
  const found: Subscription[] = []
  for (const instance of of.process?.instances ?? []) {
    const { message, signal, correlation = '' } = instance
    const key = String(instance.key)
    // Where it stopped it listens no more, until somebody lets it go on.
    if (instance.incident) continue
    if (message !== undefined) found.push({ key, kind: 'message', name: message, correlation })
    else if (signal !== undefined) found.push({ key, kind: 'signal', name: signal, correlation: '' })
  }
  return found
}
