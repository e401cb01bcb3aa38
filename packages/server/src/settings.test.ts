import { describe, expect, it } from 'vitest'
import { readSettings, settingsReference } from './settings.ts'

describe('settings', () => {
  it('an empty environment gives a demo that starts', () => {
    const read = readSettings({})
    expect(read).toMatchObject({ ok: true, settings: { PORT: 3000, ROLE: 'all', DEMO: 'on' } })
  })

  it('lists every fault at once, by name', () => {
    const read = readSettings({ PORT: 'abc', DATABASE_URL: 'mysql://x', ROLE: 'cook' })
    expect(read.ok).toBe(false)
    expect(read.ok ? [] : read.faults.map(fault => fault.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'ROLE',
    ])
  })

  it('refuses to serve real people with demo sign-in and a demo key', () => {
    const read = readSettings({ DEMO: 'off' })
    expect(read.ok ? [] : read.faults).toEqual([
      expect.stringContaining('OIDC_ISSUER'),
      expect.stringContaining('SIGNING_P12'),
    ])
  })

  it('is its own reference', () => {
    expect(settingsReference()).toContain('| `PORT` | `3000` | Port to listen on')
  })
})
