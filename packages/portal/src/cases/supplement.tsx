// The applicant answers a notice line by line: in words, with a file, or by correcting an answer.
import { randomUUID } from 'node:crypto'
import { cityDay } from '@baotu/calendar'
import type { Supplement } from '@baotu/case'
import { clocks, owedMaterials } from '@baotu/case'
import { SupplementAnswer, t } from '@baotu/screens'
import { type Answers, type Problem, readAnswers } from '@baotu/service'
import { dueText, notFound, Refused, unpark } from '@baotu/web'
import { departmentName } from '../department-name.ts'
import { ownStep } from '../own-step.ts'
import { type Body, bodyOf, commandOf, param, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { takeFile } from '../take-file.ts'
import { owedPage } from './owed.tsx'
import { type OwnCase, ownCase } from './own-case.ts'
import { fieldAbout, lineErrors, supplementLine } from './supplement-line.ts'

export const showSupplement: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const asked = await askedOf(turn)
  const parked = await unpark(platform, request, reply)
  return page(turn, asked, { typed: parked ?? {} })
}

export const answerSupplement: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const asked = await askedOf(turn)
  const { of, supplement, key } = asked
  const body = bodyOf(request)
  const back = `/cases/${of.id}`
  const corrected = correct(asked, body)
  const answers = Object.fromEntries(
    supplement.lines.map(({ id }) => [id, sent(body, `answer-${id}`).slice(0, 2000)]),
  )
  const empty = supplement.lines.filter(({ id }) => answers[id]?.trim() === '')
  const problems = [
    ...corrected.problems,
    ...empty.map(({ id }) => ({ code: 'required', path: `answer-${id}` })),
  ]
  if (problems.length > 0) return page(turn, asked, { typed: body, problems })
  const commandId = commandOf(body)
  if (corrected.changed) {
    const command = { type: 'save-answers' as const, answers: corrected.answers }
    await ownStep(platform, request, { caseId: of.id, command, commandId: randomUUID(), back })
  }
  const command = { type: 'answer-supplement' as const, key, answers }
  const done = await ownStep(platform, request, { caseId: of.id, command, commandId, back })
  if (!done.ok) return page(turn, asked, { typed: body, problems: done.problems })
  return reply.redirect(back, 303)
}

/** A file that a supplement notice asks for, or one that was promised for later. */
export const uploadSupplement: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const own = await ownCase(platform, request, 'add-file')
  const owed = owedMaterials(own.of).find(id => id === param(request, 'material'))
  const promised = owed && own.of.status !== 'supplementing' ? materialOf(own, owed) : undefined
  if (promised !== undefined) {
    const here = `/cases/${own.of.id}`
    const came = await takeFile(turn, own.of.id, promised, here)
    return came.ok ? reply.redirect(here, 303) : owedPage(turn, own, came.problems)
  }
  const asked = await askedOf(turn)
  const material = asked.service.guide.materials.find(({ id }) => id === param(request, 'material'))
  if (material === undefined || !asked.supplement.lines.some(({ about }) => about === material.id))
    throw notFound()
  const back = `/cases/${asked.of.id}/supplement`
  const taken = await takeFile(turn, asked.of.id, material, back)
  if (!taken.ok) return page(turn, asked, { typed: {}, problems: taken.problems })
  return reply.redirect(`${back}#${material.id}`, 303)
}

function materialOf({ service }: OwnCase, id: string) {
  return service.guide.materials.find(one => one.id === id)
}

export const removeSupplementFile: Page = platform => async (request, reply) => {
  const { of } = await askedOf({ platform, request, reply })
  const back = `/cases/${of.id}/supplement`
  const id = param(request, 'file')
  if (!of.files.some(file => file.id === id)) return reply.redirect(back, 303)
  const command = { type: 'remove-file' as const, id }
  await ownStep(platform, request, {
    caseId: of.id,
    command,
    commandId: `${commandOf(bodyOf(request))}:${id}`,
    back,
  })
  return reply.redirect(back, 303)
}

export type Asked = OwnCase & { supplement: Supplement; key: number }

/** The open notice of the case; one that was answered meanwhile is a conflict. */
async function askedOf({ platform, request }: Turn): Promise<Asked> {
  const own = await ownCase(platform, request, 'answer-supplement')
  const { supplement, tasks, id } = own.of
  const task = tasks.find(({ action }) => action === 'supplement')
  if (supplement === null || task === undefined)
    throw new Refused(409, 'no-such-task', { back: `/cases/${id}` })
  return { ...own, supplement, key: task.key }
}

/** The answers after the fields on this page were read; only those that the notice is about. */
function correct(
  { of, service, supplement }: Asked,
  body: Body,
): { answers: Answers; problems: Problem[]; changed: boolean } {
  let answers = of.answers
  const problems: Problem[] = []
  for (const { about } of supplement.lines) {
    const found = fieldAbout(service, about)
    if (found === undefined || !Object.hasOwn(body, about)) continue
    const read = readAnswers({ ...found.page, fields: [found.field] }, body, answers)
    if (read.ok) answers = read.answers
    else problems.push(...read.problems)
  }
  return { answers, problems, changed: JSON.stringify(answers) !== JSON.stringify(of.answers) }
}

function page(turn: Turn, asked: Asked, { typed, problems = [] }: { typed: Body; problems?: Problem[] }) {
  const { platform, request } = turn
  const { locale, session } = request
  const { of, service, supplement } = asked
  const running = clocks(of, platform.calendar).find(
    ({ clock }) => clock.name === 'supplement' && clock.stoppedOn === null,
  )
  const view = (
    <SupplementAnswer
      service={service.guide.name[locale]}
      number={of.number ?? ''}
      department={departmentName(platform, locale, service.guide.departments.deciding)}
      due={
        running
          ? dueText(
              locale,
              { calendar: platform.calendar, today: cityDay(platform.now()) },
              Temporal.PlainDate.from(running.due),
            )
          : undefined
      }
      lines={supplement.lines.map(line => supplementLine(locale, asked, line, typed, problems))}
      errors={lineErrors(locale, asked, problems)}
      action={`/cases/${of.id}/supplement`}
      csrf={session?.csrf ?? ''}
      command={randomUUID()}
      backHref={`/cases/${of.id}`}
    />
  )
  const title = t(locale).portal.supplement.title({ n: supplement.lines.length })
  return show(
    turn,
    view,
    { title, wrong: problems.length > 0, noIndex: true },
    problems.length > 0 ? 422 : 200,
  )
}
