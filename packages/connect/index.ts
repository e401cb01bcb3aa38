export {
  actorFromClaims,
  type ClaimsMapping,
  demoClaims,
  type SignedIn,
  standardClaims,
} from './src/actor-from-claims.ts'
export { type DemoIdentity, demoIdentities } from './src/demo-identity.ts'
export {
  type DemoClient,
  type DemoProviderSettings,
  demoIdentityProvider,
} from './src/demo-identity-provider.ts'
export { httpReceiver, type JobAnswer, type JobOrder, type JobReceiver } from './src/job-receiver.ts'
export { type Mail, type MailDoor, type MailSent, mailDoor } from './src/mail-door.ts'
export { makeProviderKeys, type ProviderKeys } from './src/provider-keys.ts'
export {
  type SignInDoor,
  type SignInSettings,
  type SignInTransaction,
  signInDoor,
} from './src/sign-in-door.ts'
export { SignInUnavailable } from './src/sign-in-refusal.ts'
