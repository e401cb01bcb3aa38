import { readdirSync } from 'node:fs'

const notOurs = new Set(['node_modules', '.git', 'data', 'coverage', 'tmp', 'dist'])

/**
 * Every file of the project under `root`, as a path with forward slashes relative to it, sorted.
 * The disk is asked, not git: a checkout that belongs to another user, or a tarball, is checked as well.
 */
export function listSources(root: string): string[] {
  return walk(root, '').sort()
}

function walk(root: string, folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(root, path)
    return entry.isFile() ? [path] : []
  })
}
