/**
 * What an applicant answered, by field key. textfield, textarea, radio, select: string. number: number.
 * checkbox: boolean. checklist: string[]. datetime: 'YYYY-MM-DD'. Not answered: the key is absent.
 */
export type Answers = Record<string, Answer>
export type Answer = string | number | boolean | string[]
