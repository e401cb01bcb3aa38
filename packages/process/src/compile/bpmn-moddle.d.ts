// bpmn-moddle publishes no types at its entry point; this is the part of it that we call.
declare module 'bpmn-moddle' {
  import type { Element } from './element.ts'
  import type { Warning } from './read-xml.ts'

  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: Warning[] }>
  }
}
