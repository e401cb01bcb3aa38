/** Short BPMN for tests: wraps flow elements into a whole file, and writes sequence flows from arrows. */
export function bpmn(elements: string, beside = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://baotu.test">
  ${beside}
  <process id="p" isExecutable="true">${elements}</process>
</definitions>`
}

/** `flows('a > b', 'g > c ? x = 1')`: one sequence flow each, its id made of both ends (`a-b`), FEEL after the `?`. */
export function flows(...arrows: string[]): string {
  return arrows.map(flow).join('\n')
}

function flow(arrow: string): string {
  const [, source, target, condition] = /^(\S+) > (\S+)(?: \? (.*))?$/.exec(arrow) ?? []
  const body = condition
    ? `<conditionExpression xsi:type="tFormalExpression">=${escape(condition)}</conditionExpression>`
    : ''
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`
}

/** Extension elements in short: `extensions('<zeebe:taskDefinition type="x" />')`. */
export function extensions(content: string): string {
  return `<extensionElements>${content}</extensionElements>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
