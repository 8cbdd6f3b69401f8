import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { DISPATCH_EVENTS } from '../events.ts'
import { endPaperRows, putPaperTasks } from '../store/paper-tasks.ts'

/** Forms for a unit to hand out; `people` says how many of which audience, and no more than that. */
export type PaperShare = { unitId: string; people: Record<string, number> }
export type PaperAsk = {
  mode: Mode
  /** What the forms are for; asked again for the same, a unit's task grows. */
  subject: string
  /** The unit that asks, and gets the forms. */
  askedBy: string
  title: string
  /** Where a signed-in person prints the form; `?language=` is added. */
  printPath: string
  languages: string[]
  /** The last day to send them, YYYY-MM-DD. */
  untilOn: string
  shares: PaperShare[]
  actor: string
  at: Date
}

/** Gives units the task of handing out forms on paper and sending them back unopened. One event: units and heads. */
export async function askUnits(trx: Trx, ask: PaperAsk): Promise<void> {
  const headsOf = ({ people }: PaperShare) => Object.values(people).reduce((sum, n) => sum + n, 0)
  const shares = ask.shares.filter((share) => headsOf(share) > 0)
  if (shares.length === 0) return
  const { mode, subject, askedBy: asked_by, title, printPath: print_path, languages, untilOn: until_on, at } = ask
  await putPaperTasks(
    trx,
    shares.map((share) => ({
      id: newId('ppt'),
      ...{ mode, subject, asked_by, title, print_path, languages, until_on },
      unit_id: share.unitId,
      people: JSON.stringify(share.people),
      heads: headsOf(share),
      state: 'open' as const,
      made_at: at,
      handed_out: null,
      collected: null,
      told_at: null,
    })),
  )
  const content = { units: shares.length, heads: shares.reduce((sum, share) => sum + headsOf(share), 0) }
  await publish(trx, {
    name: DISPATCH_EVENTS.papersAsked,
    ...{ mode, subject, unitId: asked_by, actor: ask.actor, at, content },
  })
}

/** Ends the tasks of a subject: nothing more is handed out or told. How many came back from a unit is forgotten. */
export async function endPaperTasks(trx: Trx, subject: string): Promise<void> {
  await endPaperRows(trx, subject)
}
