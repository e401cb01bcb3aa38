// A mapping file: what an administrator says about elements, answers and materials that the new version lacks.
import { readFile } from 'node:fs/promises'
import { AuthorMistake } from '@baotu/store'
import { z } from 'zod'

const schema = z.strictObject({
  elements: z.record(z.string(), z.string()).default({}),
  dropped: z.array(z.string()).default([]),
})

export type Mapping = z.output<typeof schema>

export const noMapping: Mapping = { elements: {}, dropped: [] }

/** Reads `{ "elements": { "old": "new" }, "dropped": ["answer or material"] }`. Throws AuthorMistake for anything else. */
export async function readMapping(file: string): Promise<Mapping> {
  const wrong = (message: string) => new AuthorMistake([{ file, code: 'bad-mapping', message }])
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw wrong(`The mapping can not be read (${error.code}).`)
  })
  const read = schema.safeParse(parsed(text))
  if (read.success) return read.data
  const example = '{ "elements": { "old": "new" }, "dropped": ["answer"] }'
  throw wrong(`The mapping must be JSON such as ${example}: ${read.error.issues[0]?.message ?? ''}.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
