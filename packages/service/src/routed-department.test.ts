import { expect, test } from 'vitest'
import { routedDepartment, routeOf } from './routed-department.ts'

test.each([
  ['deciding', null],
  ['urban-management', null],
  ['=team', { result: 'team', output: null }],
  ['= 分派.部门 ', { result: '分派', output: '部门' }],
  ['=team.a.b', null],
  ['=if x then "a" else "b"', null],
])('given the department %s, when it is read, then its route is %j', (department, route) => {
  expect(routeOf(department)).toEqual(route)
})

test.each<[Record<string, unknown>, string | null]>([
  [{ team: { department: 'approval' } }, 'approval'],
  [{ team: { department: null } }, null],
  [{ team: {} }, null],
  [{ team: 'approval' }, null],
  [{ team: ['approval'] }, null],
  [{}, null],
  [{ team: { constructor: 'approval' } }, null],
])('given the variables %j, when the route is followed, then it leads to %j', (variables, department) => {
  expect(routedDepartment({ result: 'team', output: 'department' }, variables)).toBe(department)
  expect(routedDepartment({ result: 'constructor', output: null }, {})).toBeNull()
})
