import { may } from '@baotu/case'
import { retryJob } from '@baotu/store'
import { notFound, perform } from '@baotu/web'
import { bodyOf, commandIdOf, officerOf } from '../read-request.ts'
import type { Page } from '../show.ts'
import { incidentHref } from './incident-words.ts'
import { openIncident } from './open-incident.ts'
import { valuesGiven } from './values-read.ts'

/** Tries again where a case stopped. Where it stops at once in the same place, that page is shown; else the case. */
export const retryIncident: Page = platform => async (request, reply) => {
  const officer = officerOf(request)
  const body = bodyOf(request)
  const { of, service, incident } = await openIncident(platform, request)
  if (!may(officer, 'resolve-incident', of)) throw notFound()
  const toCase = () => reply.redirect(`/desk/cases/${of.id}`, 303)
  // A colleague was faster, or the button was pressed twice: it is done.
  if (incident === null) return toCase()
  if (incident.kind === 'job') {
    await retryJob(platform.store, officer, incident, platform.now().toString({ fractionalSecondDigits: 3 }))
    return toCase()
  }
  const key = Number(incident.key)
  const variables = valuesGiven(service, of, key, body)
  const command = { type: 'resolve-incident' as const, incident: key, variables }
  const done = await perform(platform, officer, of.id, command, commandIdOf(body))
  if (!done.ok && done.missing) throw notFound()
  const again = done.ok && done.case.incidents?.find(({ element }) => element === incident.element)
  if (!again) return toCase()
  return reply.redirect(incidentHref({ caseId: of.id, kind: 'process', key: String(again.key) }), 303)
}
