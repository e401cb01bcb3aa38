import { describe, expect, it } from 'vitest'
import { after, isOver, type Move, statuses } from './status.ts'

const moves: Move[] = [
  'edit',
  'submit',
  'ask-supplement',
  'answer-supplement',
  'accept',
  'refuse-acceptance',
  'find-not-needed',
  'find-not-ours',
  'lapse',
  'pause',
  'resume',
  'grant',
  'refuse',
  'withdraw',
  'close',
  'revoke',
]

describe('C1 status', () => {
  it('C1.2 the whole table of status × move', () => {
    const table = statuses.map(status => {
      const allowed = moves.flatMap(move => {
        const next = after(status, move)
        return next === null ? [] : [`${move} → ${next}`]
      })
      return `${status}: ${allowed.join(', ') || 'over'}`
    })
    expect(table).toEqual([
      'draft: edit → draft, submit → submitted, withdraw → withdrawn',
      'submitted: ask-supplement → supplementing, accept → accepted, refuse-acceptance → not-accepted, find-not-needed → not-needed, find-not-ours → not-ours, withdraw → withdrawn',
      'supplementing: edit → supplementing, answer-supplement → submitted, lapse → lapsed, withdraw → withdrawn',
      'accepted: pause → special, grant → granted, refuse → refused, withdraw → withdrawn',
      'special: pause → special, resume → accepted, withdraw → withdrawn',
      'granted: close → closed, revoke → revoked',
      'refused: over',
      'not-accepted: over',
      'not-needed: over',
      'not-ours: over',
      'lapsed: over',
      'withdrawn: over',
      'closed: revoke → revoked',
      'revoked: over',
    ])
  })

  it('C1.2 every status but draft is reached from draft', () => {
    const reached = new Set(['draft'])
    for (let round = 0; round < statuses.length; round += 1) {
      for (const status of statuses.filter(one => reached.has(one))) {
        for (const move of moves) reached.add(after(status, move) ?? status)
      }
    }
    expect([...reached].sort()).toEqual([...statuses].sort())
  })

  it('a case is over where no move leads on, but that it may be revoked', () => {
    expect(statuses.filter(isOver)).toEqual([
      'refused',
      'not-accepted',
      'not-needed',
      'not-ours',
      'lapsed',
      'withdrawn',
      'closed',
      'revoked',
    ])
  })
})
