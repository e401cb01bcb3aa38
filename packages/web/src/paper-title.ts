import type { PaperKind } from '@baotu/case'
import { t } from '@baotu/screens'
import type { Locale, Service, Text } from '@baotu/service'

/** What a paper is called: a ruling by the type of its service, a certificate as the service declares. */
export function paperTitle(kind: PaperKind, service: Service): Text {
  if (kind === 'certificate') return service.certificate?.name ?? service.guide.result.name
  return { zh: titleIn('zh', kind, service), en: titleIn('en', kind, service) }
}

function titleIn(locale: Locale, kind: Exclude<PaperKind, 'certificate'>, { guide }: Service): string {
  const own = guide.papers[kind as keyof typeof guide.papers]
  if (own !== undefined) return own[locale]
  const { titles, rulings } = t(locale).papers
  switch (kind) {
    case 'grant':
    case 'refusal':
      return rulings[guide.type as keyof typeof rulings][kind]
    case 'non-acceptance':
      return titles.notAccepted
    default:
      return titles[kind]
  }
}
