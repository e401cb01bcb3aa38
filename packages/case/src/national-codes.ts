// The codes that other systems know a case by. They are read from the case; nothing is decided by them.
import { type Guide, handlings, type Status, type Text } from '@baotu/service'
import type { Case } from './case.ts'

export type Coded = { code: string; name: Text }
export type NationalCodes = {
  /** 办件类型, GB/T 39046-2020 A.6. */
  handling: Coded
  /** 特别程序种类, GB/T 39046-2020 A.7: extended, or stopped for a procedure that does not count; empty: neither. */
  special: Coded[]
  /** 办结类型, as the exchange of many provinces writes it; null while the case goes on. */
  closing: Coded | null
}

export function nationalCodes(of: Case, { handling }: Pick<Guide, 'handling'>): NationalCodes {
  const extended = of.clocks.some(({ extension }) => extension !== undefined)
  return {
    handling: { code: handling, name: handlings[handling as keyof typeof handlings] },
    special: [
      ...(extended ? [{ code: '1', name: specials['1'] }] : []),
      ...(of.specials.length > 0 ? [{ code: '2', name: specials['2'] }] : []),
    ],
    closing: closingOf(of),
  }
}

const specials = {
  '1': { zh: '延长审批', en: 'Extended' },
  '2': { zh: '除延长审批之外的情况', en: 'Other than an extension' },
} satisfies Record<string, Text>

/** 办结类型. No national standard holds this list; it is the one in use between provincial platforms and their cities. */
const closings = {
  '0': { zh: '出证办结', en: 'Closed with a certificate' },
  '1': { zh: '退回办结', en: 'Closed by returning it' },
  '5': { zh: '补交不来办结', en: 'Closed because nothing was added' },
  '6': { zh: '办结（其他）', en: 'Closed otherwise' },
} satisfies Record<string, Text>

const closingOn: Partial<Record<Status, keyof typeof closings>> = {
  refused: '1',
  'not-accepted': '1',
  'not-needed': '1',
  'not-ours': '1',
  lapsed: '5',
  withdrawn: '6',
  closed: '6',
}

function closingOf({ status, certificate }: Case): Coded | null {
  const code = status === 'closed' && certificate !== null ? '0' : closingOn[status]
  return code === undefined ? null : { code, name: closings[code] }
}
