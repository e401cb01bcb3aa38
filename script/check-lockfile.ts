import { readFileSync, writeFileSync } from 'node:fs'
import { findLeftOut, type Lockfile } from './lockfile.ts'

const path = `${import.meta.dirname}/../package-lock.json`
const write = process.argv.includes('--write')
const lockfile: Lockfile = JSON.parse(readFileSync(path, 'utf8'))
const leftOut = findLeftOut(lockfile)

if (write && leftOut.length > 0) {
  for (const { path: place, entry } of leftOut) if (entry) lockfile.packages[place] = entry
  const sorted = Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(path, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
}
const missing = write ? leftOut.filter(one => !one.entry) : leftOut
for (const one of missing) console.log(`package-lock.json leaves out ${one.path}: npm run complete-lockfile`)
console.log(`lockfile: ${Object.keys(lockfile.packages).length} packages, ${missing.length} left out`)
if (missing.length > 0) process.exitCode = 1
