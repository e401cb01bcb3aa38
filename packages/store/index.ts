export { type Access, accessesTo, recordAccess, recordExport } from './src/access-log.ts'
export type { Actor, Applicant, Officer, Party } from './src/actor.ts'
export { append, createCase } from './src/append.ts'
export { readCalendar, type StoredCalendar, type StoredOverride, type StoredYear } from './src/calendar.ts'
export {
  type CalendarChange,
  calendarChanges,
  calendarChangesFrom,
  noteRecomputed,
  unsettledChanges,
} from './src/calendar-changes.ts'
export {
  certificatesOf,
  papersOf,
  type StoredCertificate,
  type StoredPaper,
  type StoredUpload,
  uploadsOf,
} from './src/case-files.ts'
export { caseHistory } from './src/case-history.ts'
export { caseIdOf } from './src/case-id-of.ts'
export { type CaseLink, caseLinks } from './src/case-links.ts'
export { nextCaseNumber } from './src/case-number.ts'
export {
  type ArchivedService,
  type CatalogEntry,
  catalogueVersions,
  type Hit,
  publishCatalogue,
  searchCatalogue,
  type Words,
} from './src/catalogue.ts'
export { importYear, liftOverride, setOverride } from './src/change-calendar.ts'
export { countLightsBy, type LightCount, type LightsBy } from './src/count-lights-by.ts'
export { departmentInbox, type InboxNote, receiveNote } from './src/department-inbox.ts'
export { runningEmbedded } from './src/embedded/running-embedded.ts'
export { type EmbeddedServer, type Log, startEmbedded } from './src/embedded/start-embedded.ts'
export { AuthorMistake, type Fault, OutcomeUnknown, StoreUnavailable } from './src/faults.ts'
export { type CaseLine, findCases, myCases } from './src/find-cases.ts'
export {
  type CaseEvent,
  type CaseKey,
  type ChainVerdict,
  type Head,
  NO_EVENTS,
  verifyChain,
} from './src/hash-chain.ts'
export { type Incident, noteFailedJobs, openIncidents, retryJob } from './src/incidents.ts'
export { loadCase, loadDraft, type StoredCase } from './src/load-case.ts'
export {
  type DueMessage,
  isHeardElsewhere,
  keepMessage,
  type Message,
  orderHearers,
  releaseMessage,
  sweepMessages,
  takeMessages,
} from './src/messages.ts'
export { migrate } from './src/migrate.ts'
export { type AfterCase, type OpenCase, openCasesBefore } from './src/open-cases.ts'
export { atSite, closeStore, openStore, type Store } from './src/open-store.ts'
export { orderRecompute } from './src/order-recompute.ts'
export { listMails, mailSent, mailToSend, type OutboxMail } from './src/outbox.ts'
export { paperMade } from './src/paper-made.ts'
export { type ParkedForm, parkForm, takeParkedForm } from './src/parked-forms.ts'
export { type PartyRecordRow, partyRecord } from './src/party-record.ts'
export {
  type PersonAccount,
  type Post,
  personAccount,
  rememberPerson,
  staffToTell,
} from './src/person-account.ts'
export {
  type PublicProgress,
  publicProgress,
  type VerifiedCertificate,
  type VerifiedPaper,
  verifyCertificate,
  verifyPaper,
} from './src/public-doors.ts'
export { countLights, type Light, type QueueFilter, type QueueRow, queue } from './src/queue.ts'
export { type MailToQueue, queueMail } from './src/queue-mail.ts'
export { publicRatings, type RatingFigure, ratingFigures, ratingsWaiting } from './src/rating-figures.ts'
export {
  findRater,
  findRating,
  keepRating,
  listRatings,
  type Rater,
  type RatingKept,
  type RatingStep,
  ratingOfCase,
  type StoredRating,
} from './src/ratings.ts'
export { runWorker, type Task, type Worker, workOff } from './src/run-worker.ts'
export { type RunningCase, runningCases } from './src/running-cases.ts'
export { createSession, endSession, endSessionsOf, findSession, type Session } from './src/sessions.ts'
export type * from './src/step.ts'
export {
  openSupervisions,
  type SupervisionFilter,
  type SupervisionLine,
  supervisions,
} from './src/supervisions.ts'
export { sweep } from './src/sweep.ts'
export { type DueTimer, dropTimer, moveTimer, takeTimers } from './src/take-timers.ts'
export { type NoteToTell, tellDepartment } from './src/tell-department.ts'
export { throttle } from './src/throttle.ts'
export { type Waiting, waiting } from './src/waiting.ts'
export { casesGone, type WholeCase, wholeCases } from './src/whole-cases.ts'
export { type WholeRating, wholeRatings } from './src/whole-ratings.ts'
export { withActor } from './src/with-actor.ts'
