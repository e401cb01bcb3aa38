// The lines of a supplement notice as a form carries them: lines.0.about, lines.0.ask, lines.1.about, …
import type { AboutGroup, NoticeLine } from '@baotu/screens'
import { t } from '@baotu/screens'
import { type Answers, type Locale, pagesFor, type Service } from '@baotu/service'
import { type Body, sent } from '../read-request.ts'

const most = 50

/** As typed, in order; a form that carries none has one empty line. */
export function linesOf(body: Body): NoticeLine[] {
  const typed: NoticeLine[] = []
  for (let at = 0; at < most && Object.hasOwn(body, `lines.${at}.ask`); at += 1) {
    typed.push({
      about: sent(body, `lines.${at}.about`) || 'other',
      ask: sent(body, `lines.${at}.ask`),
    })
  }
  return typed.length > 0 ? typed : [{ about: 'other', ask: '' }]
}

/** The form after "add a line" or "remove": null when neither was asked. */
export function withLinesChanged(body: Body): Body | null {
  const lines = linesOf(body)
  if (sent(body, 'intent') === 'add-line')
    return asBody([...lines, { about: 'other', ask: '' }].slice(0, most))
  const removed = sent(body, 'remove-line')
  return removed === '' ? null : asBody(lines.filter((_, at) => String(at) !== removed))
}

/** What a line may be about: the materials of these answers, and the fields page by page. */
export function aboutGroups(service: Service, answers: Answers, locale: Locale): AboutGroup[] {
  const materials = {
    label: t(locale).desk.supplement.materials,
    options: service.guide.materials
      .filter(material => material.source !== 'government')
      .map(({ id, name }) => ({ value: id, label: name[locale] })),
  }
  const pages = pagesFor(service, answers).map(page => ({
    label: page.title[locale],
    options: page.visible.map(({ key, label }) => ({ value: key, label: label[locale] })),
  }))
  return [materials, ...pages].filter(group => group.options.length > 0)
}

function asBody(lines: NoticeLine[]): Body {
  return Object.fromEntries(
    lines.flatMap(({ about, ask }, at) => [
      [`lines.${at}.about`, about],
      [`lines.${at}.ask`, ask],
    ]),
  )
}
