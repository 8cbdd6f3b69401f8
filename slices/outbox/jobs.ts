import { type SliceWork, WAITS_FOR_OTHERS } from '../../kit/jobs/work.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import type { LetterKind } from './actions/letter-kind.ts'
import { runOutbox } from './actions/run-outbox.ts'
import { runTelling } from './actions/tell-kinds.ts'
import { tidyOutbox } from './actions/tidy-outbox.ts'

/** The work of the outbox for these kinds. A process takes no letter of a kind that it does not know. `keptDays`: of what is settled. */
export function outboxWork(
  letterKinds: readonly LetterKind[],
  keptDays: (varde: Varde) => Promise<number | null>,
): SliceWork {
  const kinds = new Map(letterKinds.map((kind) => [kind.name, kind]))
  if (kinds.size < letterKinds.length) throw new Error('Two kinds of letters have the same name')
  return {
    queues: [{ name: 'outbox-privacy', cron: '35 3 * * *', handle: tidyOutbox(keptDays) }],
    loops: [
      { name: 'outbox-email', run: runOutbox('email', kinds), mostSeconds: WAITS_FOR_OTHERS },
      { name: 'outbox-sms', run: runOutbox('sms', kinds), mostSeconds: WAITS_FOR_OTHERS },
      { name: 'outbox-telling', run: runTelling(kinds) },
    ],
  }
}
