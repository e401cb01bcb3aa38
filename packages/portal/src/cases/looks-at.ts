import { type CasePageProps, momentText, t } from '@baotu/screens'
import type { Access } from '@baotu/store'
import { departmentName } from '../department-name.ts'
import type { CaseSeen } from './case-props.ts'

/** Who looked at this case, other than the reader: the latest first. */
export function looksAt(seen: CaseSeen): CasePageProps['looks'] {
  const { looks, of, me, locale } = seen
  return looks
    .filter(look => look.caseId === of.id && !('id' in look.actor && look.actor.id === me))
    .map(look => ({
      when: momentText(locale, Temporal.Instant.from(look.at)),
      who: whoOf(seen, look),
      why: whyOf(seen, look),
    }))
}

function whoOf({ platform, locale }: CaseSeen, { actor }: Access): string {
  const words = t(locale).portal.look
  switch (actor.kind) {
    case 'officer':
      return words.officer({
        name: actor.name,
        department: departmentName(platform, locale, actor.department),
      })
    case 'supervisor':
      return words.supervisor({ name: actor.name })
    case 'applicant':
      return words.agent({ name: actor.name })
    default:
      return words.unknown
  }
}

function whyOf({ locale }: CaseSeen, { what, purpose }: Access): string {
  const words = t(locale).portal.look.why
  if (what === 'list') return words.list
  if (what === 'rating') return words.rater
  if (what !== 'case') return `${words.file} ${what}`
  return purpose === 'view' ? words.view : words.handle
}
