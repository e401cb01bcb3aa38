import { type Element, element, elements } from './element.ts'
import type { Node } from './node.ts'
import type { Reader } from './reader.ts'

/** Gives every node the name of the innermost lane that lists it; what lies in a sub-process lies in its lane. */
export function nameLanes(reader: Reader, owner: Element) {
  for (const set of elements(owner.laneSets)) nameSet(reader, set)
}

function nameSet(reader: Reader, set: Element) {
  for (const lane of elements(set.lanes)) {
    for (const listed of elements(lane.flowNodeRef)) {
      const node = reader.byElement.get(listed)
      if (node) nameNode(node, lane.name ?? lane.id ?? '')
    }
    const inner = element(lane.childLaneSet)
    if (inner) nameSet(reader, inner)
  }
}

function nameNode(node: Node, lane: string) {
  node.lane = lane
  if (!('body' in node)) return
  for (const child of node.body.nodes) {
    if (child.lane === undefined) nameNode(child, lane)
  }
}
