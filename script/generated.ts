/** A reference that a program prints and a file keeps: `command` runs with Node and prints what `file` must hold. */
export type Generated = { name: string; command: string[]; file: string }

/** All of them. Print one anew with `npm run generate`. */
export const generated: Generated[] = [
  {
    name: 'settings',
    command: ['--import', './packages/server/jsx.ts', 'packages/server/main.ts', 'reference'],
    file: 'docs/reference/settings.md',
  },
]
