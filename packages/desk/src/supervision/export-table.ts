import { cityDay } from '@baotu/calendar'
import { maySite } from '@baotu/case'
import { t } from '@baotu/screens'
import { recordExport } from '@baotu/store'
import { contentDisposition, notFound, staffOf } from '@baotu/web'
import type { Page } from '../show.ts'
import { lightsRows, recordRows } from './export-rows.ts'
import { lightsPage } from './show-lights.tsx'
import { asked, recordsPage } from './show-records.tsx'
import { exportQuery, lightsQuery, recordsQuery } from './supervision-query.ts'
import { mediaTypes, mostRows, writeTable } from './write-table.ts'

/** Takes a list along as a file. Without a purpose it is asked for (422); with one, who took what is recorded first. */
export const exportTable: Page = platform => async (request, reply) => {
  const staff = staffOf(request)
  if (staff.kind !== 'supervisor' || !maySite(staff, 'export')) throw notFound()
  const { locale } = request
  const { what, format, purpose } = exportQuery(request)
  const words = t(locale).supervision.export
  const page = what === 'lights' ? lightsPage : recordsPage
  const again = (message: string) =>
    page({ platform, request, reply }, { errors: [{ field: 'purpose', message }], status: 422 })
  if (purpose === '') return again(words.missing)
  await recordExport(platform.store, staff, { what: `export ${what}`, purpose })
  const rows =
    what === 'lights'
      ? lightsRows(platform, staff, lightsQuery(request), locale)
      : recordRows(platform, staff, asked(recordsQuery(request)), locale)
  const table = await writeTable(rows, format)
  if (table === null) return again(words.tooLong({ n: mostRows }))
  const day = cityDay(platform.now()).toString()
  return reply
    .type(mediaTypes[format])
    .header('content-disposition', contentDisposition('attachment', `supervision-${what}-${day}.${format}`))
    .header('cache-control', 'no-store')
    .send(table)
}
