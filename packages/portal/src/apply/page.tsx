// One topic of the form: shown, read, saved, and on to the next.
import { randomUUID } from 'node:crypto'
import { type FormField, FormPage, type SummarisedError, t } from '@baotu/screens'
import { type Answers, type Problem, pagesFor, readAnswers, type VisiblePage } from '@baotu/service'
import { type FormBody, notFound, unpark } from '@baotu/web'
import { ownStep } from '../own-step.ts'
import { byField, summarised } from '../problem-words.ts'
import { asked, bodyOf, param, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { formField } from './form-field.ts'
import { type Draft, openDraft } from './open-draft.ts'
import { stageAfter } from './stages.ts'
import { stepFrame } from './step-frame.ts'

export const showFormPage: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) return reply.redirect(`/apply/${param(request, 'service')}`, 303)
  const page = pageOf(open, open.draft.answers, param(request, 'page'))
  const parked = await unpark(platform, request, reply)
  if (parked === null) return formPage(turn, open, page, { answers: open.draft.answers })
  const { answers } = readAnswers(page, parked satisfies FormBody, open.draft.answers)
  const note = t(request.locale).portal.form.returned
  return formPage(turn, open, pageOf(open, answers, page.key), { answers, note })
}

export const saveFormPage: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) throw notFound()
  const { draft, service, opened } = open
  const page = pageOf(open, draft.answers, param(request, 'page'))
  const body = bodyOf(request)
  const leaving = sent(body, 'intent') === 'leave'
  const read = readAnswers(page, body, draft.answers)
  if (!read.ok && !leaving) return mend(turn, open, page, { problems: read.problems, answers: read.answers })
  const answers = read.ok ? read.answers : without(read.answers, read.problems)
  const back = `/apply/${service.id}`
  const command = { type: 'save-answers' as const, answers }
  // Not the form's id: a page sent again from the browser's history with another answer is another step.
  await ownStep(platform, request, { caseId: draft.id, command, commandId: randomUUID(), back, opened })
  if (leaving) return reply.redirect('/cases', 303)
  const next = asked(request, 'return') === 'check' ? 'check' : stageAfter(service, answers, page.key)
  return reply.redirect(`${back}/${next}`, 303)
}

/** The page as these answers ask for it; a page that they do not ask for is shown all the same to whoever is on it. */
function pageOf({ service }: Draft, answers: Answers, key: string): VisiblePage {
  const visible = pagesFor(service, answers).find(page => page.key === key)
  if (visible) return visible
  throw notFound()
}

/** Shows the page again. Questions that came up only by the answers just given are asked, not complained about. */
function mend(
  turn: Turn,
  open: Draft,
  before: VisiblePage,
  typed: { problems: Problem[]; answers: Answers },
) {
  const page = pageOf(open, typed.answers, before.key)
  const asked = new Set(before.visible.map(({ key }) => key))
  const problems = typed.problems.filter(({ path }) => path === undefined || asked.has(path))
  if (problems.length > 0) return formPage(turn, open, page, { ...typed, status: 422 })
  const note = t(turn.request.locale).portal.form.more
  return formPage(turn, open, page, { answers: typed.answers, note, status: 422 })
}

type Shown = { answers: Answers; problems?: Problem[]; note?: string; status?: number }

function formPage(
  turn: Turn,
  open: Draft,
  page: VisiblePage,
  { answers, problems = [], note, status }: Shown,
) {
  const { locale } = turn.request
  const words = byField(locale, problems)
  const errors: SummarisedError[] = page.visible.flatMap(({ key, label }) => {
    const sentence = words.get(key)
    return sentence === undefined ? [] : [summarised(locale, label[locale], sentence, { field: key })]
  })
  const fields: FormField[] = [
    ...page.notes.map((text, at) => ({ kind: 'note' as const, name: `note-${at}`, text: text[locale] })),
    ...page.visible.map(field => formField(locale, field, answers[field.key], words.get(field.key))),
  ]
  const frame = stepFrame(turn, open, page.key, answers)
  const returning = asked(turn.request, 'return') === 'check'
  const base = `/apply/${open.service.id}`
  const ways = returning ? { action: `${frame.action}?return=check`, backHref: `${base}/check` } : {}
  const title = page.title[locale]
  const view = <FormPage {...frame} {...ways} title={title} errors={errors} fields={fields} note={note} />
  return show(turn, view, { title, wrong: errors.length > 0, noIndex: true }, status)
}

function without(answers: Answers, problems: readonly Problem[]): Answers {
  const wrong = new Set(problems.map(({ path }) => path))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !wrong.has(key)))
}
