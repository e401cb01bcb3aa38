import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export type Step = { name: string; command: string[] }
export type Ran = { name: string; ok: boolean; output: string; seconds: number }

const root = resolve(import.meta.dirname, '..')

/** Runs one command from the root with this Node and the project's programs first on PATH, and never throws. */
export function runStep({ name, command }: Step, show: 'shown' | 'kept'): Promise<Ran> {
  const [program = '', ...args] = command
  const path = [`${root}/node_modules/.bin`, process.env['PATH']].join(delimiter)
  const env = { ...process.env, PATH: path, ...(show === 'kept' ? { NO_COLOR: '1' } : {}) }
  const begun = performance.now()
  return new Promise(done => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: string[] = []
    const take = (chunk: Buffer) => {
      chunks.push(chunk.toString())
      if (show === 'shown') process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const end = (ok: boolean, more = '') =>
      done({ name, ok, output: chunks.join('') + more, seconds: (performance.now() - begun) / 1000 })
    child.on('error', error => end(false, String(error)))
    child.on('close', status => end(status === 0))
  })
}
