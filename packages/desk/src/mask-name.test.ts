import { expect, test } from 'vitest'
import { maskName } from './mask-name.ts'

test.each([
  ['person', '张丽', '张*'],
  ['person', '欧阳示泉', '欧*'],
  ['organisation', '济南清泉餐饮有限公司', '济南清泉****公司'],
  ['organisation', '清泉餐饮店', '清泉****饮店'],
  ['organisation', '清泉', '清泉****'],
] as const)('given the %s %s, when it is listed, then it shows as %s', (kind, name, shown) => {
  expect(maskName(kind, name)).toBe(shown)
})
