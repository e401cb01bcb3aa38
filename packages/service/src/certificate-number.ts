import type { Answers } from './answers.ts'

/**
 * The number of a certificate from its pattern. `day`: the ruling's day, YYYY-MM-DD. `serial`: unique within the site
 * and service. {yyyy} {yy} {mm} {answers.<key>} {serial:<digits>}.
 */
export function certificateNumber(
  pattern: string,
  parts: { day: string; answers: Answers; serial: number },
): string {
  const { day, answers, serial } = parts
  return pattern.replace(/\{([^}]+)\}/g, (_, name: string) => {
    if (name === 'yyyy') return day.slice(0, 4)
    if (name === 'yy') return day.slice(2, 4)
    if (name === 'mm') return day.slice(5, 7)
    if (name.startsWith('serial:')) return String(serial).padStart(Number(name.slice(7)), '0')
    return String(answers[name.slice('answers.'.length)] ?? '')
  })
}
