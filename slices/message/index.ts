/** The door of the message slice for other slices' server code. */
export { type Block, blockTexts, type Inline, plainText } from './rules/body.ts'
export { type ApprovedVersion, readApprovedVersion as approvedVersion } from './store/version-reads.ts'
