import type { Material } from './material.ts'
import type { Problem } from './problem.ts'

/** Whether a file may be handed in for a material: by its name's ending, its size in bytes and how many there are already. */
export function checkFile(
  material: Material,
  file: { name: string; size: number },
  already: number,
): Problem[] {
  const ending = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  const problems: Problem[] = []
  const say = (code: string, params?: Problem['params']) => problems.push({ code, path: material.id, params })
  if (!material.formats.some(format => format === ending))
    say('wrong-format', { formats: material.formats.join(', ') })
  if (file.size === 0) say('empty-file')
  if (file.size > material.maxMegabytes * 1024 * 1024)
    say('file-too-big', { megabytes: material.maxMegabytes })
  if (already >= material.maxFiles) say('too-many-files', { max: material.maxFiles })
  return problems
}
