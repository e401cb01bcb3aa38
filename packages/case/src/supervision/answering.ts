// A supervision record is explained by the responsible department, and closed or sent back by a supervisor.
import type { Problem } from '@baotu/service'
import { authorOf } from '../actor.ts'
import type { Case } from '../case.ts'
import type { Command } from '../command.ts'
import { mayExplain } from '../may.ts'
import { missing } from '../missing.ts'
import type { Story } from '../story.ts'
import { afterMove, type SupervisionRecord } from './record.ts'
import { explainBy, tellOf } from './watch.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function explainSupervision(
  story: Story,
  { record: key, text }: Of<'explain-supervision'>,
): Problem[] {
  const record = recordOf(story.case(), key)
  if (record === undefined) return [{ code: 'no-such-record' }]
  if (!mayExplain(story.actor, record)) return [{ code: 'not-yours' }]
  const status = afterMove(record.status, 'explain')
  if (status === null) return [{ code: 'wrong-status' }]
  if (text.trim() === '') return missing('text')
  const explanation = { text: text.trim(), by: authorOf(story.actor), at: story.now }
  story.happened({
    type: 'supervision-explained',
    record: { ...record, status, since: story.now, explanation },
  })
  return []
}

/** The department explains again, by a new day; a card that was raised stays. */
export function returnSupervision(
  story: Story,
  { record: key, reason }: Of<'return-supervision'>,
): Problem[] {
  const record = recordOf(story.case(), key)
  if (record === undefined) return [{ code: 'no-such-record' }]
  const status = afterMove(record.status, 'return')
  if (status === null) return [{ code: 'wrong-status' }]
  if (reason.trim() === '') return missing('reason')
  const returned = { reason: reason.trim(), by: authorOf(story.actor), at: story.now }
  const sentBack = { ...record, status, since: story.now, explainBy: explainBy(story), returned }
  story.happened({ type: 'supervision-returned', record: sentBack })
  tellOf(story, sentBack, 'supervision-returned')
  return []
}

export function closeSupervision(story: Story, { record: key, result }: Of<'close-supervision'>): Problem[] {
  const record = recordOf(story.case(), key)
  if (record === undefined) return [{ code: 'no-such-record' }]
  const status = afterMove(record.status, 'close')
  if (status === null) return [{ code: 'wrong-status' }]
  if (result.trim() === '') return missing('result')
  const closing = { result: result.trim(), by: authorOf(story.actor), at: story.now }
  story.happened({ type: 'supervision-closed', record: { ...record, status, since: story.now, closing } })
  return []
}

function recordOf(of: Case, key: string): SupervisionRecord | undefined {
  return of.supervisions?.find(record => record.key === key)
}
