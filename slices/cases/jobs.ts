import type { SliceWork } from '../../kit/jobs/work.ts'
import { type LetterKind, noticeKind } from '../outbox/index.ts'
import { ALERT, alertContent } from './actions/alert-content.ts'
import { eraseCases } from './actions/erase-cases.ts'
import { ministryLetter } from './actions/ministry-letter.ts'
import { tellLate, tellLateSupport } from './actions/tell-late.ts'

export const casesLetters: LetterKind[] = [noticeKind(ALERT, alertContent), ministryLetter]

export const casesWork: SliceWork = {
  queues: [
    { name: 'cases-late', cron: '* * * * *', handle: tellLate },
    { name: 'cases-privacy', cron: '30 3 * * *', handle: eraseCases },
    { name: 'cases-support-late', cron: '* * * * *', handle: tellLateSupport },
  ],
}
