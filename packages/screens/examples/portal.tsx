import type { ReactNode } from 'react'
import { ErrorPage, type PortalDocument, type PortalShell, portalDocument } from '../index.ts'
import { ClockExplained } from '../src/parts/clock-explained.tsx'
import { Accessibility } from '../src/portal/accessibility.tsx'
import { CasePage } from '../src/portal/case-page.tsx'
import { CertificatePage } from '../src/portal/certificate-page.tsx'
import { CheckAnswers } from '../src/portal/check-answers.tsx'
import { FormPage } from '../src/portal/form-page.tsx'
import { Guide } from '../src/portal/guide.tsx'
import { Home } from '../src/portal/home.tsx'
import { LifePage } from '../src/portal/life-page.tsx'
import { MaterialsPage } from '../src/portal/materials-page.tsx'
import { MyCases } from '../src/portal/my-cases.tsx'
import { Outbox } from '../src/portal/outbox.tsx'
import { PaperWaiting } from '../src/portal/paper-waiting.tsx'
import { Privacy } from '../src/portal/privacy.tsx'
import { QueryForm } from '../src/portal/query-form.tsx'
import { QueryResult } from '../src/portal/query-result.tsx'
import { RatePage } from '../src/portal/rate-page.tsx'
import { RatingGiven } from '../src/portal/rating-given.tsx'
import { Receipt } from '../src/portal/receipt.tsx'
import { SearchResults } from '../src/portal/search-results.tsx'
import { SignInChoice } from '../src/portal/sign-in-choice.tsx'
import { StartPage } from '../src/portal/start-page.tsx'
import { SupplementAnswer } from '../src/portal/supplement-answer.tsx'
import { VerifyForm } from '../src/portal/verify-form.tsx'
import { VerifyResult } from '../src/portal/verify-result.tsx'
import { Withdraw } from '../src/portal/withdraw.tsx'
import { WrongParty } from '../src/portal/wrong-party.tsx'
import type { Locale } from '../src/text.ts'
import { clockExplained } from './clock-data.ts'
import * as data from './portal-data.ts'
import { guideRatings, ratePage, ratingGiven, ratingLine, wronglyRated } from './rating-data.ts'
import { type Example, type Say, saying } from './say.ts'

type View = {
  view: (say: Say) => ReactNode
  page: (say: Say) => PortalDocument
  shell?: Partial<PortalShell>
}

