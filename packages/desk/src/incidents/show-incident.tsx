import { randomUUID } from 'node:crypto'
import { may } from '@baotu/case'
import { IncidentView, t } from '@baotu/screens'
import { staffOf } from '@baotu/web'
import { departmentName } from '../names.ts'
import { type Page, show } from '../show.ts'
import { incidentHref, incidentWords } from './incident-words.ts'
import { openIncident } from './open-incident.ts'
import { valuesRead } from './values-read.ts'

export const showIncident: Page = platform => async (request, reply) => {
  const { locale, session } = request
  const { of, service, incident } = await openIncident(platform, request)
  if (incident === null) return reply.redirect(`/desk/cases/${of.id}`, 303)
  const words = t(locale)
  const { title, said } = incidentWords(platform, incident, locale)
  const mine = may(staffOf(request), 'resolve-incident', of)
  const fields = incident.kind === 'process' ? valuesRead(service, of, Number(incident.key)) : []
  const view = (
    <IncidentView
      title={title}
      said={said}
      facts={[
        { label: words.desk.queue.service, value: service.guide.name[locale] },
        { label: words.desk.queue.number, value: of.number ?? '' },
        {
          label: words.desk.queue.department,
          value: departmentName(platform.catalog.site, incident.deciding, locale),
        },
      ]}
      detail={incident.message}
      caseHref={`/desk/cases/${of.id}`}
      retry={
        mine
          ? { action: incidentHref(incident), csrf: session?.csrf ?? '', command: randomUUID(), fields }
          : undefined
      }
    />
  )
  const crumbs = [{ label: words.incidents.title, href: '/desk/incidents' }]
  return show({ platform, request, reply }, view, { title, place: 'incidents', crumbs })
}
