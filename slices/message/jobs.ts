import type { SliceWork } from '../../kit/jobs/work.ts'
import { type LetterKind, noticeKind } from '../outbox/index.ts'
import { eraseOldRemarks } from './actions/erase-remarks.ts'
import { remindTranslators } from './actions/remind-translators.ts'
import { TRANSLATION_NOTICE, translationNotice } from './actions/tell-translator.ts'

export const messageLetters: LetterKind[] = [noticeKind(TRANSLATION_NOTICE, translationNotice)]

export const messageWork: SliceWork = {
  queues: [
    { name: 'message-privacy', cron: '25 3 * * *', handle: eraseOldRemarks },
    {
      name: 'message-reminders',
      cron: '20 7 * * *',
      handle: async (varde) => {
        await remindTranslators(varde)
      },
    },
  ],
}
