import { EventEmitter } from 'node:events'
import { Engine } from 'bpmn-engine'
import { BpmnModdle } from 'bpmn-moddle'

type Waiting = { signal: (message: unknown) => void }

/**
 * The same case in bpmn-engine, for comparison: in memory, the file read once before, each user task answered as soon
 * as it waits. Gives a function that runs one case.
 */
export async function prepareBpmnEngine(source: string): Promise<() => Promise<void>> {
  const moddleContext = await new BpmnModdle().fromXML(source)
  return async () => {
    const engine = new Engine({ name: 'approval', moddleContext })
    const listener = new EventEmitter()
    let answered = 0
    listener.on('activity.wait', (task: Waiting) => {
      answered++
      task.signal({ outcome: 'fit' })
    })
    const ended = engine.waitFor('end')
    await engine.execute({ listener, variables: { applicant: 'zhang-san', amount: 1200 } })
    await ended
    if (answered !== 2) throw new Error(`bpmn-engine asked ${answered} times, not twice`)
  }
}
