import { existsSync, readFileSync } from 'node:fs'
import { compareTree, type Fault, findDeadLinks, findFaults } from './house-rules.ts'
import { listSources } from './sources.ts'

const root = `${import.meta.dirname}/..`
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8')
const exists = (path: string) => existsSync(`${root}/${path}`)

const files = listSources(root).filter(file => file !== 'package-lock.json')
const folders = [
  ...new Set(files.flatMap(file => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/')))),
]

const faults: Fault[] = [
  ...files.flatMap(file => (isText(file) ? findFaults(file, read(file)) : [])),
  ...files.filter(file => file.endsWith('.md')).flatMap(file => findDeadLinks(file, read(file), exists)),
  ...(exists('ARCHITECTURE.md')
    ? compareTree(read('ARCHITECTURE.md'), folders)
    : [{ file: 'ARCHITECTURE.md', message: 'is missing: the map of the house, one line a folder' }]),
]

for (const { file, line, message } of faults) console.log(`${file}${line ? `:${line}` : ''} ${message}`)
console.log(`house: ${files.length} files, ${faults.length} faults`)
if (faults.length > 0) process.exitCode = 1

function isText(file: string): boolean {
  return /\.(tsx?|mts|mjs|js|sql|css|sh|ya?ml|md|json|bpmn|dmn|form)$|^\.ci\//.test(file)
}
