export {
  type Actor,
  type Anonymous,
  type Applicant,
  type Author,
  authorOf,
  type Officer,
  type Party,
  type Supervisor,
  type System,
} from './src/actor.ts'
export { asCase } from './src/as-case.ts'
export type {
  AcceptanceRefusal,
  Allowed,
  Case,
  CaseFile,
  CaseIncident,
  CaseOffer,
  Certificate,
  CertificateEnd,
  Delivery,
  Finding,
  Hearing,
  HearingCall,
  InspectionRecord,
  Opinion,
  Paper,
  PaperKind,
  Predecessor,
  RefusalReason,
  RevocationGround,
  Route,
  Ruling,
  SpecialProcedure,
  Supplement,
  SupplementLine,
  Task,
  Told,
} from './src/case.ts'
export { caseNumber, sequenceOf } from './src/case-number.ts'
export { type CheckedIdentifier, checkCertificateIdentifier } from './src/certificate-identifier.ts'
export { childrenAsked } from './src/children.ts'
export { stepsOffered } from './src/choices.ts'
export type { Clock, Extension } from './src/clock.ts'
export { clockEnds } from './src/clocks/silence.ts'
export { clocks, dayOf, type RunningClock } from './src/clocks.ts'
export { type Command, type CommandType, isTaskCommand, type TaskCommand, worksOn } from './src/command.ts'
export { type Decided, decide } from './src/decide.ts'
export { decidedReasons } from './src/decided-reasons.ts'
export type { CaseEvent, Happening } from './src/event.ts'
export { evolve, fold } from './src/evolve.ts'
export { actorOf, applicantOf } from './src/examples/example-actor.ts'
export { type Rehearsal, runExample, type Stage } from './src/examples/run-example.ts'
export type { ChildOutcome, Job, MailKind, StaffMailKind } from './src/job.ts'
export { type Action, didBefore, may, mayChoose, mayExplain, mayWorkOn } from './src/may.ts'
export { maySite, type SiteAction } from './src/may-site.ts'
export { type CalendarReason, type ClockMove, movedClocks, type ToldDue } from './src/moved-clocks.ts'
export { type Coded, type NationalCodes, nationalCodes } from './src/national-codes.ts'
export { owedMaterials } from './src/owed-materials.ts'
export type { HeldCertificate, PartyRecord } from './src/party-record.ts'
export {
  decideRating,
  longestWords,
  type RatingDecided,
  type RatingWorld,
  rate,
} from './src/rating/decide-rating.ts'
export { evolveRating, foldRating } from './src/rating/evolve-rating.ts'
export { type Indicator, indicators } from './src/rating/indicators.ts'
export { mayRating, type RatingAction } from './src/rating/may-rating.ts'
export {
  type AppealGround,
  counts,
  isBad,
  type Outcome,
  type Rating,
  type RatingClock,
  type RatingStage,
  type Satisfaction,
  stageOf,
} from './src/rating/rating.ts'
export type { GivenRating, RatingCommand, RatingCommandType } from './src/rating/rating-command.ts'
export type { RatingEvent } from './src/rating/rating-event.ts'
export { type RatingWindow, ratingDue, ratingWindow } from './src/rating/rating-window.ts'
export { startChild, startDraft } from './src/start-draft.ts'
export { after, isOver, type Move, statuses } from './src/status.ts'
export type { World } from './src/story.ts'
export { type Subscription, subscriptions } from './src/subscriptions.ts'
export type { Card, SupervisionRecord, SupervisionStatus } from './src/supervision/record.ts'
export type { LimitWarning } from './src/supervision/watch.ts'
export type { LimitKind } from './src/supervision/watched-limits.ts'
export { systemTasks } from './src/system-task.ts'
export { type TaskDue, taskDue } from './src/task-due.ts'
export { type Timer, type TimerKind, timers } from './src/timers.ts'
