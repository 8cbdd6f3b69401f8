/** The door of the dispatch slice for other slices' server code and the public pages. */
export { type DispatchDay, dispatchDay, findDispatches } from './actions/dispatch-day.ts'
export { type RecipientPage, recipientPage } from './actions/recipient-page.ts'
export { answerQuestion, askBack, confirmReceipt } from './actions/take-receipt.ts'
export { readLink, signLink } from './clients/link-token.ts'
export { seenUnits } from './rules/dispatch-right.ts'
