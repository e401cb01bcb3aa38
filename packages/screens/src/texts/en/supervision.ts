import type { Words } from '../words.ts'
import type { supervision as zh } from '../zh/supervision.ts'

export const supervision: Words<typeof zh> = {
  limits: { legal: 'legal limit', promised: 'promised limit', step: 'limit of this step' },
  kinds: {
    'legal-overrun': 'Legal limit overrun',
    'promise-overrun': 'Promise overrun',
    'step-overrun': 'A step overrun',
    'second-notice': 'More than one supplement notice',
  },
  cards: { yellow: 'Yellow card', red: 'Red card' },
  status: { waiting: 'To be explained', explained: 'To be closed', closed: 'Closed' },
  notes: {
    'limit-soon': 'A limit ends soon: {service}',
    'supervision-opened': 'A supervision record to explain: {service}',
    'supervision-returned': 'An explanation was sent back: {service}',
  },
  mail: {
    'limit-soon': {
      subject: 'A limit ends soon: {service}',
      body: 'A limit of case {number} (“{service}”) ends on {due}. Please handle it soon.',
    },
    'supervision-opened': {
      subject: 'A supervision record to explain: {service}',
      body: 'Case {number} (“{service}”) is under supervision. Please explain by the end of {due}.',
    },
    'supervision-returned': {
      subject: 'An explanation was sent back: {service}',
      body: 'The explanation for case {number} (“{service}”) was sent back. Please explain again by the end of {due}.',
    },
  },
  history: {
    'limit-warned': 'Warned {department}: the {limit} ends soon, on {day}',
    'supervision-opened': 'Supervision record {number} opened: {kind}',
    'supervision-raised': 'Supervision record {number} was not explained in time: red card',
    'supervision-explained': '{who} explained the reason',
    'supervision-returned': '{who} sent the explanation back for a better one',
    'supervision-closed': '{who} closed the supervision record',
  },
}
