// The nodes of the city as processes: started, asked, killed, put to sleep, started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import type { Answer, Asked, Order, Told } from './order.ts'

export type Nodes = {
  /** Asks any node until one answers, with the same order, whatever dies meanwhile. */
  ask: (order: Order) => Promise<Exclude<Answer, { unknown: string }>>
  /** kill -9 of one; another takes its place. */
  kill: () => void
  /** SIGSTOP of one, as a virtual machine that is moved; it wakes up after so many milliseconds and goes on as if nothing were. */
  sleep: (milliseconds: number) => void
  close: () => Promise<void>
}

const root = join(import.meta.dirname, '..')

export async function openNodes(
  count: number,
  environment: Record<string, string>,
  dice: Dice,
): Promise<Nodes> {
  const places: Place[] = []
  // One after the other: the first makes the keys that all of them share.
  for (let at = 0; at < count; at += 1) {
    const place = openPlace(environment)
    places.push(place)
    await place.awake()
  }
  const any = () => places[dice.below(places.length)] as Place
  return {
    async ask(order) {
      for (;;) {
        const answer = await any().ask(order)
        if (!('unknown' in answer)) return answer
        await pause(50)
      }
    },
    kill: () => any().process().kill('SIGKILL'),
    sleep(milliseconds) {
      const asleep = any().process()
      asleep.kill('SIGSTOP')
      setTimeout(() => asleep.kill('SIGCONT'), milliseconds)
    },
    async close() {
      await Promise.all(places.map(place => place.close()))
    },
  }
}

type Place = {
  ask: (order: Order) => Promise<Answer>
  process: () => ChildProcess
  awake: () => Promise<void>
  close: () => Promise<void>
}

/** A place in which one process after another works. */
function openPlace(environment: Record<string, string>): Place {
  const waiting = new Map<number, (answer: Answer) => void>()
  let number = 0
  let closing = false
  let wasReady = false
  let isReady = false
  let ready = Promise.withResolvers<void>()
  let child = begin()

  function begin(): ChildProcess {
    const words = ['--import', './packages/server/jsx.ts', 'chaos/node.ts']
    const begun = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', process.env['CHAOS_LOUD'] ? 'inherit' : 'ignore', 'ipc'],
    })
    begun.on('message', (told: Told) => {
      if ('ready' in told) {
        wasReady = true
        isReady = true
        return ready.resolve()
      }
      waiting.get(told.number)?.(told.answer)
      waiting.delete(told.number)
    })
    begun.on('exit', code => {
      for (const answered of waiting.values()) answered({ unknown: 'the node died' })
      waiting.clear()
      if (closing) return
      // Whoever waits for a node that is being started goes on waiting for the one after it.
      if (isReady) ready = Promise.withResolvers<void>()
      isReady = false
      if (!wasReady) return ready.reject(new Error(`A node could not start: ${code}`))
      // One that starts while the database is away dies too, and another is started.
      setTimeout(() => {
        child = begin()
      }, 200)
    })
    begun.on('error', () => {})
    return begun
  }

  return {
    process: () => child,
    awake: () => ready.promise,
    async ask(order) {
      await ready.promise
      const { promise, resolve } = Promise.withResolvers<Answer>()
      number += 1
      waiting.set(number, resolve)
      const asked: Asked = { number, order }
      child.send(asked, error => {
        if (error) resolve({ unknown: 'the node died' })
      })
      return promise
    },
    async close() {
      closing = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGCONT')
      child.kill('SIGKILL')
      await ended
    },
  }
}
