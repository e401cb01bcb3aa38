/**
 * Runs a program over a text: depth first like any backtracking matcher, but without back-references no state (instruction,
 * position) is entered twice, which makes it linear. Every step is paid for, so that nothing runs away either way.
 */
import { fold } from './char-test.ts'
import { parsePattern } from './parse.ts'
import { type Instruction, programOf } from './program.ts'
import { readFlags } from './syntax.ts'

export type Regex = {
  code: Instruction[]
  slots: number
  groups: number
  references: boolean
  lines: boolean
  caseless: boolean
}
/** Begin and end of the whole match and of each group, in code points; -1 for a group that took no part. */
export type Found = number[]

/** Throws `PatternFault` where the pattern or the flags are not valid. */
export function regexOf(pattern: string, flags: string): Regex {
  const read = readFlags(flags)
  const { pattern: tree, groups, references } = parsePattern(pattern, read)
  return { ...programOf(tree, groups), groups, references, lines: read.lines, caseless: read.caseless }
}

/** The first match that begins at `from` or later, or null. `pay` is called with the steps taken, and may throw. */
export function search(
  regex: Regex,
  text: readonly number[],
  from: number,
  pay: (steps: number) => void,
): Found | null {
  const width = text.length + 1
  pay(Math.ceil((regex.code.length * (width - from)) / 256) + 1)
  const visited = regex.references ? null : new Uint8Array(regex.code.length * width)
  for (let start = from; start <= text.length; start++) {
    const found = runAt(regex, text, start, visited, pay)
    if (found) return found
  }
  return null
}

/** What to undo or try next: a state, or a slot and what it held before. */
type Pending = { pc: number; at: number } | { slot: number; held: number }

function runAt(
  regex: Regex,
  text: readonly number[],
  start: number,
  visited: Uint8Array | null,
  pay: (steps: number) => void,
): Found | null {
  const slots: number[] = Array.from({ length: regex.slots }, () => -1)
  const pending: Pending[] = [{ pc: 0, at: start }]
  const width = text.length + 1
  let steps = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('slot' in next) {
      slots[next.slot] = next.held
      continue
    }
    let { pc, at } = next
    for (let alive = true; alive; ) {
      if (++steps === 256) {
        pay(steps)
        steps = 0
      }
      if (visited) {
        if (visited[pc * width + at]) break
        visited[pc * width + at] = 1
      }
      const instruction = regex.code[pc]
      if (!instruction) break
      pc += 1
      switch (instruction.do) {
        case 'char': {
          const char = text[at]
          alive = char !== undefined && instruction.test(char)
          at += 1
          break
        }
        case 'split':
          pending.push({ pc: instruction.second, at })
          pc = instruction.first
          break
        case 'jump':
          pc = instruction.to
          break
        case 'save':
        case 'mark':
          pending.push({ slot: instruction.slot, held: slots[instruction.slot] ?? -1 })
          slots[instruction.slot] = at
          break
        case 'moved':
          alive = slots[instruction.slot] !== at
          break
        case 'start':
          alive = at === 0 || (regex.lines && text[at - 1] === 10 && at < text.length)
          break
        case 'end':
          alive = at === text.length || (regex.lines && text[at] === 10)
          break
        case 'reference': {
          const length = repeated(
            text,
            at,
            slots[instruction.index * 2] ?? -1,
            slots[instruction.index * 2 + 1] ?? -1,
            regex.caseless,
          )
          alive = length >= 0
          at += Math.max(0, length)
          break
        }
        case 'match':
          pay(steps)
          return slots.slice(0, (regex.groups + 1) * 2)
      }
    }
  }
  pay(steps)
  return null
}

/** How many characters repeat what the group holds, or -1. A group that took no part holds nothing, and that repeats everywhere. */
function repeated(text: readonly number[], at: number, from: number, to: number, caseless: boolean): number {
  if (from < 0 || to < 0) return 0
  for (let offset = 0; offset < to - from; offset++) {
    const [a, b] = [text[from + offset], text[at + offset]]
    if (a === undefined || b === undefined || (a !== b && !(caseless && fold(a) === fold(b)))) return -1
  }
  return to - from
}
