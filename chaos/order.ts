// What the storm asks of a node, and what it hears back, as messages between processes.
import type { Actor, Applicant, Command } from '@baotu/case'

export type Order =
  | { do: 'begin'; id: string; service: string; actor: Applicant }
  | { do: 'take'; id: string; actor: Actor; command: Command; commandId: string }

/** Kept; refused with these codes; or not known, and to be asked again with the same id. */
export type Answer = { kept: true } | { refused: string[] } | { unknown: string }

export type Asked = { number: number; order: Order }
export type Told = { number: number; answer: Answer } | { ready: true }
