// Every page of the portal: guards in order, then the handler.
import { needApplicant, type Platform } from '@baotu/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { discardDraft, showCheck, submitApplication } from './apply/check.tsx'
import { leaveMaterials, showMaterials } from './apply/materials.tsx'
import { saveFormPage, showFormPage } from './apply/page.tsx'
import { beginApplication, showStart } from './apply/start.tsx'
import { removeMaterial, showDraftFile, uploadMaterial } from './apply/upload.ts'
import { showCase } from './cases/case.tsx'
import { showCertificate } from './cases/certificate.tsx'
import { showClock } from './cases/clock.tsx'
import { askHearing, showHearing } from './cases/hearing.tsx'
import { showMyCases } from './cases/my-cases.tsx'
import { showOwed } from './cases/owed.tsx'
import { showCaseFile, showPaper } from './cases/paper.tsx'
import { showReceipt } from './cases/receipt.tsx'
import { receiveCertificate } from './cases/receive.ts'
import {
  answerSupplement,
  removeSupplementFile,
  showSupplement,
  uploadSupplement,
} from './cases/supplement.tsx'
import { showWithdraw, withdrawCase } from './cases/withdraw.tsx'
import { showOutbox } from './doors/outbox.tsx'
import { answerQuery, showQuery } from './doors/query.tsx'
import { showSignIn } from './doors/sign-in.tsx'
import { showAccessibility, showPrivacy, showRobots } from './doors/statements.tsx'
import { showVerdict, showVerify } from './doors/verify.tsx'
import { showGuide } from './guide/guide.tsx'
import { showHome } from './guide/home.tsx'
import { showLife } from './guide/life.tsx'
import { showSearch } from './guide/search.tsx'
import { sendServiceFile } from './guide/service-file.ts'
import { giveRating, showRating } from './ratings/rate.tsx'

export function portalRoutes(app: FastifyInstance, platform: Platform): void {
  const applicant = { preHandler: [needApplicant(platform)] }
  const withFile = { ...applicant, config: { takesFile: true as const } }

  app.get('/', showHome(platform))
  app.get('/search', showSearch(platform))
  app.get('/life/:event', showLife(platform))
  app.get('/services/:id', showGuide(platform))
  app.get('/services/:id/files/*', sendServiceFile(platform))

  app.get('/apply/:service', showStart(platform))
  app.post('/apply/:service', applicant, beginApplication(platform))
  app.get('/apply/:service/:page', applicant, showFormPage(platform))
  app.post('/apply/:service/:page', applicant, saveFormPage(platform))
  app.get('/apply/:service/materials', applicant, showMaterials(platform))
  app.post('/apply/:service/materials', applicant, leaveMaterials(platform))
  app.post('/apply/:service/materials/:material', withFile, uploadMaterial(platform))
  app.get('/apply/:service/files/:file', applicant, showDraftFile(platform))
  app.post('/apply/:service/files/:file/remove', applicant, removeMaterial(platform))
  app.get('/apply/:service/check', applicant, showCheck(platform))
  app.post('/apply/:service/submit', applicant, submitApplication(platform))
  app.post('/apply/:service/discard', applicant, discardDraft(platform))

  app.get('/cases', applicant, showMyCases(platform))
  app.get('/cases/:id', applicant, showCase(platform))
  app.get('/cases/:id/clocks/:clock', applicant, showClock(platform))
  app.get('/cases/:id/receipt', applicant, showReceipt(platform))
  app.get('/cases/:id/supplement', applicant, showSupplement(platform))
  app.post('/cases/:id/supplement', applicant, answerSupplement(platform))
  app.get('/cases/:id/owed', applicant, showOwed(platform))
  app.get('/cases/:id/hearing', applicant, showHearing(platform))
  app.post('/cases/:id/hearing', applicant, askHearing(platform))
  app.post('/cases/:id/materials/:material', withFile, uploadSupplement(platform))
  app.post('/cases/:id/files/:file/remove', applicant, removeSupplementFile(platform))
  app.get('/cases/:id/withdraw', applicant, showWithdraw(platform))
  app.post('/cases/:id/withdraw', applicant, withdrawCase(platform))
  app.post('/cases/:id/receive', applicant, receiveCertificate(platform))
  app.get('/cases/:id/rating', applicant, showRating(platform))
  app.post('/cases/:id/rating', applicant, giveRating(platform))
  app.get('/cases/:id/certificate', applicant, showCertificate(platform))
  app.get('/cases/:id/papers/:paper', applicant, showPaper(platform))
  app.get('/cases/:id/files/:file', applicant, showCaseFile(platform))

  app.get('/sign-in', showSignIn(platform))
  app.get('/query', showQuery(platform))
  app.post('/query', answerQuery(platform))
  app.get('/verify', showVerify(platform))
  app.post('/verify', showVerify(platform))
  app.get('/verify/:code', showVerdict(platform))
  app.get('/accessibility', showAccessibility(platform))
  app.get('/privacy', showPrivacy(platform))
  app.get('/robots.txt', showRobots(platform))
  if (platform.demo) app.get('/dev/outbox', showOutbox(platform))

  // Addresses that only take forms: whoever comes back from sign-in, or reloads, lands on the page of the form.
  app.get(
    '/apply/:service/submit',
    back(({ service }) => `/apply/${service}/check`),
  )
  app.get(
    '/apply/:service/discard',
    back(({ service }) => `/apply/${service}`),
  )
  app.get(
    '/apply/:service/materials/:material',
    back(({ service, material }) => `/apply/${service}/materials#${material}`),
  )
  app.get(
    '/apply/:service/files/:file/remove',
    back(({ service }) => `/apply/${service}/materials`),
  )
  app.get(
    '/cases/:id/receive',
    back(({ id }) => `/cases/${id}`),
  )
  app.get(
    '/cases/:id/materials/:material',
    back(({ id }) => `/cases/${id}/supplement`),
  )
  app.get(
    '/cases/:id/files/:file/remove',
    back(({ id }) => `/cases/${id}/supplement`),
  )
}

function back(to: (params: Record<string, string>) => string) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const params = Object.entries(request.params as Record<string, string>)
    return reply.redirect(
      to(Object.fromEntries(params.map(([name, value]) => [name, encodeURIComponent(value)]))),
      303,
    )
  }
}
