/** The door of the outbox for other slices' server code. */
export { drainOutbox } from './actions/drain-outbox.ts'
export { type LetterKind, type Mail, oneByOne, type Written } from './actions/letter-kind.ts'
export { type Notice, noticeKind, noticeMail } from './actions/notice-kind.ts'
export { takeBounce } from './actions/take-report.ts'
export type { Letter } from './rules/letter.ts'
export { enqueueLetters, type LetterToSend } from './store/letters.ts'
export { forgetLetters, type LetterStands, lettersOf, type ToldLetter } from './store/telling.ts'