const views: Record<string, View> = {
  home: {
    view: say => <Home {...data.home(say)} />,
    page: say => ({ title: say('济南政务一网通', 'Jinan City Services'), home: true }),
    shell: { user: undefined },
  },
  'home-signed-in': {
    view: say => <Home {...data.home(say)} mine={data.mine(say)} />,
    page: say => ({ title: say('济南政务一网通', 'Jinan City Services'), home: true }),
  },
  'home-care': {
    view: say => <Home {...data.home(say)} />,
    page: say => ({ title: say('济南政务一网通', 'Jinan City Services'), home: true }),
    shell: { care: true, user: undefined },
  },
  search: {
    view: say => <SearchResults {...data.search(say)} />,
    page: say => ({ title: say('搜索“开饭店”', 'Search'), crumbs: data.homeCrumb(say) }),
  },
  'search-nothing': {
    view: say => <SearchResults {...data.search(say)} results={[]} total={0} query="xyz" pager={undefined} />,
    page: say => ({ title: say('搜索', 'Search'), crumbs: data.homeCrumb(say) }),
  },
  guide: {
    view: say => <Guide {...data.guide(say)} />,
    page: say => ({ title: say('食品经营许可', 'Food business licence'), crumbs: data.crumbs(say) }),
  },
  'sign-in': {
    view: say => <SignInChoice {...data.signIn(say)} />,
    page: say => ({ title: say('登录', 'Sign in') }),
    shell: { user: undefined },
  },
  form: {
    view: say => <FormPage {...data.form(say)} />,
    page: say => ({ title: say('经营场所', 'Your premises'), crumbs: data.crumbs(say) }),
  },
  'form-wrong': {
    view: say => <FormPage {...data.wrongForm(say)} />,
    page: say => ({ title: say('经营场所', 'Your premises'), crumbs: data.crumbs(say), wrong: true }),
  },
  materials: {
    view: say => <MaterialsPage {...data.materials(say)} />,
    page: say => ({ title: say('上传材料', 'Upload documents'), crumbs: data.crumbs(say) }),
  },
  check: {
    view: say => <CheckAnswers {...data.check(say)} />,
    page: say => ({ title: say('请核对后提交', 'Check your answers'), crumbs: data.crumbs(say) }),
  },
  receipt: {
    view: say => <Receipt {...data.receipt(say)} />,
    page: say => ({ title: say('申请已提交', 'Application submitted') }),
  },
  'my-cases': {
    view: say => <MyCases {...data.myCases(say)} />,
    page: say => ({ title: say('我的办件', 'My cases'), crumbs: data.homeCrumb(say) }),
  },
  'my-cases-empty': {
    view: say => <MyCases {...data.myCases(say)} cases={[]} />,
    page: say => ({ title: say('我的办件', 'My cases') }),
  },
  case: {
    view: say => <CasePage {...data.casePage(say)} />,
    page: say => ({ title: say('食品经营许可', 'Food business licence'), crumbs: data.casesCrumb(say) }),
  },
  'case-supplementing': {
    view: say => <CasePage {...data.supplementing(say)} />,
    page: say => ({ title: say('食品经营许可', 'Food business licence'), crumbs: data.casesCrumb(say) }),
  },
  supplement: {
    view: say => <SupplementAnswer {...data.supplement(say)} />,
    page: say => ({ title: say('补正材料', 'Additions'), crumbs: data.casesCrumb(say) }),
  },
  withdraw: {
    view: say => <Withdraw {...data.withdraw(say)} />,
    page: say => ({ title: say('撤回申请', 'Withdraw'), crumbs: data.casesCrumb(say) }),
  },
  clock: {
    view: say => <ClockExplained {...clockExplained(say)} />,
    page: say => ({ title: say('决定时限是怎么算的', 'Time to decide: how it is counted') }),
  },
  certificate: {
    view: say => <CertificatePage {...data.certificate(say)} />,
    page: say => ({ title: say('食品经营许可证', 'Food business licence'), crumbs: data.casesCrumb(say) }),
  },
  verify: {
    view: () => <VerifyForm action="/verify" />,
    page: say => ({ title: say('验证照真伪', 'Verify a certificate') }),
    shell: { user: undefined },
  },
  'verify-valid': {
    view: say => <VerifyResult {...data.verified(say)} />,
    page: say => ({ title: say('验证结果', 'Result') }),
    shell: { user: undefined },
  },
  'verify-revoked': {
    view: say => <VerifyResult {...data.revoked(say)} />,
    page: say => ({ title: say('验证结果', 'Result') }),
    shell: { user: undefined },
  },
  'verify-unknown': {
    view: say => <VerifyResult {...data.unknownCertificate(say)} />,
    page: say => ({ title: say('验证结果', 'Result') }),
    shell: { user: undefined },
  },
  query: {
    view: say => (
      <QueryForm
        action="/query"
        csrf="x"
        signInHref="/sign-in"
        error={say(
          '办件编号与查询码对不上，请核对后再试',
          'The case number and the query code do not match, please check both',
        )}
      />
    ),
    page: say => ({ title: say('查办理进度', 'Follow a case'), wrong: true }),
    shell: { user: undefined },
  },
  'query-result': {
    view: say => <QueryResult {...data.queryResult(say)} />,
    page: say => ({ title: say('办理进度', 'Progress') }),
    shell: { user: undefined },
  },
  accessibility: {
    view: say => (
      <Accessibility
        siteName={say('济南政务一网通', 'Jinan City Services')}
        operator={say('济南市大数据局', 'Jinan Big Data Bureau')}
        checkedOn={say('2026 年 9 月 28 日（周一）', 'Mon 28 Sep 2026')}
        feedbackHref="/feedback"
      />
    ),
    page: say => ({ title: say('无障碍声明', 'Accessibility statement') }),
  },
  life: {
    view: say => (
      <LifePage
        name={say('日常经营', 'Running a business')}
        results={data.search(say).results}
        searchHref="/search"
      />
    ),
    page: say => ({ title: say('日常经营', 'Running a business'), crumbs: data.homeCrumb(say) }),
  },
  start: {
    view: say => <StartPage {...data.start(say)} />,
    page: say => ({ title: say('食品经营许可', 'Food business licence'), crumbs: data.crumbs(say) }),
  },
  'start-draft': {
    view: say => <StartPage {...data.start(say)} draft={data.draft(say)} />,
    page: say => ({ title: say('食品经营许可', 'Food business licence'), crumbs: data.crumbs(say) }),
  },
  'wrong-party': {
    view: say => (
      <WrongParty
        service={say('食品经营许可', 'Food business licence')}
        wants="organisation"
        signInHref="/sign-in"
        guideHref="/services/food"
      />
    ),
    page: say => ({ title: say('您现在还不能申请', 'You cannot apply yet'), crumbs: data.crumbs(say) }),
  },
  'paper-waiting': {
    view: say => <PaperWaiting title={say('收件凭证', 'Receipt')} caseHref="/cases/1" />,
    page: say => ({ title: say('正在生成', 'Being made'), crumbs: data.casesCrumb(say) }),
  },
  privacy: {
    view: say => (
      <Privacy
        siteName={say('济南政务一网通', 'Jinan City Services')}
        operator={say('济南市大数据局', 'Jinan Big Data Bureau')}
        hotline={say('12345 市民服务热线', 'the 12345 hotline')}
      />
    ),
    page: say => ({ title: say('隐私说明', 'Privacy') }),
  },
  rate: {
    view: say => <RatePage {...ratePage(say)} />,
    page: say => ({ title: say('评价这次服务', 'Rate this service') }),
  },
  'rate-wrong': {
    view: say => <RatePage {...ratePage(say)} {...wronglyRated(say)} />,
    page: say => ({ title: say('评价这次服务', 'Rate this service'), wrong: true }),
  },
  'rating-given': {
    view: say => <RatingGiven {...ratingGiven(say)} />,
    page: say => ({ title: say('您的评价', 'Your rating') }),
  },
  'guide-rated': {
    view: say => <Guide {...data.guide(say)} ratings={guideRatings(say)} />,
    page: say => ({ title: say('食品经营许可', 'Food business permit') }),
  },
  'case-rated': {
    view: say => <CasePage {...data.casePage(say)} rating={ratingLine(say)} />,
    page: say => ({ title: say('办件', 'Case') }),
  },
  outbox: {
    view: say => <Outbox mails={[data.mail(say)]} />,
    page: say => ({ title: say('演示发件箱', 'Demo outbox') }),
  },
  'error-404': {
    view: () => <ErrorPage status={404} homeHref="/" />,
    page: say => ({ title: say('没有找到这个页面', 'Not found') }),
  },
  'error-409': {
    view: say => (
      <ErrorPage
        status={409}
        homeHref="/"
        retryHref="/cases/1"
        conflict={{
          who: say('您的同事王敏', 'Your colleague Wang Min'),
          when: say('10 月 9 日（周五）10:31', 'Fri 9 Oct 2026, 10:31'),
        }}
      />
    ),
    page: say => ({ title: say('有人先办了一步', 'Someone was faster') }),
  },
  'error-503': {
    view: () => <ErrorPage status={503} homeHref="/" retryHref="/apply" reference="0f7a-21c9" />,
    page: say => ({ title: say('请稍后再试', 'Try again in a moment') }),
  },
}

export const portalExamples: Example[] = Object.entries(views).map(([name, { view, page, shell }]) => ({
  name,
  face: 'portal',
  document: locale => {
    const say = saying(locale)
    return portalDocument(view(say), { ...portalShell(locale, say), ...shell }, page(say))
  },
}))

function portalShell(locale: Locale, say: Say): PortalShell {
  return {
    locale,
    siteName: say('济南政务一网通', 'Jinan City Services'),
    homeHref: '/',
    zhHref: '/?lang=zh',
    enHref: '/?lang=en',
    careHref: '/care',
    signInHref: '/sign-in',
    accessibilityHref: '/accessibility',
    user: { name: say('张丽', 'Zhang Li'), casesHref: '/cases', signOutAction: '/sign-out', csrf: 'x' },
    operator: say('济南市大数据局', 'Jinan Big Data Bureau'),
    version: '0.1.0',
  }
}
