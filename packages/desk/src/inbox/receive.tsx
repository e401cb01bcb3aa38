import { ConflictPage, momentText, t } from '@baotu/screens'
import { departmentInbox, receiveNote } from '@baotu/store'
import { notFound, openCase, serviceOf } from '@baotu/web'
import { caseIdOf, officerOf, param } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { statusShown } from '../status-shown.ts'

/** Confirms for the department that it has taken note. */
export const receive: Page = platform => async (request, reply) => {
  const officer = officerOf(request)
  const caseId = caseIdOf(request)
  const key = String(param(request, 'key'))
  const at = platform.now().toString({ fractionalSecondDigits: 3 })
  if (await receiveNote(platform.store, officer, { caseId, key }, at))
    return reply.redirect('/desk/inbox', 303)
  const notes = await departmentInbox(platform.store, officer, { department: officer.department, caseId })
  const note = notes.find(one => one.key === key)
  if (note === undefined || note.receivedAt === null) throw notFound()
  if (note.receivedBy === officer.id) return reply.redirect('/desk/inbox', 303)
  return receivedBefore({ platform, request, reply }, caseId, note.receivedByName ?? '', note.receivedAt)
}

async function receivedBefore(turn: Turn, caseId: string, who: string, at: string): Promise<unknown> {
  const { platform, request } = turn
  const { locale } = request
  const words = t(locale).desk
  const found = await openCase(platform, officerOf(request), caseId, 'view')
  if (found === null) throw notFound()
  const title = words.conflict.received({ who })
  const view = (
    <ConflictPage
      title={title}
      said={[words.inbox.receivedBy({ who, when: momentText(locale, Temporal.Instant.from(at)) })]}
      service={serviceOf(platform, found.case).guide.name[locale]}
      number={found.case.number ?? ''}
      status={statusShown(locale, found.case.status)}
      caseHref={`/desk/cases/${caseId}`}
      queueHref="/desk/inbox"
    />
  )
  return show(turn, view, { title, place: 'inbox' }, 409)
}
