import { bodyText, type Element, element as elementOf } from './element.ts'
import { attributes, zeebeExtensions } from './extension.ts'
import type { Loop } from './node.ts'
import { type Reader, readExpression, report } from './reader.ts'

/** Reads the markers at the foot of an activity: several instances (BPMN 2.0 §13.3.7) or a standard loop. */
export function readLoop(reader: Reader, element: Element): Loop | undefined {
  const marker = elementOf(element.loopCharacteristics)
  if (!marker) return undefined
  if (marker.$type === 'bpmn:StandardLoopCharacteristics') return readStandard(reader, element, marker)
  const { inputCollection, inputElement, outputCollection, outputElement } = attributes(
    zeebeExtensions(marker),
    'loopCharacteristics',
  )
  const collection = inputCollection ?? bodyText(marker.loopCardinality)
  if (collection === undefined)
    report(
      reader,
      element,
      'no-collection',
      'A multi-instance activity needs an inputCollection or a loopCardinality.',
    )
  if ((outputCollection === undefined) !== (outputElement === undefined))
    report(
      reader,
      element,
      'half-output',
      'A multi-instance activity needs both outputCollection and outputElement, or neither.',
    )
  const completion = bodyText(marker.completionCondition)
  return {
    type: 'multi',
    sequential: marker.isSequential === true,
    collection: readExpression(reader, element, collection ?? '[]', 'The collection'),
    ...(inputElement ? { item: inputElement } : {}),
    ...(outputCollection && outputElement
      ? {
          output: {
            collection: outputCollection,
            element: readExpression(reader, element, outputElement, 'The output element'),
          },
        }
      : {}),
    ...(completion === undefined
      ? {}
      : { completion: readExpression(reader, element, completion, 'The completion condition') }),
  }
}

function readStandard(reader: Reader, element: Element, marker: Element): Loop {
  const condition = bodyText(marker.loopCondition)
  const maximum = Number(marker.loopMaximum)
  if (condition === undefined && !(maximum > 0))
    report(reader, element, 'endless-loop', 'A loop needs a condition or a maximum, otherwise it never ends.')
  return {
    type: 'standard',
    testBefore: marker.testBefore === true,
    ...(maximum > 0 ? { maximum } : {}),
    ...(condition === undefined
      ? {}
      : { condition: readExpression(reader, element, condition, 'The loop condition') }),
  }
}
