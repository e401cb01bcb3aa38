// What the applicant brings: one zone for each material, one file at a time.
import { MaterialsPage, type SummarisedError, t } from '@baotu/screens'
import { materialsFor, type Problem } from '@baotu/service'
import { notFound } from '@baotu/web'
import { fileHref } from '../guide/material-items.ts'
import { byField, summarised } from '../problem-words.ts'
import { bodyOf, param, sent } from '../read-request.ts'
import { type Page, show, type Turn } from '../show.ts'
import { materialZone } from './material-zone.ts'
import { type Draft, openDraft } from './open-draft.ts'
import { broughtMaterials } from './stages.ts'
import { stepFrame } from './step-frame.ts'
import { sparedByAnyWay } from './ways.ts'

export const showMaterials: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) return reply.redirect(`/apply/${param(request, 'service')}`, 303)
  return materialsPage(turn, open, [])
}

export const leaveMaterials: Page = platform => async (request, reply) => {
  const turn = { platform, request, reply }
  const open = await openDraft(turn)
  if (open === null) throw notFound()
  if (sent(bodyOf(request), 'intent') === 'leave') return reply.redirect('/cases', 303)
  const { answers, files } = open.draft
  const later = sparedByAnyWay(open.service, open.draft)
  const missing = materialsFor(open.service, answers)
    .required.filter(
      ({ material: { id } }) => !later.includes(id) && !files.some(file => file.material === id),
    )
    .map(({ material }) => ({ code: 'material-missing', path: material.id }))
  if (missing.length > 0) return materialsPage(turn, open, missing)
  return reply.redirect(`/apply/${open.service.id}/check`, 303)
}

/** The page, with what is to be mended at the zone it is about. */
export function materialsPage(turn: Turn, open: Draft, problems: readonly Problem[]) {
  const { locale } = turn.request
  const { draft, service } = open
  const words = byField(locale, problems)
  const brought = broughtMaterials(service, draft.answers)
  const held = materialsFor(service, draft.answers).held
  const errors: SummarisedError[] = brought.flatMap(({ material: { id, name } }) => {
    const sentence = words.get(id)
    return sentence === undefined ? [] : [summarised(locale, name[locale], sentence, { field: id })]
  })
  const title = t(locale).portal.form.materials
  const frame = stepFrame(turn, open, 'materials')
  const view = (
    <MaterialsPage
      {...frame}
      title={title}
      hint={t(locale).portal.form.materialsHint}
      errors={errors}
      command={frame.hidden?.command}
      zones={brought.map(({ material, because, optional }) => ({
        ...materialZone(locale, material, draft.files, `/apply/${service.id}`, words.get(material.id)),
        optional,
        why: because.map(({ words: reason }) => reason[locale]),
        blankHref: material.blank && fileHref(service.id, material.blank),
        sampleHref: material.sample && fileHref(service.id, material.sample),
      }))}
      shared={held.map(({ material }) => ({ name: material.name[locale], note: material.issuer?.[locale] }))}
    />
  )
  return show(turn, view, { title, wrong: errors.length > 0, noIndex: true }, errors.length > 0 ? 422 : 200)
}
