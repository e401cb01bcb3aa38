import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { maySite, type SiteAction } from './may-site.ts'

const actors: Record<string, Actor> = {
  anonymous: { kind: 'anonymous' },
  applicant: { kind: 'applicant', id: 'a', name: '张', party: { kind: 'person', id: 'a', name: '张' } },
  officer: { kind: 'officer', id: 'o', name: '王', department: 'approval', roles: ['rule'] },
  supervisor: { kind: 'supervisor', id: 's', name: '孙' },
  system: { kind: 'system' },
}
const allowed: Record<SiteAction, string[]> = {
  'view-lights': ['supervisor'],
  export: ['supervisor'],
  'view-calendar': ['officer', 'supervisor', 'system'],
  'import-year': ['supervisor', 'system'],
  'set-override': ['supervisor', 'system'],
  'lift-override': ['supervisor', 'system'],
}

describe.each(Object.entries(allowed))('C7.3, C20.10: %s', (action, who) => {
  test.each(Object.entries(actors))('by %s', (name, actor) => {
    expect(maySite(actor, action as SiteAction)).toBe(who.includes(name))
  })
})
