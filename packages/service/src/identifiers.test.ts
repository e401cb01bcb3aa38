import { describe, expect, test } from 'vitest'
import { isCitizenId } from './citizen-id.ts'
import { isCreditCode } from './credit-code.ts'
import { isPhone } from './phone.ts'
import { isProjectCode } from './project-code.ts'

describe('citizen id, GB 11643-1999', () => {
  test.each(['11010519491231002X', '440524188001010014'])('the sample %s of the standard holds', id => {
    expect(isCitizenId(id)).toBe(true)
  })

  test.each([
    ['110105194912310021', 'a wrong check digit'],
    ['11010519490231002X', 'a day that does not exist'],
    ['1101051949123100', 'too few digits'],
    ['11010519491231002x', 'a small x, which reading an answer has made large before'],
  ])('%s does not: %s', id => {
    expect(isCitizenId(id)).toBe(false)
  })
})

describe('credit code, GB 32100-2015', () => {
  test.each(['91440300708461136T', '914403001922038216', '113700000045046442', '11430000006122244L'])(
    '%s holds',
    code => {
      expect(isCreditCode(code)).toBe(true)
    },
  )

  test.each([
    ['914403007084611361', 'a wrong check character'],
    ['91440300708461163T', 'two digits swapped'],
    ['9144030070846113I', 'a letter outside the alphabet'],
  ])('%s does not: %s', code => {
    expect(isCreditCode(code)).toBe(false)
  })
})

test('a phone is a mobile number or a landline with its area code', () => {
  expect(['19900000001', '0531-66600000', '053166600000'].every(isPhone)).toBe(true)
  expect(['12345', '29900000001', '1990000000'].some(isPhone)).toBe(false)
})

test('a project code carries the month, the division and a serial', () => {
  expect(isProjectCode('2611-370102-04-01-123456')).toBe(true)
  expect(isProjectCode('2613-370102-04-01-123456')).toBe(false)
})
