import { Failure } from '../../../kit/kernel/failure.ts'

/** The library's words for a refusal, in ours. Unknown ones become a plain refusal: they tell a person nothing. */
const CODES: Record<string, [Failure['kind'], string]> = {
  INVALID_EMAIL_OR_PASSWORD: ['not-signed-in', 'access.wrong-password'],
  INVALID_EMAIL: ['not-signed-in', 'access.wrong-password'],
  PASSWORD_BESIDE_SSO: ['conflict', 'access.password-beside-sso'],
  INVALID_PASSWORD: ['not-allowed', 'access.wrong-password'],
  EMERGENCY_CODE_REFUSED: ['not-signed-in', 'access.wrong-emergency-code'],
  INVALID_CODE: ['not-signed-in', 'access.wrong-code'],
  INVALID_BACKUP_CODE: ['not-signed-in', 'access.wrong-code'],
  INVALID_TWO_FACTOR_COOKIE: ['not-signed-in', 'access.second-step-expired'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['not-signed-in', 'access.second-step-expired'],
  ACCOUNT_TEMPORARILY_LOCKED: ['too-many', 'access.too-many-tries'],
  TOTP_ALREADY_ENABLED: ['conflict', 'access.second-factor-there'],
  PASSKEY_NOT_FOUND: ['not-signed-in', 'access.passkey-refused'],
  AUTHENTICATION_FAILED: ['not-signed-in', 'access.passkey-refused'],
  CHALLENGE_NOT_FOUND: ['not-signed-in', 'access.passkey-refused'],
  PASSKEY_NOT_OPENED: ['not-allowed', 'access.passkey-not-opened'],
  FAILED_TO_VERIFY_REGISTRATION: ['not-allowed', 'access.passkey-refused'],
  FAILED_TO_CREATE_SESSION: ['not-signed-in', 'access.no-longer-here'],
  discovery_timeout: ['unavailable', 'access.sso-unavailable'],
  discovery_unexpected_error: ['unavailable', 'access.sso-unavailable'],
  discovery_not_found: ['unavailable', 'access.sso-unavailable'],
}

export function failureOf(status: number, text: string): Failure {
  const code = codeIn(text)
  const known = CODES[code]
  if (known) return new Failure(...known)
  if (status === 429) return new Failure('too-many', 'request.too-many')
  if (status === 502) return new Failure('unavailable', 'access.sso-unavailable')
  if (status === 401) return new Failure('not-signed-in', 'access.not-signed-in')
  return new Failure('not-allowed', 'access.refused', code ? { reason: code } : {})
}

function codeIn(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code ?? '')
  } catch {
    return ''
  }
}
