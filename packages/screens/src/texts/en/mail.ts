import type { Words } from '../words.ts'
import type { mail as zh } from '../zh/mail.ts'

export const mail: Words<typeof zh> = {
  greeting: 'Dear {name},',
  signature: '{site}',
  seeCase: 'See your case: {href}',
  submitted: {
    subject: 'We have your application: {service}',
    body: 'We have received your application for “{service}”, number {number}. By {due} we will tell you whether it is accepted.',
  },
  accepted: {
    subject: 'Accepted: {service}',
    body: 'Your application for “{service}”, number {number}, is accepted. You will have our answer by {due}.',
  },
  supplement: {
    subject: 'Please add to your application: {service}',
    body: 'For “{service}” (number {number}) we need more from you by {due}: {lines}',
  },
  notAccepted: {
    subject: 'Not accepted: {service}',
    body: 'Your application for “{service}” (number {number}) was not accepted. Reason: {reason}',
  },
  granted: {
    subject: 'Granted: {service}',
    body: 'Your application for “{service}” (number {number}) is granted. The certificate is on your case page.',
  },
  refused: {
    subject: 'Result: {service}',
    body: 'Your application for “{service}” (number {number}) was refused. Reason: {reason} You may ask for administrative review or go to court; the ruling names the time limits.',
  },
  withdrawn: {
    subject: 'Withdrawn: {service}',
    body: 'Your application for “{service}” (number {number}) has been withdrawn as you asked.',
  },
}
