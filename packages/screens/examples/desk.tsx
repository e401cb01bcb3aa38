import type { ReactNode } from 'react'
import {
  AcceptForm,
  CaseView,
  ConflictPage,
  DeliveryForm,
  type DeskDocument,
  type DeskShell,
  deskDocument,
  ErrorPage,
  FoundCases,
  Inbox,
  Incidents,
  IncidentView,
  InspectionForm,
  OpinionForm,
  Queue,
  RefuseAcceptanceForm,
  RulingConfirm,
  RulingForm,
  SupervisionPage,
  SupervisionRecords,
  SupervisionRecordView,
  SupplementForm,
  TransferForm,
} from '../index.ts'
import { OverrideForm, YearImport } from '../src/desk/calendar-forms.tsx'
import { CalendarPage } from '../src/desk/calendar-page.tsx'
import { AnswerForm, AppealForm, CallBackForm, DecideAppealForm } from '../src/desk/rating-forms.tsx'
import { RatingView } from '../src/desk/rating-view.tsx'
import { RatingsPage } from '../src/desk/ratings-page.tsx'
import { ClockExplained } from '../src/parts/clock-explained.tsx'
import type { Locale } from '../src/text.ts'
import { calendarPage, overrideForm, yearImport } from './calendar-data.ts'
import { clockExplained } from './clock-data.ts'
import * as of from './desk-case-data.ts'
import * as data from './desk-data.ts'
import { ratingForm, ratingsPage, ratingView } from './rating-desk-data.ts'
import { type Example, type Say, saying } from './say.ts'
import { supervisionPage, supervisionRecord, supervisionRecords } from './supervision-data.ts'

type View = { view: (say: Say) => ReactNode; page: (say: Say) => DeskDocument }

const ratingPage = (say: Say): DeskDocument => ({ title: say('服务评价', 'Ratings'), place: 'ratings' })
const queuePage = (say: Say): DeskDocument => ({ title: say('我的任务', 'My tasks'), place: 'mine' })
const casePage = (say: Say): DeskDocument => ({
  title: say('食品经营许可 张*', 'Food business licence'),
  place: 'mine',
  crumbs: [{ label: say('我的任务', 'My tasks'), href: '/desk' }],
})

