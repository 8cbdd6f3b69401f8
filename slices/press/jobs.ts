import { pause } from '../../kit/jobs/start-work.ts'
import { type SliceWork, WAITS_FOR_OTHERS } from '../../kit/jobs/work.ts'
import type { LetterKind } from '../outbox/index.ts'
import { accreditationLetter } from './actions/accreditation-letter.ts'
import { deskLetter } from './actions/desk-letter.ts'
import { eraseOld } from './actions/erase-old.ts'
import { indexReleases } from './actions/index-releases.ts'
import { followConfirm, newsLetter } from './actions/news-letter.ts'
import { followJoinedCase } from './actions/place-in-case.ts'
import { runNews } from './actions/prepare-news.ts'
import { refreshAnswering, refreshAnsweringNow } from './actions/refresh-answering.ts'
import { recallAdvance, runAdvances } from './actions/send-advances.ts'
import { runPressMailbox } from './actions/take-mail.ts'
import { runDeadlines } from './actions/watch-deadlines.ts'

const TEN_MINUTES = 600_000

export const pressLetters: LetterKind[] = [deskLetter, accreditationLetter, followConfirm, newsLetter]

export const pressWork: SliceWork = {
  listeners: [
    {
      name: 'press.refresh-answering',
      on: [
        'organisation.absence-registered',
        'organisation.duty-set',
        'organisation.people-imported',
        'organisation.people-import-undone',
        'organisation.person-changed',
        'organisation.unit-changed',
        'organisation.units-imported',
        'duty.set',
        'press.duty-set',
      ],
      // A file of staff is heard once, not once a person: thousands would keep everything else waiting.
      handle: async (trx, { content }) => {
        if (!('importId' in content)) await refreshAnswering(trx, new Date())
      },
    },
    {
      name: 'press.follow-joined-case',
      on: ['cases.joined'],
      handle: (trx, { subject, content }) => followJoinedCase(trx, subject, content.intoId),
    },
    {
      name: 'press.recall-advance',
      on: ['message.withdrawn'],
      handle: (trx, { content }) => recallAdvance(trx, content.versionId, new Date()),
    },
  ],
  queues: [
    { name: 'press-privacy', cron: '50 3 * * *', handle: eraseOld },
    { name: 'press-release-words', cron: '* * * * *', handle: indexReleases },
  ],
  loops: [
    { name: 'press-deadlines', run: runDeadlines },
    { name: 'press-news', run: runNews },
    { name: 'press-advances', run: runAdvances, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'press-mailbox', run: runPressMailbox, mostSeconds: WAITS_FOR_OTHERS },
    {
      // At start, and then often enough for the plan to reach four weeks ahead.
      name: 'press-answering',
      run: async (varde, signal) => {
        while (!signal.aborted) {
          await refreshAnsweringNow(varde)
          await pause(TEN_MINUTES, signal)
        }
      },
    },
  ],
}
