import type { Case } from '@baotu/case'
import { type CasePageProps, dayText, type Locale, t } from '@baotu/screens'
import { type Site, specialKinds } from '@baotu/service'
import type { Platform } from '@baotu/web'

/** What is asked of the applicant, or why the answer was no and what they can do about it (行政许可法 §32, §38). */
export function caseNotice(platform: Platform, locale: Locale, of: Case): CasePageProps['notice'] {
  const words = t(locale).portal
  const { status, supplement, refusal, ruling } = of
  if (status === 'supplementing' && supplement !== null) {
    const asked = supplement.lines.map(({ ask }, at) => `${at + 1}. ${ask}`).join(' ')
    return { tone: 'amber', title: words.supplement.title({ n: supplement.lines.length }), text: asked }
  }
  const isOver = refusal !== null || ruling?.outcome === 'refused'
  const told = (isOver ? undefined : stopped(locale, of)) ?? toldNow(locale, of)
  if (told !== undefined) return told
  if (refusal !== null) {
    const route = refusal.route === '' ? '' : words.casePage.route({ route: refusal.route })
    const why = ended(locale, words.casePage.why({ reasons: refusal.explanation }))
    const text = [why, route].filter(Boolean).join(between(locale))
    const tone = status === 'not-accepted' ? 'red' : 'amber'
    return { tone, title: t(locale).statuses.case[status], text }
  }
  if (ruling?.outcome !== 'refused') return undefined
  const why = ended(locale, words.casePage.why({ reasons: ruling.reasons }))
  const text = [why, remedies(platform.catalog.site, locale)].join(between(locale))
  return { tone: 'red', title: t(locale).statuses.case.refused, text }
}

/** While the process stands still the applicant is told so, and that it is not for them to mend. */
function stopped(locale: Locale, { incidents = [] }: Case): CasePageProps['notice'] {
  const words = t(locale).portal.casePage
  return incidents.length === 0 ? undefined : { tone: 'amber', title: words.stopped, text: words.stoppedText }
}

/** A procedure that does not count, acceptance by silence, the end without additions: told on the page as in the notice. */
function toldNow(locale: Locale, of: Case): CasePageProps['notice'] {
  const words = t(locale).portal.casePage
  const title = t(locale).statuses.case[of.status]
  const running = of.specials.find(one => one.endedOn === null)
  if (of.status === 'special' && running !== undefined) {
    const { kind, days, reason } = running
    const name = specialKinds[kind][locale]
    return { tone: 'blue', title: name, text: ended(locale, words.special({ kind: name, n: days, reason })) }
  }
  if (of.status === 'lapsed') return { tone: 'grey', title, text: words.lapsed }
  const extension = of.clocks.find(({ name }) => name === 'decision')?.extension
  if (of.status === 'accepted' && extension !== undefined) {
    const text = ended(locale, words.why({ reasons: extension.reason }))
    return { tone: 'amber', title: words.extended({ n: extension.amount }), text }
  }
  if (of.status !== 'accepted' || of.deemedOn === null) return undefined
  const day = dayText(locale, Temporal.PlainDate.from(of.deemedOn))
  return { tone: 'blue', title, text: words.deemed({ day }) }
}

function ended(locale: Locale, sentence: string): string {
  if (/[。！？.!?]$/u.test(sentence.trimEnd())) return sentence.trimEnd()
  return `${sentence.trimEnd()}${locale === 'zh' ? '。' : '.'}`
}

function between(locale: Locale): string {
  return locale === 'zh' ? '' : ' '
}

function remedies({ remedies: { review, court } }: Site, locale: Locale): string {
  const words = t(locale).portal.casePage
  const within = ({ amount, unit }: typeof review) => words.reviewWithin[unit]({ n: amount })
  const said = {
    review: within(review),
    body: review.body[locale],
    court: within(court),
    court_body: court.body[locale],
  }
  return words.remedies(said)
}
