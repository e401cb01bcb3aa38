// Why a case cannot move to another version, said to the administrator; and which reasons a mapping can mend.

type Reason = { mends: 'elements' | 'dropped' | null; says: string }

const reasons: Record<string, Reason> = {
  'element-gone': {
    mends: 'elements',
    says: 'the new version has no such element, and something waits at it or was done at it',
  },
  'flow-gone': {
    mends: 'elements',
    says: 'the new version has no such sequence flow, and a token waits at a join that came by it',
  },
  'answer-gone': {
    mends: 'dropped',
    says: 'the new form does not ask for this answer, so nobody would see it',
  },
  'material-gone': {
    mends: 'dropped',
    says: 'the new guide does not name this material, so nobody would see its files',
  },
  'element-changed': {
    mends: null,
    says: 'the element of this id is of another kind there (another type, trigger or loop)',
  },
  'scope-changed': { mends: null, says: 'the element lies in another sub-process there' },
  'misplaced-task': { mends: null, says: 'the status of the case does not allow what the task is for there' },
  'cannot-listen': {
    mends: null,
    says: 'an event of the new version cannot be waited for with the data of the case',
  },
  'other-version': {
    mends: null,
    says: 'the case does not stand where its history says; it was changed by something else',
  },
  'bad-state': { mends: null, says: 'the state of the process is damaged' },
  'version-gone': {
    mends: null,
    says: 'this version of the service is not kept, or cannot be read any more',
  },
  'case-damaged': { mends: null, says: 'the case could not be tried at all' },
}

export function whyNot(code: string): string {
  return reasons[code]?.says ?? 'the case refuses'
}

/** Which part of a mapping file answers this reason; null: none does. */
export function mendedBy(code: string): Reason['mends'] {
  return reasons[code]?.mends ?? null
}
