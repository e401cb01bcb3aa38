import type { Named } from './block.ts'
import { bpmn, extensions, flows } from './bpmn.ts'

type Out = { elements: string[]; arrows: string[]; beside: string[] }

/** The BPMN file of a block, between a start and an end event. */
export function xmlOf(root: Named): string {
  const out: Out = { elements: ['<startEvent id="s" />', '<endEvent id="e" />'], arrows: [], beside: [] }
  const exit = write(root, 's', out)
  out.arrows.push(`${exit} > e`)
  return bpmn(out.elements.join('') + flows(...out.arrows), out.beside.join(''))
}

/** The variables that make the choices of a block come out as they were made. */
export function variablesOf({ id, block, parts }: Named): Record<string, unknown> {
  const own =
    block.kind === 'exclusive'
      ? { [id]: block.chosen % parts.length }
      : block.kind === 'inclusive'
        ? Object.fromEntries(parts.map((_, index) => [`${id}_${index}`, block.chosen[index] ?? false]))
        : {}
  return Object.assign(own, ...parts.map(variablesOf)) as Record<string, unknown>
}

/** Writes a block behind `from` and gives the element that its token leaves from. */
function write({ id, block, parts }: Named, from: string, out: Out): string {
  const add = (element: string, ...arrows: string[]) => {
    out.elements.push(element)
    out.arrows.push(...arrows)
  }
  const [first, second] = parts
  switch (block.kind) {
    case 'task':
      add(`<userTask id="${id}" />`, `${from} > ${id}`)
      return id
    case 'plain':
      add(`<task id="${id}" />`, `${from} > ${id}`)
      return id
    case 'job':
      add(
        `<serviceTask id="${id}">${extensions('<zeebe:taskDefinition type="work" />')}</serviceTask>`,
        `${from} > ${id}`,
      )
      return id
    case 'multi': {
      const loop = extensions(`<zeebe:loopCharacteristics inputCollection="=${block.times}" />`)
      add(
        `<userTask id="${id}"><multiInstanceLoopCharacteristics isSequential="${block.sequential}">${loop}</multiInstanceLoopCharacteristics></userTask>`,
        `${from} > ${id}`,
      )
      return id
    }
    case 'sequence':
      return parts.reduce((before, part) => write(part, before, out), from)
    case 'exclusive':
    case 'parallel':
    case 'inclusive': {
      const tag = `${block.kind}Gateway`
      const last = parts.length - 1
      const fallback = block.kind === 'parallel' ? '' : `default="${id}-${id}_b${last}"`
      add(`<${tag} id="${id}" ${fallback} /><${tag} id="${id}j" />`, `${from} > ${id}`)
      parts.forEach((part, index) => {
        const test = block.kind === 'exclusive' ? `${id} = ${index}` : `${id}_${index}`
        const condition = block.kind === 'parallel' || index === last ? '' : ` ? ${test}`
        add(`<task id="${id}_b${index}" />`, `${id} > ${id}_b${index}${condition}`)
        out.arrows.push(`${write(part, `${id}_b${index}`, out)} > ${id}j`)
      })
      return `${id}j`
    }
    case 'choice': {
      add(`<eventBasedGateway id="${id}" /><exclusiveGateway id="${id}j" />`, `${from} > ${id}`)
      parts.forEach((part, index) => {
        const event = `${id}_c${index}`
        add(message(event, 'intermediateCatchEvent', out), `${id} > ${event}`)
        out.arrows.push(`${write(part, event, out)} > ${id}j`)
      })
      return `${id}j`
    }
    case 'repeat': {
      add(
        script(`${id}i`, id, '0') + script(`${id}n`, id, `${id} + 1`),
        `${from} > ${id}i`,
        `${id}i > ${id}x`,
      )
      add(
        `<exclusiveGateway id="${id}x" /><exclusiveGateway id="${id}y" default="${id}y-${id}z" /><task id="${id}z" />`,
      )
      const exit = first ? write(first, `${id}x`, out) : `${id}x`
      out.arrows.push(
        `${exit} > ${id}n`,
        `${id}n > ${id}y`,
        `${id}y > ${id}x ? ${id} <= ${block.times}`,
        `${id}y > ${id}z`,
      )
      return `${id}z`
    }
    case 'guarded': {
      add(sub(id, first, '', out), `${from} > ${id}`)
      add(timer(`${id}t`, id, block.interrupting))
      const exit = second ? write(second, `${id}t`, out) : `${id}t`
      if (!block.interrupting) {
        add(`<endEvent id="${id}e" />`, `${exit} > ${id}e`)
        return id
      }
      add(`<exclusiveGateway id="${id}j" />`, `${exit} > ${id}j`, `${id} > ${id}j`)
      return `${id}j`
    }
    case 'scope':
      add(
        sub(id, first, block.event && second ? event(id, second, block.event.interrupting, out) : '', out),
        `${from} > ${id}`,
      )
      return id
  }
}

function sub(id: string, body: Named | undefined, more: string, out: Out): string {
  const inner: Out = {
    elements: [`<startEvent id="${id}s" /><endEvent id="${id}f" />`],
    arrows: [],
    beside: out.beside,
  }
  inner.arrows.push(`${body ? write(body, `${id}s`, inner) : `${id}s`} > ${id}f`)
  return `<subProcess id="${id}">${inner.elements.join('')}${flows(...inner.arrows)}${more}</subProcess>`
}

function event(id: string, handler: Named, interrupting: boolean, out: Out): string {
  const inner: Out = { elements: [], arrows: [], beside: out.beside }
  const start = message(`${id}v`, 'startEvent', out, `isInterrupting="${interrupting}"`)
  inner.arrows.push(`${write(handler, `${id}v`, inner)} > ${id}w`)
  return `<subProcess id="${id}u" triggeredByEvent="true">${start}<endEvent id="${id}w" />${inner.elements.join('')}${flows(...inner.arrows)}</subProcess>`
}

function message(id: string, tag: string, out: Out, attributes = ''): string {
  out.beside.push(`<message id="m-${id}" name="${id}" />`)
  return `<${tag} id="${id}" ${attributes}><messageEventDefinition messageRef="m-${id}" /></${tag}>`
}

function timer(id: string, host: string, interrupting: boolean): string {
  return `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>`
}

function script(id: string, result: string, expression: string): string {
  return `<scriptTask id="${id}">${extensions(`<zeebe:script expression="=${expression}" resultVariable="${result}" />`)}</scriptTask>`
}
