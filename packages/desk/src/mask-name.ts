/**
 * A name as lists show it: enough to tell cases apart, not enough to know the person. "张*" whatever the length of the name;
 * "济南清泉****公司" keeps the place and the beginning of the trade name.
 */
export function maskName(kind: 'person' | 'organisation', name: string): string {
  const letters = [...name.trim()]
  if (kind === 'person') return `${letters.slice(0, 1).join('')}*`
  const shown = letters.length > 8 ? 4 : 2
  const end = letters.length > shown + 2 ? letters.slice(-2) : []
  return `${letters.slice(0, shown).join('')}****${end.join('')}`
}
