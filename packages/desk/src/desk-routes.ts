import { needStaff, type Platform } from '@baotu/web'
import type { FastifyInstance } from 'fastify'
import { caseActs } from './acts/case-act.ts'
import { showAct, takeAct } from './acts/take-act.ts'
import { importCalendarYear } from './calendar/import-year.tsx'
import { liftCalendarOverride, setCalendarOverride } from './calendar/overrides.tsx'
import { backToCalendar, showCalendar } from './calendar/show-calendar.tsx'
import { showCase } from './case/show-case.tsx'
import { showClock } from './case/show-clock.tsx'
import { showArchive } from './files/show-archive.ts'
import { showFile } from './files/show-file.ts'
import { showPaper } from './files/show-paper.ts'
import { receive } from './inbox/receive.tsx'
import { showInbox } from './inbox/show-inbox.tsx'
import { retryIncident } from './incidents/retry-incident.ts'
import { showIncident } from './incidents/show-incident.tsx'
import { showIncidents } from './incidents/show-incidents.tsx'
import { serveKeyboard } from './keyboard.ts'
import { showMine, showQueue } from './queue/show-queue.tsx'
import { backToRating, showRating } from './ratings/show-rating.tsx'
import { showRatings } from './ratings/show-ratings.tsx'
import { ratingSteps, takeRatingStep } from './ratings/take-rating-step.ts'
import { showSearch } from './search/show-search.tsx'
import { chooseStep } from './steps/choose-step.ts'
import { backToCase, keepTask } from './steps/keep-task.tsx'
import { showForm } from './steps/show-form.tsx'
import { formActions } from './steps/step-action.ts'
import { takeStep } from './steps/take-step.tsx'
import { answerRecord, backToRecord } from './supervision/answer-record.tsx'
import { exportTable } from './supervision/export-table.ts'
import { showLights } from './supervision/show-lights.tsx'
import { showRecord } from './supervision/show-record.tsx'
import { showRecords } from './supervision/show-records.tsx'

/** The officers' pages. Supervisors see everything of the site and write nothing. */
export function deskRoutes(app: FastifyInstance, platform: Platform): void {
  const preHandler = [needStaff(platform)]
  const task = '/desk/cases/:id/tasks/:key'
  app.get('/desk', { preHandler }, showMine(platform))
  app.get('/desk/queue', { preHandler }, showQueue(platform))
  app.get('/desk/search', { preHandler }, showSearch(platform))
  app.get('/desk/inbox', { preHandler }, showInbox(platform))
  app.get('/desk/inbox/:id/:key/receive', { preHandler }, (_request, reply) =>
    reply.redirect('/desk/inbox', 303),
  )
  app.post('/desk/inbox/:id/:key/receive', { preHandler }, receive(platform))
  app.get('/desk/calendar', { preHandler }, showCalendar(platform))
  app.get('/desk/calendar/years', { preHandler }, backToCalendar)
  app.post('/desk/calendar/years', { preHandler }, importCalendarYear(platform))
  app.get('/desk/calendar/overrides', { preHandler }, backToCalendar)
  app.post('/desk/calendar/overrides', { preHandler }, setCalendarOverride(platform))
  app.get('/desk/calendar/overrides/:day/lift', { preHandler }, backToCalendar)
  app.post('/desk/calendar/overrides/:day/lift', { preHandler }, liftCalendarOverride(platform))
  app.get('/desk/cases/:id', { preHandler }, showCase(platform))
  app.get('/desk/cases/:id/clocks/:clock', { preHandler }, showClock(platform))
  app.get('/desk/cases/:id/archive', { preHandler }, showArchive(platform))
  app.get('/desk/cases/:id/files/:file', { preHandler }, showFile(platform))
  app.get('/desk/cases/:id/papers/:paper', { preHandler }, showPaper(platform))
  for (const action of ['claim', 'release'] as const) {
    app.get(`${task}/${action}`, { preHandler }, backToCase)
    app.post(`${task}/${action}`, { preHandler }, keepTask(platform, action))
  }
  for (const act of caseActs) {
    app.get(`/desk/cases/:id/${act}`, { preHandler }, showAct(platform, act))
    app.post(`/desk/cases/:id/${act}`, { preHandler }, takeAct(platform, act))
  }
  for (const action of formActions) {
    app.get(`${task}/${action}`, { preHandler }, showForm(platform, action))
    app.post(`${task}/${action}`, { preHandler }, takeStep(platform, action))
  }
  for (const choice of ['start-activity', 'complete-scope'] as const) {
    app.get(`${task}/${choice}`, { preHandler }, backToCase)
    app.post(`${task}/${choice}`, { preHandler }, chooseStep(platform, choice))
  }
  app.get('/desk/supervision', { preHandler }, showLights(platform))
  app.get('/desk/supervision/export', { preHandler }, exportTable(platform))
  app.get('/desk/supervision/records', { preHandler }, showRecords(platform))
  const record = '/desk/cases/:id/supervision/:record'
  app.get(record, { preHandler }, showRecord(platform))
  for (const answer of ['explain', 'return', 'close'] as const) {
    app.get(`${record}/${answer}`, { preHandler }, backToRecord)
    app.post(`${record}/${answer}`, { preHandler }, answerRecord(platform, answer))
  }
  const incident = '/desk/cases/:id/incidents/:kind/:key'
  app.get('/desk/incidents', { preHandler }, showIncidents(platform))
  app.get(incident, { preHandler }, showIncident(platform))
  app.post(incident, { preHandler }, retryIncident(platform))
  app.get('/desk/ratings', { preHandler }, showRatings(platform))
  app.get('/desk/ratings/:rating', { preHandler }, showRating(platform))
  for (const step of ratingSteps) {
    app.get(`/desk/ratings/:rating/${step}`, { preHandler }, backToRating)
    app.post(`/desk/ratings/:rating/${step}`, { preHandler }, takeRatingStep(platform, step))
  }
  serveKeyboard(app)
}
