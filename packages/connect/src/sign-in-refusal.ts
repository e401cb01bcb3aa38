import type { Problem } from '@baotu/service'
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'

/** The provider cannot be reached or does not work as configured: a fault, not somebody's mistake. */
export class SignInUnavailable extends Error {
  override name = 'SignInUnavailable'
}

// Errors of the token endpoint that say something about the code, not about our configuration (RFC 6749 §5.2).
const aboutTheCode = ['invalid_grant', 'access_denied']
// Errors of the authorization endpoint that say that the provider itself is in trouble (RFC 6749 §4.1.2.1).
const providerInTrouble = ['server_error', 'temporarily_unavailable']
// What openid-client calls a state, issuer, nonce, audience or signature that is not the expected one.
const notOurs = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
]

/** Turns what openid-client threw while finishing a sign-in into a refusal; throws SignInUnavailable when it is a fault. */
export function signInRefusal(error: unknown): { ok: false; problems: Problem[] } {
  if (error instanceof AuthorizationResponseError && !providerInTrouble.includes(error.error))
    return refused(error.error === 'access_denied' ? 'sign-in-cancelled' : 'sign-in-refused')
  if (error instanceof ResponseBodyError && aboutTheCode.includes(error.error))
    return refused('sign-in-expired')
  if (error instanceof ClientError && notOurs.includes(error.code ?? '')) return refused('sign-in-mismatch')
  throw new SignInUnavailable('The sign-in provider did not finish the sign-in', { cause: error })
}

function refused(code: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code }] }
}
