// Anybody may ask whether a certificate is genuine; they learn what it shows openly, and nothing of the case.
import { checkCertificateIdentifier } from '@baotu/case'
import { problemText, t, VerifyForm, VerifyResult } from '@baotu/screens'
import { verifyCertificate } from '@baotu/store'
import { asked, bodyOf, param, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { plainCode } from './plain-code.ts'
import { refuseTooMany } from './refuse-too-many.ts'
import { verdict } from './verdict.ts'

export const showVerify: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const typed = request.method === 'POST' ? sent(bodyOf(request), 'number') : asked(request, 'number')
  if (typed === '' && !request.url.includes('number=') && request.method === 'GET') return form(turn)
  const read = readNumber(typed)
  if (!read.ok) return form(turn, typed.slice(0, 100), read.problem)
  return reply.redirect(`/verify/${encodeURIComponent(read.code)}`, 303)
}

export const showVerdict: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const typed = param(request, 'code')
  const read = readNumber(typed)
  if (!read.ok) return form(turn, typed.slice(0, 100), read.problem)
  await refuseTooMany(turn, `verify:ip:${request.ip}`, { limit: 120, minutes: 10 })
  const found = await verifyCertificate(platform.store, read.code)
  const view = (
    <VerifyResult
      {...verdict(request.locale, found, platform.now())}
      againHref="/verify"
      demo={platform.demo}
    />
  )
  return show(
    turn,
    view,
    { title: t(request.locale).portal.verify.title, noIndex: true },
    found === null ? 404 : 200,
  )
}

type Read = { ok: true; code: string } | { ok: false; problem: string }

/** A short code, or an identifier whose check character is tested before the store is asked (GB/T 36904). */
function readNumber(typed: string): Read {
  const code = plainCode(typed)
  if (/^[0-9A-Z]{8}$/u.test(code)) return { ok: true, code }
  const checked = checkCertificateIdentifier(typed.normalize('NFKC'))
  if (checked.ok) return { ok: true, code: checked.identifier }
  return { ok: false, problem: checked.problems[0]?.code ?? 'identifier-malformed' }
}

function form(turn: Turn, number?: string, problem?: string) {
  const { locale } = turn.request
  const error = problem && problemText(locale, { code: problem })
  const view = <VerifyForm action="/verify" number={number} error={error} />
  const page = { title: t(locale).portal.verify.title, wrong: problem !== undefined }
  return show(turn, view, page, problem === undefined ? 200 : 422)
}
