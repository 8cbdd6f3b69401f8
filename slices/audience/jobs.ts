import type { SliceWork } from '../../kit/jobs/work.ts'
/** An import that nobody has worked on for this long was left by a crash. */
import type { LetterKind } from '../outbox/index.ts'
import { followStrategy, noteFirstStrategy } from './actions/follow-strategy.ts'
import { registrationLetter } from './actions/registration-letter.ts'
import { runImport } from './actions/run-import.ts'
import { IMPORT_QUEUE } from './actions/take-import-step.ts'
import { tidyAudience } from './actions/tidy-audience.ts'
import { claimStranded } from './store/imports.ts'

const STRANDED_MS = 60_000

export const audienceLetters: LetterKind[] = [registrationLetter]

export const audienceWork: SliceWork = {
  listeners: [
    { name: 'audience.note-first-strategy', on: ['strategy.imported'], handle: noteFirstStrategy },
    { name: 'audience.follow-strategy', on: ['strategy.put-in-force', 'strategy.began'], handle: followStrategy },
  ],
  queues: [
    { name: IMPORT_QUEUE, handle: (varde, { id }) => runImport(varde, id) },
    {
      name: 'audience.import-resume',
      cron: '* * * * *',
      handle: async (varde) => {
        const now = varde.now()
        for (const id of await claimStranded(varde.db, new Date(now.getTime() - STRANDED_MS), now))
          await runImport(varde, id)
      },
    },
    { name: 'audience.tidy', cron: '20 3 * * *', handle: tidyAudience },
  ],
}
