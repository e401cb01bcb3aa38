import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { generated } from './generated.ts'

const root = `${import.meta.dirname}/..`
const write = process.argv.includes('--write')

const stale = generated.filter(({ command, file }) => {
  const path = `${root}/${file}`
  const now = execFileSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const same = existsSync(path) && readFileSync(path, 'utf8') === now
  if (!same && write) writeFileSync(path, now)
  return !same
})

for (const { name, file } of stale) {
  console.log(write ? `${file} written anew` : `${file} (${name}) is out of date: npm run generate`)
}
console.log(`generated: ${generated.length} references, ${stale.length} out of date`)
if (stale.length > 0 && !write) process.exitCode = 1
