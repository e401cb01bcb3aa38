// The requests of the matrix: what would be sent to each address for each thing, with ids of things that are there and of none.
import type { Settled } from './settled-city.ts'

export type Ids = {
  id: string
  file: string
  paper: string
  key: string
  note: string
  /** the reference of a rating */
  rating: string
}

/** An address of a route, for these ids. */
export function address(route: string, ids: Ids): string {
  const path = route.slice(route.indexOf(' ') + 1)
  const inbox = path.startsWith('/desk/inbox')
  const fixed: Record<string, string> = {
    ':service': 'outdoor-advertising',
    ':page': 'place',
    ':material': 'design',
    ':event': 'operate',
    ':kind': 'process',
    ':code': '0000ABCD',
    ':clock': '1',
    ':record': '1',
    ':day': '2026-10-09',
    ':rating': ids.rating,
    ':file': ids.file,
    ':paper': ids.paper,
    ':key': inbox ? ids.note : ids.key,
    ':id': path.startsWith('/services') ? 'outdoor-advertising' : ids.id,
    '*': 'sample-design.pdf',
  }
  return path.replaceAll(/:\w+|\*/gu, part => encodeURIComponent(fixed[part] ?? part))
}

/** A form that is right in everything. */
export function form(route: string, ids: Ids, colleague: string): Record<string, string> {
  const step = route.slice(route.lastIndexOf('/') + 1)
  const forms: Record<string, Record<string, string>> = {
    accept: { complete: 'yes' },
    'ask-supplement': { 'lines.0.about': 'design', 'lines.0.ask': '请补夜间效果图。' },
    'refuse-acceptance': { reason: 'not-needed', explanation: '不需要许可。' },
    'record-inspection': { visitedOn: '2026-09-20', present: '李示泉', conforms: 'yes', findings: '一致。' },
    'give-opinion': { agrees: 'yes', opinion: '同意。' },
    grant: { reasons: '依法准予。', intent: 'confirm' },
    refuse: { reasons: '不符合规划。', intent: 'confirm' },
    deliver: { method: 'download', detail: '' },
    transfer: { officer: colleague, note: '请办' },
    submit: { case: ids.id, declaration: 'yes' },
    withdraw: { reason: '不做了' },
    'call-back': { choice: 'yes', words: '请说说哪里没有办好。' },
    answer: { choice: 'at-once', words: '已经改正。' },
    appeal: { choice: 'mistaken', words: '评价说的是另一件事。' },
    'decide-appeal': { choice: 'dismissed', words: '已经核对。' },
    rating: { level: '5', words: '等了很久' },
    supplement: { 'answer-1': '已补', 'answer-2': '三层' },
  }
  return { ...forms[step] }
}

export const isUpload = (route: string): boolean =>
  route.startsWith('POST ') && route.endsWith('/materials/:material')

/** A multipart form with one file in it, after its fields. */
export function uploadBody(fields: Record<string, string>, bytes: Uint8Array, name = 'a.pdf') {
  const boundary = 'a-boundary-that-stands-in-no-file'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}

export function idsOf(settled: Settled, key: number | null, note: string): Ids {
  return {
    id: settled.id,
    file: settled.file,
    paper: settled.paper,
    key: String(key ?? 999),
    note,
    rating: settled.rating ?? noRating,
  }
}

/** Of a case that nobody rated. */
const noRating = '00000000-0000-4000-8000-00000000000a'
