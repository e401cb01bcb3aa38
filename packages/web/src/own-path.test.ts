import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

describe('where to go after sign-in', () => {
  it.each(['/', '/cases', '/apply/outdoor-advertising/place?return=check'])('%s is ours', path => {
    expect(ownPath(path)).toBe(path)
  })

  it.each([
    '//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\t/[',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a'],
  ])('%s is not, so one goes home', path => {
    expect(ownPath(path)).toBe('/')
  })

  it('dots do not lead out', () => {
    expect(ownPath('/a/../../b')).toBe('/b')
  })
})
