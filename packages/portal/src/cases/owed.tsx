// Papers that were promised for later (容缺受理) come in here, one at a time.
import { randomUUID } from 'node:crypto'
import { cityDay } from '@baotu/calendar'
import { clocks, owedMaterials } from '@baotu/case'
import { OwedMaterials, t } from '@baotu/screens'
import type { Problem } from '@baotu/service'
import { dueText, Refused } from '@baotu/web'
import { materialZone } from '../apply/material-zone.ts'
import { byField, summarised } from '../problem-words.ts'
import { type Page, show, type Turn } from '../show.ts'
import { type OwnCase, ownCase } from './own-case.ts'

export const showOwed: Page = platform => async (request, reply) => {
  const own = await ownCase(platform, request, 'add-file')
  if (owedMaterials(own.of).length === 0)
    throw new Refused(409, 'no-such-task', { back: `/cases/${own.of.id}` })
  return owedPage({ platform, request, reply }, own, [])
}

/** The page, with what is to be mended at the zone it is about. */
export function owedPage(turn: Turn, { of, service }: OwnCase, problems: readonly Problem[]) {
  const { platform, request } = turn
  const { locale, session } = request
  const owed = owedMaterials(of)
  const words = byField(locale, problems)
  const zones = service.guide.materials
    .filter(({ id }) => owed.includes(id))
    .map(material => materialZone(locale, material, of.files, `/cases/${of.id}`, words.get(material.id)))
  const running = clocks(of, platform.calendar).find(
    ({ clock }) => clock.name === 'materials' && clock.stoppedOn === null,
  )
  const told = { calendar: platform.calendar, today: cityDay(platform.now()) }
  const errors = zones.flatMap(({ name, label, error }) =>
    error === undefined ? [] : [summarised(locale, label, error, { field: name })],
  )
  const view = (
    <OwedMaterials
      service={service.guide.name[locale]}
      number={of.number ?? ''}
      due={running && dueText(locale, told, Temporal.PlainDate.from(running.due))}
      zones={zones}
      errors={errors}
      csrf={session?.csrf ?? ''}
      command={randomUUID()}
      backHref={`/cases/${of.id}`}
    />
  )
  const title = t(locale).portal.owed.title
  return show(turn, view, { title, wrong: errors.length > 0, noIndex: true }, errors.length > 0 ? 422 : 200)
}
