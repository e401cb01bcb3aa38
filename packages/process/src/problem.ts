/** An expected refusal; the platform has a text for every code. */
export type Problem = { code: string; path?: string; params?: Record<string, string | number> }

export function refuse(
  code: string,
  params?: Record<string, string | number>,
): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, ...(params ? { params } : {}) }] }
}
