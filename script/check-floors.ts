import { readdirSync, readFileSync } from 'node:fs'
import { findTrespasses, floorOf } from './floors.ts'
import { listSources } from './sources.ts'

const root = `${import.meta.dirname}/..`
const code = listSources(root).filter(file => /\.(tsx?|mts|js|mjs)$/.test(file))
const trespasses = code.flatMap(file => findTrespasses(file, readFileSync(`${root}/${file}`, 'utf8')))
const homeless = readdirSync(`${root}/packages`).filter(name => floorOf(name) < 0)

for (const { file, line, message } of trespasses) console.log(`${file}:${line} ${message}`)
for (const name of homeless)
  console.log(`packages/${name} has no floor yet: give it one in script/floors.ts.`)

console.log(`floors: ${code.length} files, ${trespasses.length + homeless.length} trespasses`)
if (trespasses.length + homeless.length > 0) process.exitCode = 1
