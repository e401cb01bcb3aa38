// 分派: a task may go to the department that a decision of the process names, `department: =team` or `=team.department`.

/** Where the name of the department stands: the result variable of a business rule task, and the output inside it. */
export type Route = { result: string; output: string | null }

const pattern = /^=\s*([\p{L}_][\p{L}\p{N}_]*)(?:\.([\p{L}_][\p{L}\p{N}_]*))?$/u

/** How a task's declared department is read: null where it is no such reference. */
export function routeOf(department: string): Route | null {
  const [, result, output] = pattern.exec(department.trim()) ?? []
  return result === undefined ? null : { result, output: output ?? null }
}

/** What the decision has said, out of the variables of the process; null where it has said nothing. */
export function routedDepartment(
  { result, output }: Route,
  variables: Record<string, unknown>,
): string | null {
  const said = Object.hasOwn(variables, result) ? variables[result] : null
  const name = output === null ? said : inside(said, output)
  return typeof name === 'string' ? name : null
}

function inside(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
