// The last look before it counts, and the submission itself: once, however often the button is pressed.

import { cityDay } from '@baotu/calendar'
import type { Case } from '@baotu/case'
import { CheckAnswers, feeText, problemText, type SummarisedError, t, valueText } from '@baotu/screens'
import { completeness, displayAnswers, type Problem, type Situation, situationFor } from '@baotu/service'
import { nextCaseNumber } from '@baotu/store'
import { applicantOf, notFound, openCase, type Platform, serviceOf, unpark } from '@baotu/web'
import { ownStep } from '../own-step.ts'
import { summarised } from '../problem-words.ts'
import { type Body, bodyOf, commandOf, isUuid, param, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { type Draft, openDraft } from './open-draft.ts'
import { broughtMaterials } from './stages.ts'
import { stepFrame } from './step-frame.ts'
import { chosenWay, spared, sparedByAnyWay, waysShown } from './ways.ts'

export const showCheck: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) return reply.redirect(`/apply/${param(request, 'service')}`, 303)
  const typed = (await unpark(platform, request, reply)) ?? {}
  return checkPage(turn, open, { problems: missingOf(open, sparedByAnyWay(open.service, open.draft)), typed })
}

export const submitApplication: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const actor = applicantOf(request)
  const body = bodyOf(request)
  const id = sent(body, 'case')
  const found = isUuid(id) ? await openCase(platform, actor, id, 'submit') : null
  if (found === null || found.case.service.id !== param(request, 'service')) throw notFound()
  const receipt = `/cases/${id}/receipt`
  if (found.case.number !== null) return reply.redirect(receipt, 303)
  const open = { draft: found.case, service: serviceOf(platform, found.case), opened: found }
  const way = chosenWay(open.service, open.draft, body)
  const problems = missingOf(open, spared(open.service, way))
  const undeclared = sent(body, 'declaration') !== 'yes'
  if (problems.length > 0 || undeclared)
    return checkPage(turn, open, { problems, undeclared, typed: body, status: 422 })
  const command = {
    type: 'submit' as const,
    sequence: await nextNumber(platform),
    queryCode: platform.code(),
    ...(way && { route: way }),
  }
  const back = `/apply/${open.service.id}`
  const done = await ownStep(platform, request, {
    caseId: id,
    command,
    commandId: commandOf(body),
    back,
    opened: open.opened,
  })
  if (done.ok || done.problems.some(({ code }) => code === 'submitted-before'))
    return reply.redirect(receipt, 303)
  return checkPage(turn, open, { problems: done.problems, typed: body, status: 422 })
}

export const discardDraft: Page = platform => async (request, reply) => {
  const open = await openDraft({ platform, request, reply })
  if (open === null) throw notFound()
  const command = { type: 'withdraw' as const, reason: '' }
  const commandId = commandOf(bodyOf(request))
  await ownStep(platform, request, { caseId: open.draft.id, command, commandId, back: '/cases' })
  return reply.redirect('/cases', 303)
}

function nextNumber(platform: Platform): Promise<number> {
  const { year } = cityDay(platform.now())
  return nextCaseNumber(platform.store, `${year}-01-01`, 'case')
}

function missingOf({ draft, service }: Draft, without: readonly string[]): Problem[] {
  return completeness(service, draft.answers, draft.files, without)
}

function checkPage(
  turn: Turn,
  open: Draft,
  shown: { problems: Problem[]; undeclared?: boolean; typed: Body; status?: number },
) {
  const { locale } = turn.request
  const { draft, service } = open
  const words = t(locale).portal.check
  const base = `/apply/${service.id}`
  const refused = shown.undeclared && shown.problems.length === 0
  const declarationError = refused ? problemText(locale, { code: 'not-agreed' }) : undefined
  const errors = [
    ...shown.problems.map(problem => placed(turn, open, problem)),
    ...(declarationError ? [{ field: 'declaration', message: declarationError }] : []),
  ]
  const situation = situationFor(service, draft.answers)
  const reasons = situation.reasons.map(({ words: reason }) => reason[locale])
  const view = (
    <CheckAnswers
      {...stepFrame(turn, open, 'check')}
      action={`${base}/submit`}
      errors={errors}
      errorTitle={shown.problems.length > 0 ? words.missing({ n: shown.problems.length }) : undefined}
      note={
        reasons.length > 0
          ? words.situation({ reasons: [...new Set(reasons)].join(words.semicolon) })
          : undefined
      }
      groups={[...answerGroups(turn, open), ...materialGroup(turn, open), feeGroup(turn, situation)]}
      ways={waysShown(service, draft, shown.typed, locale)}
      declaration={words.declaration}
      declarationError={declarationError}
    />
  )
  return show(turn, view, { title: words.title, wrong: shown.status === 422, noIndex: true }, shown.status)
}

function answerGroups({ request: { locale } }: Turn, { draft, service }: Draft) {
  return displayAnswers(service, draft.answers).map(({ key, title, rows }) => ({
    title: title[locale],
    rows: rows.map(row => ({
      label: row.label[locale],
      value: valueText(locale, row.value?.[locale] ?? ''),
      changeHref: `/apply/${service.id}/${key}?return=check#${row.key}`,
    })),
  }))
}

function materialGroup({ request: { locale } }: Turn, { draft, service }: Draft) {
  const brought = broughtMaterials(service, draft.answers)
  if (brought.length === 0) return []
  const names = (material: string) =>
    draft.files.filter((file: Case['files'][number]) => file.material === material).map(({ name }) => name)
  const rows = brought.map(({ material: { id, name } }) => ({
    label: name[locale],
    value: names(id).join(t(locale).portal.guide.comma) || t(locale).portal.check.noFile,
    changeHref: `/apply/${service.id}/materials#${id}`,
  }))
  return [{ title: t(locale).portal.check.materials, rows }]
}

/** What it costs and why, before it counts. */
function feeGroup({ request: { locale } }: Turn, { fee }: Situation) {
  const words = t(locale).portal.check
  const amount = { label: words.feeAmount, value: fee ? feeText(locale, fee.yuan) : words.feeLater }
  const why = (fee?.reasons ?? []).map(reason => reason.words[locale]).join(words.semicolon)
  return { title: words.fee, rows: why === '' ? [amount] : [amount, { label: words.feeWhy, value: why }] }
}

/** Each thing that is missing leads to the place where it is mended. */
function placed({ request: { locale } }: Turn, { service }: Draft, problem: Problem): SummarisedError {
  const { path = '', params = {} } = problem
  const sentence = problemText(locale, problem)
  if (problem.code === 'material-missing') {
    const material = service.guide.materials.find(({ id }) => id === path)
    return summarised(locale, material?.name[locale] ?? '', sentence, {
      href: `/apply/${service.id}/materials#${path}`,
    })
  }
  const field = service.form.pages.flatMap(page => page.fields).find(({ key }) => key === path)
  const href = `/apply/${service.id}/${params.page ?? 'check'}?return=check#${path}`
  return summarised(locale, field?.label[locale] ?? '', sentence, { href })
}
