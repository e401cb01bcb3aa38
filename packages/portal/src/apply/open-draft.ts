import type { Case } from '@baotu/case'
import type { Service } from '@baotu/service'
import { applicantOf, type Before, notFound, openDraftOf, Refused, serviceOf } from '@baotu/web'
import { param } from '../read-request.ts'
import type { Turn } from '../show.ts'

/** `opened`: the draft as it was read, for the step that this request takes. */
export type Draft = { draft: Case; service: Service; opened: Before }

/**
 * The draft that this page belongs to, at the version under which it began; null: none was begun. A form of a draft that is gone
 * is refused, so that nobody believes it saved.
 */
export async function openDraft({ platform, request }: Turn): Promise<Draft | null> {
  const id = param(request, 'service')
  if (platform.serviceOf(id) === null) throw notFound()
  const opened = await openDraftOf(platform, applicantOf(request), id)
  if (opened !== null) return { draft: opened.case, service: serviceOf(platform, opened.case), opened }
  if (request.method === 'POST') throw new Refused(409, 'wrong-status', { back: `/apply/${id}` })
  return null
}
