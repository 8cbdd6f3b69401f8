import { publish } from '../../../kit/bus/publish.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { scenarios } from '../store/crises.ts'
import { addFirstWords, agencyUnitId, type FirstWords, firstMessages } from '../store/first-messages.ts'
import { mayWriteFirst } from './keep-first-message.ts'
import { readFirstWords } from './read-first-words.ts'

/** First messages that the pack has and this installation lacks, for kinds of crisis that are in use here. */
export async function freshFirstWords(db: Database, pack: string): Promise<FirstWords['messages']> {
  const words = await readFirstWords(pack)
  if (!words) return []
  const [here, kinds] = await Promise.all([firstMessages(db), scenarios(db)])
  const placeOf = (one: { scenario_key?: string | null; audience: string; language: string }) =>
    `${one.scenario_key ?? ''} ${one.audience} ${one.language}`
  const taken = new Set(here.map(placeOf))
  const used = new Set(kinds.filter((one) => one.is_active).map((one) => one.key))
  return words.messages.filter(
    (one) => !taken.has(placeOf(one)) && (one.scenario_key == null || used.has(one.scenario_key)),
  )
}

/**
 * Takes in what the pack has added since it was read, approved by nobody. Words that are here stay as they are, whoever wrote them.
 * Throws `crisis.first-not-allowed` and `crisis.nothing-to-take-in`.
 */
export async function takeInFirstWords(varde: Varde, caller: Caller): Promise<{ taken: number }> {
  if (!(await mayWriteFirst(varde.db, caller))) throw new Failure('not-allowed', 'crisis.first-not-allowed')
  const words = await readFirstWords(varde.settings.pack)
  return varde.db.transaction().execute(async (trx) => {
    const messages = await freshFirstWords(trx, varde.settings.pack)
    const unitId = await agencyUnitId(trx)
    if (!words || !unitId || messages.length === 0) throw new Failure('conflict', 'crisis.nothing-to-take-in')
    // What the event is called and which languages are needed belong to the words that are new.
    await addFirstWords(trx, { ...words, messages })
    await publish(trx, {
      ...{ name: CRISIS_EVENTS.firstMessagesTakenIn, mode: varde.mode, subject: unitId, unitId },
      ...{ actor: caller.id, at: varde.now() },
      content: { count: messages.length, ids: messages.map((one) => one.id), pack: varde.settings.pack },
    })
    return { taken: messages.length }
  })
}
