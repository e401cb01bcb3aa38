/** Tree to instructions for the matcher. Repetitions with bounds are written out, so the length of a program is limited. */
import { type CharTest, type Pattern, PatternFault } from './syntax.ts'

export type Instruction =
  | { do: 'char'; test: CharTest }
  | { do: 'split'; first: number; second: number }
  | { do: 'jump'; to: number }
  | { do: 'save'; slot: number }
  | { do: 'start' | 'end' | 'match' }
  | { do: 'reference'; index: number }
  | { do: 'mark' | 'moved'; slot: number }

const longest = 20_000

/** `marks` hold where a repetition began, so that one that moves nowhere ends; slots 0 and 1 are the whole match. */
export function programOf(pattern: Pattern, groups: number): { code: Instruction[]; slots: number } {
  const code: Instruction[] = []
  let slots = (groups + 1) * 2

  const emit = (instruction: Instruction): number => {
    if (code.length >= longest) throw new PatternFault('the pattern is too long')
    return code.push(instruction) - 1
  }

  function write(part: Pattern): void {
    switch (part.pattern) {
      case 'char':
        emit({ do: 'char', test: part.test })
        return
      case 'start':
      case 'end':
        emit({ do: part.pattern })
        return
      case 'reference':
        emit({ do: 'reference', index: part.index })
        return
      case 'sequence':
        part.of.forEach(write)
        return
      case 'choice':
        writeChoice(part.of)
        return
      case 'group':
        if (part.index !== null) emit({ do: 'save', slot: part.index * 2 })
        write(part.of)
        if (part.index !== null) emit({ do: 'save', slot: part.index * 2 + 1 })
        return
      case 'repeat':
        writeRepeat(part)
    }
  }

  function writeChoice(of: Pattern[]): void {
    const jumps: { do: 'jump'; to: number }[] = []
    for (const [at, each] of of.entries()) {
      const split = at < of.length - 1 ? open() : null
      write(each)
      if (!split) break
      const jump: { do: 'jump'; to: number } = { do: 'jump', to: 0 }
      emit(jump)
      jumps.push(jump)
      split.second = code.length
    }
    for (const jump of jumps) jump.to = code.length
  }

  function open(): { do: 'split'; first: number; second: number } {
    const split = { do: 'split' as const, first: 0, second: 0 }
    split.first = emit(split) + 1
    return split
  }

  function writeRepeat(part: Pattern & { pattern: 'repeat' }): void {
    for (let time = 0; time < part.least; time++) write(part.of)
    if (part.most !== null) {
      const splits: { first: number; second: number }[] = []
      for (let time = part.least; time < part.most; time++) {
        splits.push(open())
        write(part.of)
      }
      for (const split of splits) leave(split, part.greedy)
      return
    }
    const loop = code.length
    const split = open()
    const slot = slots++
    emit({ do: 'mark', slot })
    write(part.of)
    emit({ do: 'moved', slot })
    emit({ do: 'jump', to: loop })
    leave(split, part.greedy)
  }

  function leave(split: { first: number; second: number }, greedy: boolean): void {
    const [into, out] = [split.first, code.length]
    split.first = greedy ? into : out
    split.second = greedy ? out : into
  }

  emit({ do: 'save', slot: 0 })
  write(pattern)
  emit({ do: 'save', slot: 1 })
  emit({ do: 'match' })
  return { code, slots }
}
