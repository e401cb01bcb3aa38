import { bodyText, type Element, element, elements } from './element.ts'
import { zeebeExtensions } from './extension.ts'
import { readTimer } from './read-timer.ts'
import { type Reader, readExpression, readValue, report } from './reader.ts'
import { refuseExtensions } from './refuse-silent.ts'
import type { Trigger } from './trigger.ts'

/** Reads the event definitions of an event; several of them make a multiple event (BPMN 2.0 §10.5). */
export function readTrigger(reader: Reader, event: Element, throwing: boolean): Trigger {
  const triggers = elements(event.eventDefinitions).map(definition =>
    readDefinition(reader, event, definition, throwing),
  )
  if (triggers.length < 2) return triggers[0] ?? { type: 'none' }
  return { type: 'multiple', of: triggers, all: event.parallelMultiple === true }
}

function readDefinition(reader: Reader, event: Element, definition: Element, throwing: boolean): Trigger {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return readMessage(reader, event, element(definition.messageRef))
    case 'bpmn:TimerEventDefinition':
      return { type: 'timer', timer: readTimer(reader, event, definition) }
    case 'bpmn:SignalEventDefinition': {
      const name = element(definition.signalRef)?.name
      if (!name) report(reader, event, 'no-signal', 'The event names no signal; choose a signal with a name.')
      return { type: 'signal', name: readValue(reader, event, name ?? '', 'The signal name') }
    }
    case 'bpmn:ConditionalEventDefinition': {
      const text = bodyText(definition.condition)
      if (text === undefined)
        report(reader, event, 'no-condition', 'The conditional event has no condition; write one in FEEL.')
      return {
        type: 'condition',
        condition: readExpression(reader, event, text ?? 'true', 'The condition'),
      }
    }
    case 'bpmn:ErrorEventDefinition':
      return {
        type: 'error',
        ...readCode(reader, event, element(definition.errorRef), 'errorCode', throwing),
      }
    case 'bpmn:EscalationEventDefinition':
      return {
        type: 'escalation',
        ...readCode(reader, event, element(definition.escalationRef), 'escalationCode', throwing),
      }
    case 'bpmn:LinkEventDefinition':
      if (!definition.name)
        report(reader, event, 'no-link', 'The link event has no link name; give both ends the same name.')
      return { type: 'link', name: definition.name ?? '' }
    case 'bpmn:TerminateEventDefinition':
      return { type: 'terminate' }
    case 'bpmn:CompensateEventDefinition': {
      const activity = element(definition.activityRef)?.id
      return {
        type: 'compensation',
        ...(activity === undefined ? {} : { activity: reader.prefix + activity }),
      }
    }
    case 'bpmn:CancelEventDefinition':
      return { type: 'cancel' }
    default:
      report(
        reader,
        event,
        'not-executed',
        `${definition.$type.replace('bpmn:', '')} is not executed; use another event.`,
      )
      return { type: 'none' }
  }
}

/** A message: its name, and the correlation key from `zeebe:subscription` when it has one. */
export function readMessage(reader: Reader, owner: Element, message: Element | undefined): Trigger {
  if (!message?.name)
    report(reader, owner, 'no-message', 'No message is named; choose a message with a name.')
  if (message) refuseExtensions(reader, owner, message)
  const name = readValue(reader, owner, message?.name ?? '', 'The message name')
  const subscription =
    message && zeebeExtensions(message).find(extension => extension.name === 'subscription')
  const key = subscription?.attributes.correlationKey
  if (!key) return { type: 'message', name }
  return { type: 'message', name, correlation: readValue(reader, owner, key, 'The correlation key') }
}

/** A catching event without a code catches every error; a throwing one must say what it throws. */
function readCode(
  reader: Reader,
  event: Element,
  ref: Element | undefined,
  property: string,
  throwing: boolean,
) {
  const code = ref?.[property]
  if (typeof code === 'string' && code !== '')
    return { code: readValue(reader, event, code, `The ${property}`) }
  if (throwing || ref)
    report(
      reader,
      event,
      'no-code',
      `The event has no ${property}; choose an error or escalation that has a code.`,
    )
  return {}
}
