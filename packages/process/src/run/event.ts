import type { Due } from '../time/due.ts'
import type { MigrateCommand, ProcessCommand } from './command.ts'
import type { DoneRecord, Incident, Instance, Variables } from './state.ts'

/** What happened, in the past tense. Folding all events of a case gives its state. */
export type ProcessEvent =
  | { type: 'begun'; process: string; version: string; now: string; start: string }
  /** The command as it came: who asked for what, and why. */
  | { type: 'commanded'; command: ProcessCommand | MigrateCommand; now: string }
  /** The case goes on under another version; elements that are named differently there are listed. */
  | { type: 'migrated'; process: string; version: string; elements: Record<string, string> }
  /** An element that does not wait was passed. */
  | { type: 'passed'; element: string; in: number; via?: string }
  /** An element was entered and waits, or holds what waits. */
  | { type: 'entered'; instance: Instance; via?: string }
  /** Ended as the model intends; everything inside ended with it. */
  | { type: 'left'; key: number; element: string }
  /** Ended from outside; everything inside ended with it. Key 0 is the whole process. */
  | { type: 'cancelled'; key: number; element: string }
  | { type: 'arrived'; key: number; element: string; via: string }
  | { type: 'joined'; key: number; element: string; taken: string[]; fired?: boolean }
  | { type: 'variables-set'; in: number; variables: Variables }
  | { type: 'timer-set'; key: number; due: Due; repeat?: number }
  | { type: 'condition-seen'; key: number; held: boolean }
  | {
      type: 'loop-advanced'
      key: number
      started: number
      done: number
      out?: { index: number; value: unknown }
    }
  /** An activity is done that could be undone. */
  | { type: 'remembered'; record: DoneRecord }
  /** What was done in a scope (or one activity of it) is being undone. */
  | { type: 'recalled'; in: number; activity?: string }
  | { type: 'undo-started'; key: number; element: string }
  | { type: 'decided'; element: string; in: number; decision: string; value: unknown; explanation?: unknown }
  | { type: 'job-failed'; key: number; element: string; error: string; retries: number }
  | { type: 'error-thrown'; element: string; code: string; in: number }
  | { type: 'escalated'; element: string; code: string; in: number }
  | { type: 'incident-raised'; key: number; element: string; incident: Incident }
  | { type: 'incident-resolved'; key: number; element: string }
  | { type: 'completed' }
