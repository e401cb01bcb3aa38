import { t } from '@baotu/screens'
import type { Locale } from '@baotu/service'
import { type Body, sent } from '../read-request.ts'
import { linesOf } from './notice-lines.ts'

/** The sentences that the slower one had typed, with the labels of their fields, so that nothing is lost. */
export function writtenOf(body: Body, locale: Locale): { label: string; value: string }[] {
  const { desk } = t(locale)
  const labels = {
    explanation: desk.refuseAcceptance.explanation,
    route: desk.refuseAcceptance.route,
    present: desk.inspection.present,
    findings: desk.inspection.findings,
    opinion: desk.opinion.opinion,
    reasons: desk.ruling.reasons,
    detail: desk.delivery.detail,
    note: desk.transfer.note,
  }
  const single = Object.entries(labels).map(([name, label]) => ({ label, value: sent(body, name).trim() }))
  const lines = linesOf(body).map(({ ask }, at) => ({
    label: desk.supplement.line({ n: at + 1 }),
    value: ask.trim(),
  }))
  return [...single, ...lines].filter(({ value }) => value !== '')
}
