import { existsSync, readdirSync } from 'node:fs'
import { formatTable } from './table.ts'

/** What a benchmark tells: a table for people (first row is the heading) and figures for machines. */
export type Bench = { table: string[][] | string; figures: Record<string, number> }

const name = process.argv[2] ?? ''
const path = `${import.meta.dirname}/${name}.ts`
const names = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.ts') && !['run.ts', 'table.ts'].includes(file))
  .map(file => file.replace(/\.ts$/, ''))

if (!names.includes(name) || !existsSync(path)) {
  console.error(`Say which: npm run bench -- ${names.join(' | ')}`)
  process.exit(2)
}
const { bench } = (await import(path)) as { bench: () => Promise<Bench> }
const { table, figures } = await bench()
console.log(typeof table === 'string' ? table : formatTable(table))
console.log(JSON.stringify({ bench: name, figures }))
