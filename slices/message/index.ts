/** The door of the message slice for other slices' server code. */

export { analysedMessage } from './actions/analysed-message.ts'
export { approvalStanding } from './actions/approval-standing.ts'
export { approveInRoom } from './actions/approve-message.ts'
export { approversOfMessages } from './actions/approvers-of-messages.ts'
export { writersInTurn } from './actions/check-edition-current.ts'
export { confidentialMessage } from './actions/confidential-message.ts'
export { draftMessage } from './actions/draft-message.ts'
export { endApproval } from './actions/end-approval.ts'
export { askedToApprove, findWaiting } from './actions/find-waiting.ts'
export { type FrozenContent, fingerprintOf } from './actions/fingerprint.ts'
export { freezeApproved } from './actions/freeze-approved.ts'
export { importPack, type MessagePack } from './actions/import-pack.ts'
export { listMessages } from './actions/list-messages.ts'
export { translationsWaitingFor, type WaitingTranslation } from './actions/list-translations.ts'
export { listWaiting, type WaitingMessage } from './actions/list-waiting.ts'
export { markDispatched } from './actions/mark-dispatched.ts'
export {
  answerOwedPrinciples,
  givenPrinciples,
  principlesOwed,
  viewOwedPrinciples,
} from './actions/owed-principles.ts'
export { proposeMessage } from './actions/propose-message.ts'
export { readsMessage } from './actions/reads-message.ts'
export { releaseMatterOf, releasersOf } from './actions/releasers-of.ts'
export { reopenMessage } from './actions/reopen-message.ts'
export { returnInRoom } from './actions/return-message.ts'
export { sourceLanguageOf } from './actions/source-language.ts'
export { withdrawMessage } from './actions/withdraw-message.ts'
export type { Proposal } from './actions/write-proposal.ts'
export { principlesGiven, principlesKept, principlesView } from './http/principle-shapes.ts'
export { readableUnits } from './rules/ability.ts'
export { type Block, blockTexts, type Inline, plainText } from './rules/body.ts'
export { showsNames } from './rules/by-name.ts'
export { stopsOf } from './rules/edition-findings.ts'
export { directionOf } from './rules/edition-language.ts'
export { readabilityOf } from './rules/readability.ts'
export { emptyReturned } from './store/emptying.ts'
export {
  type ApprovedVersion,
  type ReadyVersion,
  readApprovedVersion as approvedVersion,
  readReadyVersions as readyVersions,
} from './store/version-reads.ts'
