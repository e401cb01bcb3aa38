// An uploaded file of a case: bytes to the disk, then the step that ties them to it; without the step, no bytes stay.
import { rm } from 'node:fs/promises'
import type { Material, Problem } from '@baotu/service'
import { type Before, placeOf, receiveUpload } from '@baotu/web'
import { ownStep } from './own-step.ts'
import { commandOf } from './read-request.ts'
import type { Turn } from './show.ts'

export async function takeFile(
  { platform, request }: Turn,
  caseId: string,
  material: Material,
  back: string,
  opened?: Before,
): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
  const admission = { formats: material.formats, most: material.maxMegabytes * 2 ** 20 }
  const upload = await receiveUpload(platform, request, admission)
  if (!upload.ok) return at(material, upload.problems)
  const file = {
    ...upload.file,
    material: material.id,
    at: platform.now().toString({ fractionalSecondDigits: 3 }),
  }
  // The hidden id tells presses of a page apart; several zones of the page share it, the bytes tell those apart.
  const commandId = `${commandOf(upload.fields)}:${material.id}:${file.sha256.slice(0, 16)}`
  let kept = false
  try {
    const taken = await ownStep(platform, request, {
      caseId,
      command: { type: 'add-file', file },
      commandId,
      back,
      opened,
    })
    if (!taken.ok) return at(material, taken.problems)
    kept = taken.case.files.some(({ id }) => id === file.id)
    return { ok: true }
  } finally {
    if (!kept) await rm(placeOf(platform.filesDir, file.id), { force: true })
  }
}

function at(material: Material, problems: readonly Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems: problems.map(problem => ({ ...problem, path: material.id })) }
}
