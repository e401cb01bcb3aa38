// `archive <case number> --to FOLDER` writes the archive package of a closed case; `archive verify FOLDER` checks one.
import { parseArgs } from 'node:util'
import { caseIdOf } from '@baotu/store'
import { archivePackage, openCase, serviceOf, verifyArchive, writeArchiveFolder } from '@baotu/web'
import { sayFaults } from '../say-faults.ts'
import { withPlatform } from '../with-platform.ts'

const usage = ['archive <case number> --to <folder>', 'archive verify <folder of a package>']
const archivist = { kind: 'system', job: 'archive' } as const

export async function archive(words: string[]): Promise<void> {
  const asked = read(words)
  if (asked === null) return sayFaults('This is how it is asked:', usage)
  return 'verify' in asked ? verify(asked.verify) : write(asked.number, asked.to)
}

function write(number: string, to: string): Promise<void> {
  return withPlatform(async platform => {
    const id = await caseIdOf(platform.store, archivist, number)
    const found = id === null ? null : await openCase(platform, archivist, id, 'archive')
    if (found === null) return sayFaults('Nothing was archived:', [`There is no case ${number}`])
    const answer = await archivePackage(platform, archivist, found.case, serviceOf(platform, found.case))
    if (!answer.ok) return sayFaults('Nothing was archived:', [refusals[answer.problem]])
    const folder = await writeArchiveFolder(answer.package, to).catch((error: NodeJS.ErrnoException) => error)
    if (folder instanceof Error) return sayFaults('Nothing was archived:', [folder.message])
    console.log(`${folder}: ${answer.package.files.length} files and a manifest`)
  })
}

const refusals = {
  'case-not-closed': 'The case may still change: only a case that is over is archived',
  'paper-waiting': 'A paper of it is still being made: try again when the worker is done',
}

async function verify(folder: string): Promise<void> {
  const { number, files, events, faults } = await verifyArchive(folder)
  if (faults.length > 0) return sayFaults(`${folder} is not what was archived:`, faults)
  console.log(`${folder}: case ${number}, ${files} files, ${events} events: everything fits`)
}

type Asked = { verify: string } | { number: string; to: string }

function read(words: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { to: { type: 'string' } },
    })
    const [first, second, ...more] = positionals
    if (more.length > 0) return null
    if (first === 'verify') return second === undefined ? null : { verify: second }
    return first === undefined || second !== undefined || values.to === undefined
      ? null
      : { number: first, to: values.to }
  } catch {
    return null
  }
}
