import { type LetterKind, noticeKind } from '../outbox/index.ts'
import { OPENED, openedNotice } from './actions/opened-notice.ts'

export const confidentialityLetters: LetterKind[] = [noticeKind(OPENED, openedNotice)]
