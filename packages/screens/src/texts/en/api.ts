import type { Words } from '../words.ts'
import type { api as zh } from '../zh/api.ts'

export const api: Words<typeof zh> = {
  'not-found': 'There is nothing at this address',
  'method-not-allowed': 'This address does not answer this method',
  'unknown-service': 'There is no such service',
  'unknown-version': 'The service has no such version',
  'unknown-decision': 'The service has no such decision',
  'invalid-request': 'The request does not have the expected form',
  unreadable: 'The request cannot be read: send sound JSON',
  'not-json': 'Send the request as application/json',
  'body-too-large': 'The request is too large',
  'evaluation-limit': 'The evaluation went beyond its limits and was stopped',
  'too-many': 'Too many requests: try again later',
  unavailable: 'The system is busy: try again later',
  fault: 'Something went wrong on our side, and we have recorded it',
}
