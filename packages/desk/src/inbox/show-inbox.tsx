import { Inbox, t } from '@baotu/screens'
import { departmentInbox } from '@baotu/store'
import { staffOf } from '@baotu/web'
import { asked } from '../read-request.ts'
import { type Page, show } from '../show.ts'
import { inboxItem } from './inbox-item.ts'

/** 审管联动: what the department was told; supervisors see what every department was told. */
export const showInbox: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  const { locale, session } = request
  const words = t(locale).desk.inbox
  const done = asked(request, 'at') === 'done'
  const department = staff.kind === 'officer' ? staff.department : undefined
  const notes = await departmentInbox(platform.store, staff, { department })
  const waiting = notes.filter(note => note.receivedAt === null)
  const received = notes.filter(note => note.receivedAt !== null)
  const reader = { locale, csrf: session?.csrf ?? '', mayReceive: staff.kind === 'officer' }
  const view = (
    <Inbox
      done={done}
      tabs={[
        { label: words.waiting, href: '/desk/inbox', current: !done, count: waiting.length },
        { label: words.received, href: '/desk/inbox?at=done', current: done },
      ]}
      items={(done ? received : waiting).map(note => inboxItem(platform, note, reader))}
    />
  )
  return show({ platform, request, reply }, view, { title: words.title, place: 'inbox' })
}
