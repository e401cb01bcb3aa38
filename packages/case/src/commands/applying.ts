// What the applicant does: fill in, attach, submit, withdraw.
import { begin } from '@baotu/process'
import { askedAnswers, completeness, type Problem } from '@baotu/service'
import { caseNumber } from '../case-number.ts'
import { decisionOnReceipt } from '../clocks/decision-clock.ts'
import { dayOf, startClock, stopClock } from '../clocks.ts'
import type { Command } from '../command.ts'
import { endCase } from '../end-case.ts'
import { decideAgain } from '../findings.ts'
import { orderPaper } from '../order-paper.ts'
import { owedMaterials } from '../owed-materials.ts'
import { settle } from '../settle.ts'
import { after } from '../status.ts'
import type { Story } from '../story.ts'
import { routed } from './routing.ts'
import { startRenewalClock, succeeded } from './succeeding.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function saveAnswers(story: Story, { answers }: Of<'save-answers'>): Problem[] {
  if (after(story.case().status, 'edit') === null) return [{ code: 'wrong-status' }]
  story.happened({ type: 'answers-saved', answers })
  return []
}

export function addFile(story: Story, { file }: Of<'add-file'>): Problem[] {
  const owed =
    owedMaterials(story.case()).includes(file.material) && after(story.case().status, 'pause') !== null
  if (after(story.case().status, 'edit') === null && !owed) return [{ code: 'wrong-status' }]
  const material = story.world.service.guide.materials.find(declared => declared.id === file.material)
  if (material === undefined) return [{ code: 'no-such-material', path: file.material }]
  const already = story.case().files.filter(held => held.material === file.material).length
  if (already >= material.maxFiles) {
    return [{ code: 'too-many-files', path: file.material, params: { most: material.maxFiles } }]
  }
  story.happened({ type: 'file-added', file })
  if (owed && owedMaterials(story.case()).length === 0) stopClock(story, 'materials')
  return []
}

export function removeFile(story: Story, { id }: Of<'remove-file'>): Problem[] {
  if (after(story.case().status, 'edit') === null) return [{ code: 'wrong-status' }]
  if (!story.case().files.some(file => file.id === id)) return [{ code: 'no-such-file' }]
  story.happened({ type: 'file-removed', id })
  return []
}

/** Files the application: from here the law's clock runs (行政许可法 §32) and the process begins. */
export function submit(story: Story, { sequence, queryCode, route: asked }: Of<'submit'>): Problem[] {
  const { world, now } = story
  const { status, files } = story.case()
  // Answers to questions that later answers took back are not part of the application.
  const answers = askedAnswers(world.service, story.case().answers)
  if (status !== 'draft') return [{ code: 'submitted-before', params: { number: story.case().number ?? '' } }]
  const { route, spared, problems: unfit } = routed(story, asked)
  const { about, problems: unknown } = succeeded(story)
  const problems = [...completeness(world.service, answers, files, spared), ...unfit, ...unknown]
  if (problems.length > 0) return problems
  if (Object.keys(answers).length < Object.keys(story.case().answers).length) {
    story.happened({ type: 'answers-saved', answers })
  }
  const number = caseNumber(world.site.division, dayOf(now), sequence)
  const { deciding } = world.service.guide.departments
  if (route !== null) story.happened({ type: 'route-chosen', route })
  story.happened({ type: 'case-submitted', number, queryCode, deciding, ...(about && { about }) })
  decideAgain(story)
  startClock(story, 'acceptance')
  decisionOnReceipt(story)
  if (about !== null) startRenewalClock(story, about)
  orderPaper(story, 'receipt')
  settle(story, begin(world.service.process, variablesOf(story), now))
  return []
}

/** What the process knows: the answers, the party, and the route where the service offers any. */
function variablesOf(story: Story): Record<string, unknown> {
  const { answers, applicant, route } = story.case()
  const { commitment, deferral, automatic } = story.world.service.guide
  const offers = commitment !== undefined || deferral !== undefined || automatic !== undefined
  const chosen = { commitment: route?.commitment ?? false, human: route?.human ?? false }
  return { ...answers, party: { ...applicant }, ...(offers && { route: chosen }) }
}

/** The applicant may take an application back until it is ruled on. */
export function withdraw(story: Story, { reason }: Of<'withdraw'>): Problem[] {
  const { status, number } = story.case()
  if (after(status, 'withdraw') === null) return [{ code: 'wrong-status' }]
  story.happened({ type: 'case-withdrawn', reason: reason.trim() })
  if (number === null) return []
  endCase(story)
  story.order({ type: 'send-mail', key: 'mail:withdrawn', mail: 'withdrawn' })
  return []
}
