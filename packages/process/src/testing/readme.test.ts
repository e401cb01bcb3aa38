import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bpmn, flows } from './bpmn.ts'

const home = join(import.meta.dirname, '..', '..')
const approval = bpmn(
  `<startEvent id="s" /><userTask id="review" /><exclusiveGateway id="g" default="g-refused" /><endEvent id="granted" /><endEvent id="refused" />${flows('s > review', 'review > g', 'g > granted ? outcome = "grant"', 'g > refused')}`,
)

test('the example of README.md runs as it stands there and prints what stands behind it', async () => {
  const readme = await readFile(join(home, 'README.md'), 'utf8')
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const printed = [...example.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, words]) => words)
  expect(printed).toHaveLength(2)
  const folder = await mkdtemp(join(tmpdir(), 'baotu-readme-'))
  await writeFile(join(folder, 'approval.bpmn'), approval)
  await writeFile(join(folder, 'example.ts'), example.replace('@baotu/process', join(home, 'index.ts')))
  const { stdout } = await promisify(execFile)(process.execPath, ['example.ts'], { cwd: folder })
  await rm(folder, { recursive: true })
  expect(stdout.trim().split('\n')).toEqual(printed)
})

test('what is published needs bpmn-moddle and the floors below, and nothing else', async () => {
  const { dependencies } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(dependencies)).toEqual(['@baotu/calendar', '@baotu/decision', 'bpmn-moddle'])
})