const views: Record<string, View> = {
  'desk-queue': { view: say => <Queue {...data.queue(say)} />, page: queuePage },
  'desk-queue-empty': {
    view: say => <Queue {...data.queue(say)} rows={[]} next={undefined} />,
    page: queuePage,
  },
  'desk-case': { view: say => <CaseView {...of.caseView(say)} />, page: casePage },
  'desk-accept': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <AcceptForm
          {...data.actionForm}
          follows={say(
            '从今天起 5 个工作日内作出决定，最迟 10 月 16 日（周五）。',
            'A ruling is due within 5 working days, by Fri 16 Oct 2026.',
          )}
        />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-supplement': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <SupplementForm {...of.supplementForm(say)} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-refuse-acceptance': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <RefuseAcceptanceForm {...of.refuseForm(say)} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-opinion': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <OpinionForm {...data.actionForm} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-inspection': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <InspectionForm {...of.inspectionForm(say)} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-ruling': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <RulingForm {...of.rulingForm(say)} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-ruling-confirm': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <RulingConfirm {...of.rulingConfirm(say)} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-delivery': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <DeliveryForm {...data.actionForm} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-search': {
    view: say => <FoundCases q="000123" rows={data.found(say)} />,
    page: say => ({ title: say('查办件', 'Find a case'), place: 'search' }),
  },
  'desk-transfer': {
    view: say => (
      <CaseView {...of.caseView(say)}>
        <TransferForm {...data.actionForm} officers={[{ value: 'u2', label: say('赵强', 'Zhao Qiang') }]} />
      </CaseView>
    ),
    page: casePage,
  },
  'desk-incidents': {
    view: say => <Incidents items={data.incidents(say)} />,
    page: say => ({ title: say('流程停住的办件', 'Processes that stopped'), place: 'incidents' }),
  },
  'desk-incidents-none': {
    view: () => <Incidents items={[]} />,
    page: say => ({ title: say('流程停住的办件', 'Processes that stopped'), place: 'incidents' }),
  },
  'desk-incident': {
    view: say => <IncidentView {...data.incident(say)} />,
    page: say => ({ title: say('停在“核验产权”', 'Stopped at “Check the title”'), place: 'incidents' }),
  },
  'desk-incident-watched': {
    view: say => <IncidentView {...data.incident(say)} retry={undefined} />,
    page: say => ({ title: say('停在“核验产权”', 'Stopped at “Check the title”'), place: 'incidents' }),
  },
  'desk-inbox': {
    view: say => <Inbox {...data.inbox(say)} />,
    page: say => ({ title: say('监管收件箱', 'Supervision inbox'), place: 'inbox' }),
  },
  'desk-conflict': { view: say => <ConflictPage {...data.conflict(say)} />, page: queuePage },
  'desk-clock': {
    view: say => <ClockExplained {...clockExplained(say)} />,
    page: say => ({ title: say('决定时限是怎么算的', 'Time to decide: how it is counted') }),
  },
  'desk-calendar': {
    view: say => (
      <CalendarPage {...calendarPage(say)}>
        <YearImport {...yearImport(say)} />
        <OverrideForm {...overrideForm(say)} />
      </CalendarPage>
    ),
    page: say => ({ title: say('工作日历', 'Working calendar'), place: 'calendar' }),
  },
  'desk-supervision': {
    view: say => <SupervisionPage {...supervisionPage(say)} />,
    page: say => ({ title: say('监察', 'Supervision'), place: 'supervision' }),
  },
  'desk-supervision-records': {
    view: say => <SupervisionRecords {...supervisionRecords(say)} />,
    page: say => ({ title: say('督办登记', 'Register of supervision'), place: 'supervision' }),
  },
  'desk-supervision-record': {
    view: say => <SupervisionRecordView {...supervisionRecord(say)} />,
    page: say => ({ title: say('超过承诺时限', 'Promise overrun'), place: 'supervision' }),
  },
  'desk-case-supervised': {
    view: say => (
      <CaseView
        {...of.caseView(say)}
        supervised={[
          {
            text: say('超过承诺时限（待说明）', 'Promise overrun (To be explained)'),
            href: '/desk/cases/1/supervision/1',
            red: false,
          },
        ]}
      />
    ),
    page: casePage,
  },
  'desk-ratings': { view: say => <RatingsPage {...ratingsPage(say)} />, page: ratingPage },
  'desk-ratings-none': {
    view: say => <RatingsPage {...ratingsPage(say)} figures={[]} rows={[]} />,
    page: ratingPage,
  },
  'desk-rating': {
    view: say => (
      <RatingView {...ratingView(say)}>
        <AnswerForm {...ratingForm('answer')} />
        <CallBackForm {...ratingForm('call-back')} telephone={false} again />
        <AppealForm
          {...ratingForm('appeal')}
          errors={[{ field: 'appeal-choice', message: say('请选择', 'Please choose') }]}
        />
      </RatingView>
    ),
    page: ratingPage,
  },
  'desk-rating-appealed': {
    view: say => (
      <RatingView
        {...ratingView(say)}
        state={{ label: say('申诉待决定', 'Appeal to decide'), tone: 'blue' }}
        rater={{
          rows: [{ label: say('姓名', 'Name'), value: say('李示泉', 'Li Shiquan') }],
          caseHref: '/desk/cases/1',
        }}
      >
        <DecideAppealForm {...ratingForm('decide-appeal')} />
        <CallBackForm {...ratingForm('call-back')} telephone />
      </RatingView>
    ),
    page: ratingPage,
  },
  'desk-error-404': { view: () => <ErrorPage status={404} homeHref="/desk" />, page: queuePage },
}

export const deskExamples: Example[] = Object.entries(views).map(([name, { view, page }]) => ({
  name,
  face: 'desk',
  document: locale => {
    const say = saying(locale)
    return deskDocument(view(say), deskShell(locale, say), page(say))
  },
}))

function deskShell(locale: Locale, say: Say): DeskShell {
  return {
    locale,
    siteName: say('济南工作台', 'Jinan desk'),
    homeHref: '/desk',
    places: {
      mine: { href: '/desk', count: 7 },
      department: { href: '/desk/queue', count: 34 },
      inbox: { href: '/desk/inbox', count: 2 },
      incidents: { href: '/desk/incidents', count: 1 },
      supervision: { href: '/desk/supervision/records', count: 1 },
      ratings: { href: '/desk/ratings', count: 1 },
      search: { href: '/desk/search' },
      calendar: { href: '/desk/calendar' },
    },
    warning: {
      text: say('2027 年的放假安排还没有导入', 'The holidays of 2027 are not imported yet'),
      href: '/desk/calendar',
    },
    searchHref: '/desk/search',
    officer: { name: say('王敏', 'Wang Min'), department: say('市行政审批服务局', 'Approvals Bureau') },
    signOutAction: '/sign-out',
    csrf: 'x',
    languageHref: '?lang=en',
  }
}
