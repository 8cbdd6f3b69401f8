import type { SliceWork } from '../../kit/jobs/work.ts'
import { type LetterKind, noticeKind } from '../outbox/index.ts'
import { eraseLeft } from './actions/erase-left.ts'
import { GIVING, givingNotice } from './actions/giving/giving-notice.ts'
import { finishMoves } from './actions/move-person.ts'
import { forgetOldImports } from './actions/undo-people-import.ts'

export const organisationLetters: LetterKind[] = [noticeKind(GIVING, givingNotice)]

export const organisationWork: SliceWork = {
  queues: [
    { name: 'organisation-moves', cron: '1 * * * *', handle: finishMoves },
    {
      name: 'organisation-privacy',
      cron: '20 3 * * *',
      handle: async (varde) => {
        await forgetOldImports(varde)
        while ((await eraseLeft(varde)).people > 0);
      },
    },
  ],
}
