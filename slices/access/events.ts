/** What this slice announces. Subject is the account (`usr_…`); no event carries a secret or an address. */
export const ACCESS_EVENTS = [
  'access.signed-in',
  'access.sign-in-refused',
  'access.account-invited',
  'access.account-made',
  'access.account-opened',
  'access.account-ended',
  'access.password-set',
  'access.second-factor-set',
  'access.second-factor-removed',
  'access.sessions-ended',
  'access.token-created',
  'access.token-ended',
  'access.emergency-sheet-printed',
  'access.emergency-code-used',
  'access.emergency-code-refused',
  'access.emergency-codes-tidied',
] as const
export type AccessEvent = (typeof ACCESS_EVENTS)[number]
