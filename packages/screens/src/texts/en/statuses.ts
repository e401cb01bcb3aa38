import type { Words } from '../words.ts'
import type { statuses as zh } from '../zh/statuses.ts'

export const statuses: Words<typeof zh> = {
  lights: { green: 'In time', yellow: 'Due soon', red: 'Overdue', blue: 'Paused', grey: 'Closed' },
  case: {
    draft: 'Draft',
    submitted: 'Awaiting acceptance',
    supplementing: 'Waiting for you',
    accepted: 'Under review',
    special: 'Special procedure',
    granted: 'Granted',
    refused: 'Refused',
    'not-accepted': 'Not accepted',
    'not-needed': 'Nothing to apply for',
    'not-ours': 'Another body’s matter',
    lapsed: 'Ended: additions did not come',
    withdrawn: 'Withdrawn',
    closed: 'Closed',
    revoked: 'Revoked',
  },
  certificate: {
    valid: 'Valid',
    early: 'Not yet in force',
    expired: 'Expired',
    revoked: 'Revoked',
    superseded: 'Replaced',
    cancelled: 'Cancelled',
    suspended: 'Suspended',
    unknown: 'Not found',
  },
  step: {
    intake: 'Acceptance',
    supplement: 'Additions',
    inspection: 'Inspection',
    review: 'Review',
    ruling: 'Ruling',
    delivery: 'Delivery',
  },
}
