// An incident in plain words: what stopped, since when, what was tried.
import { type Locale, momentText, t } from '@baotu/screens'
import type { Incident } from '@baotu/store'
import type { Platform } from '@baotu/web'
import { elementName } from '../names.ts'

export type IncidentWords = { title: string; said: string[] }

export function incidentWords(platform: Platform, incident: Incident, locale: Locale): IncidentWords {
  const words = t(locale).incidents
  const { kind, element, code, at, tries, serviceId, serviceVersion } = incident
  const jobs: Record<string, string> = words.jobs
  const what: Record<string, string> = words.what
  const service = platform.serviceOf(serviceId, serviceVersion)
  const step = service ? elementName(service, element, locale) : element
  return {
    title: kind === 'job' ? words.noJob({ job: jobs[element] ?? words.jobs.other }) : words.atStep({ step }),
    said: [
      what[code] ?? words.what.other,
      words.since({ when: momentText(locale, Temporal.Instant.from(at), { year: true }) }),
      tries === 0 ? words.notTried : words.tried({ n: tries }),
    ],
  }
}

export function incidentHref({ caseId, kind, key }: Pick<Incident, 'caseId' | 'kind' | 'key'>): string {
  return `/desk/cases/${caseId}/incidents/${kind}/${encodeURIComponent(key)}`
}
