// A file of a draft: taken in, removed, looked at.
import { notFound } from '@baotu/web'
import { ownStep } from '../own-step.ts'
import { bodyOf, commandOf, param } from '../read-request.ts'
import { sendCaseFile } from '../send-case-file.ts'
import type { Page } from '../show.ts'
import { takeFile } from '../take-file.ts'
import { materialsPage } from './materials.tsx'
import { openDraft } from './open-draft.ts'
import { broughtMaterials } from './stages.ts'

export const uploadMaterial: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) throw notFound()
  const { draft, service } = open
  const needed = broughtMaterials(service, draft.answers).find(
    ({ material }) => material.id === param(request, 'material'),
  )
  if (needed === undefined) throw notFound()
  const back = `/apply/${service.id}/materials`
  const taken = await takeFile(turn, draft.id, needed.material, back, open.opened)
  if (!taken.ok) return materialsPage(turn, open, taken.problems)
  return reply.redirect(`${back}#${needed.material.id}`, 303)
}

export const removeMaterial: Page = platform => async (request, reply) => {
  const open = await openDraft({ platform, request, reply })
  if (open === null) throw notFound()
  const { draft, service } = open
  const back = `/apply/${service.id}/materials`
  const id = param(request, 'file')
  const file = draft.files.find(one => one.id === id)
  // Removed before, by the same button pressed twice: that is what was asked.
  if (file === undefined) return reply.redirect(back, 303)
  const command = { type: 'remove-file' as const, id }
  await ownStep(platform, request, {
    caseId: draft.id,
    command,
    commandId: `${commandOf(bodyOf(request))}:${id}`,
    back,
  })
  return reply.redirect(`${back}#${file.material}`, 303)
}

export const showDraftFile: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) throw notFound()
  return sendCaseFile(turn, open.draft)
}
