import { Incidents, t } from '@baotu/screens'
import { openIncidents } from '@baotu/store'
import { staffOf } from '@baotu/web'
import { departmentName } from '../names.ts'
import { type Page, show } from '../show.ts'
import { incidentHref, incidentWords } from './incident-words.ts'

/** Where the processes of this department's cases stopped; supervisors see those of the whole site. Names nobody. */
export const showIncidents: Page = platform => async (request, reply) => {
  const { locale } = request
  const found = await openIncidents(platform.store, staffOf(request))
  const items = found.map(incident => {
    const { caseId, kind, key, serviceId, serviceVersion, number, deciding } = incident
    return {
      id: `${caseId}-${kind}-${key}`,
      ...incidentWords(platform, incident, locale),
      href: incidentHref(incident),
      service: platform.serviceOf(serviceId, serviceVersion)?.guide.name[locale] ?? serviceId,
      number: number ?? '',
      department: departmentName(platform.catalog.site, deciding, locale),
    }
  })
  const { title } = t(locale).incidents
  return show({ platform, request, reply }, <Incidents items={items} />, { title, place: 'incidents' })
}
