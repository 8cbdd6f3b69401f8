/** The door of the dispatch slice for other slices' server code and the public pages. */

export { agencyOf, senderOf } from './actions/compose-version.ts'
export { refuseOutside } from './actions/demo-guard.ts'
export { type DispatchDay, dispatchDay, findDispatches } from './actions/dispatch-day.ts'
export { type RecipientPage, recipientPage } from './actions/recipient-page.ts'
export { type Letter, sendLetter } from './actions/send-letter.ts'
export { answerQuestion, askBack, confirmReceipt } from './actions/take-receipt.ts'
export { readIncoming } from './clients/incoming-mail.ts'
export { readLink, signLink } from './clients/link-token.ts'
export { followMailbox } from './clients/mailbox.ts'
export { classifyIncoming } from './rules/bounce.ts'
export { seenUnits } from './rules/dispatch-right.ts'
export { type SentLine, sentTo } from './store/history-store.ts'
