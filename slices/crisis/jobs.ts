import { runWiping, WRITES_TABLES_ANEW } from '../../kit/jobs/run-wiping.ts'
import { type SliceWork, WAITS_FOR_OTHERS } from '../../kit/jobs/work.ts'
import type { LetterKind } from '../outbox/index.ts'
import { tellAskedLeaders } from './actions/ask-leaders.ts'
import { emptyPlaces, TAKES_AWAY } from './actions/empty-places.ts'
import { eraseCrises } from './actions/erase-crises.ts'
import { runEscalation } from './actions/escalate.ts'
import { hearHeld } from './actions/hear-held.ts'
import { hearOpened } from './actions/hear-opened.ts'
import { hearPublished } from './actions/hear-statement.ts'
import { runInjects } from './actions/run-injects.ts'
import { runCalls, runHangUps } from './actions/send-calls.ts'
import { tellApprovers } from './actions/tell-approvers.ts'
import { tellOfEmptied } from './actions/tell-of-emptied.ts'
import { tellOfRelease } from './actions/tell-of-release.ts'
import { runTestCalls } from './actions/try-numbers.ts'
import { warnOfEmergency } from './actions/warn-of-emergency.ts'
import { warningLetter } from './actions/warning-letter.ts'
import { runStatements } from './actions/watch-statements.ts'
import { CRISIS_WIPING } from './store/wiping.ts'

export const crisisLetters: LetterKind[] = [warningLetter]

export const crisisWork: SliceWork = {
  listeners: [
    { name: 'crisis.hear-published', on: ['dispatch.published'], handle: hearPublished },
    { name: 'crisis.hear-opened', on: ['dispatch.wave-opened'], handle: hearOpened },
    { name: 'crisis.hear-held', on: ['dispatch.paused', 'dispatch.resumed'], handle: hearHeld },
    { name: 'crisis.tell-asked-leaders', on: ['crisis.waiver-asked'], handle: tellAskedLeaders },
    {
      name: 'crisis.tell-approvers',
      on: ['crisis.statement-proposed', 'crisis.statement-followed'],
      handle: tellApprovers,
    },
    { name: 'crisis.tell-of-emptied', on: ['crisis.place-emptied'], handle: tellOfEmptied },
    { name: 'crisis.tell-of-release', on: ['crisis.statement-released'], handle: tellOfRelease },
    { name: 'crisis.warn-of-emergency', on: ['access.emergency-code-used'], handle: warnOfEmergency },
  ],
  within: [{ name: 'crisis.empty-places', on: TAKES_AWAY, handle: emptyPlaces }],
  queues: [{ name: 'crisis-privacy', cron: '35 3 * * *', handle: eraseCrises }],
  loops: [
    { name: 'crisis-escalation', run: runEscalation },
    { name: 'crisis-test-calls', run: runTestCalls, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'crisis-voice', run: runCalls('voice') },
    { name: 'crisis-hang-up', run: runHangUps, mostSeconds: WAITS_FOR_OTHERS },
    { name: 'crisis-sms', run: runCalls('sms') },
    { name: 'crisis-email', run: runCalls('email'), mostSeconds: WAITS_FOR_OTHERS },
    { name: 'crisis-statements', run: runStatements },
    { name: 'crisis-injects', run: runInjects },
    {
      name: 'crisis-wiping',
      run: (varde, signal) => runWiping(varde, signal, CRISIS_WIPING),
      mostSeconds: WRITES_TABLES_ANEW,
    },
  ],
}
