import { staffOf } from '@baotu/web'
import { asked, caseIdOf } from '../read-request.ts'
import type { Page } from '../show.ts'
import { standsReady } from '../steps/stands-ready.ts'
import { openDeskCase } from './desk-case.ts'
import { renderCase } from './render-case.tsx'

/** A case: left what is asked, right what to do. A short form of this officer's own task stands ready. */
export const showCase: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const desk = await openDeskCase(platform, staff, caseIdOf(request), 'view')
  const ready = staff.kind === 'officer' ? standsReady(desk.of, staff) : null
  return renderCase({ platform, request, reply }, desk, {
    step: ready,
    alone: false,
    file: asked(request, 'file') || null,
  })
}
