import type { Words } from '../words.ts'
import type { mail as zh } from '../zh/mail.ts'

export const mail: Words<typeof zh> = {
  greeting: 'Dear {name},',
  signature: '{site}',
  seeCase: 'See your case: {href}',
  automatic: 'This mail was sent by a machine; please do not answer it.',
  submitted: {
    subject: 'We have your application: {service}',
    body: 'We have received your application for “{service}”, number {number}.',
    due: 'By {due} we will tell you whether it is accepted.',
  },
  accepted: {
    subject: 'Accepted: {service}',
    body: 'Your application for “{service}”, number {number}, is accepted.',
    due: 'You will have our ruling by {due}.',
  },
  deemed: {
    subject: 'Accepted: {service}',
    body: 'Nobody told you within the legal limit whether your application for “{service}” (number {number}) is accepted. By law it counts as accepted from the day we received it.',
  },
  special: {
    subject: 'A special procedure is needed: {service}',
    body: 'Your application for “{service}” (number {number}) needs a special procedure, whose time does not count towards the limit. The notice on your case page says which, and how long it takes.',
  },
  extension: {
    subject: 'More time is needed: {service}',
    body: 'The limit for your application for “{service}” (number {number}) was extended with the approval of the head. The notice on your case page gives the reasons.',
    due: 'You will have our ruling by {due}.',
  },
  hearingOffer: {
    subject: 'You may ask to be heard: {service}',
    body: 'Before the ruling on your application for “{service}” (number {number}) you may ask for a hearing. The notice on your case page says what it is about.',
    due: 'If you want one, please ask by {due}.',
  },
  hearingCall: {
    subject: 'Hearing: {service}',
    body: 'There will be a hearing on your application for “{service}” (number {number}). The notice on your case page gives the time and place.',
  },
  lapse: {
    subject: 'Ended without your additions: {service}',
    body: 'What had to be added to your application for “{service}” (number {number}) did not come in time, and the case has ended. You may apply again at any time.',
  },
  supplement: {
    subject: 'Please add to your application: {service}',
    body: 'For “{service}” (number {number}) we need more from you, items in all: {lines}. The notice is on your case page.',
    due: 'Please add it by {due}, that day included.',
  },
  notAccepted: {
    subject: 'Not accepted: {service}',
    body: 'Your application for “{service}” (number {number}) was not accepted. The ruling on your case page gives the reasons and the remedies.',
  },
  granted: {
    subject: 'Done: {service}',
    body: 'Your application for “{service}” (number {number}) is granted. The paper is on your case page.',
  },
  refused: {
    subject: 'Result: {service}',
    body: 'Your application for “{service}” (number {number}) was refused. The ruling on your case page gives the reasons. You may ask for administrative review or go to court; it also names where and until when.',
  },
  revoked: {
    subject: 'Revoked: {service}',
    body: 'What was granted for “{service}” (number {number}) has been revoked. The ruling on your case page gives the reasons and the remedies.',
  },
  certificate: {
    subject: 'Ready: {service}',
    body: 'Your application for “{service}” (number {number}) is granted. The {certificate} is on your case page.',
  },
  'rating-called-back': {
    subject: 'About your rating: {service}',
    body: 'The department has left you a message about your rating of “{service}” (number {number}); it is on your case page. The department does not see who rated.',
  },
  'rating-answered': {
    subject: 'Your rating was answered: {service}',
    body: 'The department has put right or explained what you rated in “{service}” (number {number}). What came of it is on your case page.',
  },
  'rating-appeal-decided': {
    subject: 'An appeal against your rating is decided: {service}',
    body: 'The department appealed against your rating of “{service}” (number {number}), and the supervisor has decided. The reasons and the decision are on your case page.',
  },
  withdrawn: {
    subject: 'Withdrawn: {service}',
    body: 'Your application for “{service}” (number {number}) has been withdrawn as you asked.',
  },
}
