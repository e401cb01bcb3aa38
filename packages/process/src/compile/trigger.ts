import type { Expression, Value } from './expression.ts'

/** `date`: at an instant; `duration`: after a time; `cycle`: again and again (`R3/PT1H` or cron `0 0 9 * * MON-FRI`). */
export type TimerDefinition = { when: 'date' | 'duration' | 'cycle'; value: Value }

/** BPMN event definitions: what an event waits for, or what it does when it is thrown. */
export type Trigger =
  | { type: 'none' }
  | { type: 'message'; name: Value; correlation?: Value }
  | { type: 'timer'; timer: TimerDefinition }
  | { type: 'signal'; name: Value }
  | { type: 'condition'; condition: Expression }
  | { type: 'error'; code?: Value }
  | { type: 'escalation'; code?: Value }
  | { type: 'link'; name: string }
  | { type: 'terminate' }
  | { type: 'compensation'; activity?: string }
  | { type: 'cancel' }
  | { type: 'multiple'; of: Trigger[]; all: boolean }
