import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupsOfFour } from './groups-of-four.ts'

it.each([
  ['JY23701020012345', 'JY23 7010 2001 2345'],
  ['12345', '1234 5'],
  ['1234', '1234'],
  ['', ''],
  ['1.2.156.3005.2.340100.000000016', '1.2.156.3005.2.340100.000000016'],
  ['2611-370114-04-01-000001', '2611-370114-04-01-000001'],
  ['济审字〔2026〕12号', '济审字〔2026〕12号'],
])('sets %s as %s', (text, grouped) => {
  expect(groupsOfFour(text)).toBe(grouped)
})

it('only adds blanks', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z.]*$/u), text => {
      expect(groupsOfFour(text).replaceAll(' ', '')).toBe(text)
    }),
  )
})
