/** The door for other slices' server code. */
export { type DemoAccount, demoAccounts } from './actions/demo-accounts.ts'
export { createFirstAdministratorLink } from './actions/first-administrator.ts'
export { ownAccess } from './actions/own-access.ts'
export { identify, prove } from './http/identify.ts'
export { SCOPES, type Scope } from './rules/token.ts'
