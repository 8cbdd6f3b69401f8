import { SSO_PROVIDER_ID } from '../clients/sign-in-library.ts'
import type { SignInMethod } from '../rules/strength.ts'

/** Everything of the library that is open. What is not on these lists does not exist. */
export const SIGN_IN: Record<string, SignInMethod> = {
  'POST /sign-in/email': 'password',
  'POST /two-factor/verify-totp': 'second-factor',
  'POST /two-factor/verify-backup-code': 'backup-code',
  'POST /passkey/verify-authentication': 'passkey',
  'POST /sign-in/emergency': 'emergency-code',
  [`GET /sso/callback/${SSO_PROVIDER_ID}`]: 'sso',
}
export const NEEDS_RECENT = [
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'POST /passkey/delete-passkey',
]
export const OPEN = new Set([
  ...Object.keys(SIGN_IN),
  ...NEEDS_RECENT,
  'POST /sign-in/sso',
  'POST /sign-out',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/update-passkey',
])

/** A code is sent here, of an app or of those kept for when it is lost. */
export const CODE_DOORS = ['POST /two-factor/verify-totp', 'POST /two-factor/verify-backup-code']
/** These take the password of somebody who is signed in: it has as many tries as at sign-in. */
export const PASSWORD_DOORS = [
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/generate-backup-codes',
]

/** What of the library's answers a browser needs. The rest stays here: the session's token is in its cookie and nowhere else. */
export const TOLD: Record<string, readonly string[] | 'all'> = {
  'POST /sign-in/email': ['twoFactorRedirect'],
  'POST /sign-in/sso': ['url'],
  'POST /two-factor/enable': ['totpURI', 'backupCodes'],
  'POST /two-factor/generate-backup-codes': ['backupCodes'],
  'GET /passkey/generate-register-options': 'all',
  'GET /passkey/generate-authenticate-options': 'all',
}
