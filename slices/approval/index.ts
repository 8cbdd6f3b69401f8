/** The door for other slices' server code: words that need somebody else's yes before they leave. */
export { type Asked, askApproval, NOBODY_ASKED, type Waiting, type WaitingOrNot } from './actions/ask-approval.ts'
export type { ApprovedRequest, Effect, Effects, Follows } from './actions/decide-approval.ts'
export { fingerprintOfWords } from './actions/fingerprint-of-words.ts'
export type { Stands } from './actions/standing.ts'
export { wordsWaitingFor } from './actions/view-requests.ts'
export { askedShape, waitingShape } from './http/waiting-shapes.ts'
export type { Words } from './rules/request.ts'
export { eraseWords, waitingContent } from './store/requests.ts'
