import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type FactContent, factFault, maySay } from '../rules/fact.ts'
import { changeCrisis } from '../store/crises.ts'
import { changeFact, factsOf, findFact, insertFact } from '../store/facts.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { flagStatements } from './flag-statements.ts'
import { tellOfUnread } from './hold-against-facts.ts'
import { inRoomAfterwards } from './in-room-afterwards.ts'
import { setStopOfFact } from './set-stop.ts'
import { fallOnStatus } from './stand-on-status.ts'
import { tieToWords } from './tie-to-words.ts'

/** More than anybody can read before first words are released, who reads them all (`read` takes 500). */
const MOST_FACTS = 400

/**
 * Puts down something that we know or have heard. Words on their way that say what is not confirmed end. Throws `crisis.closed`,
 * `crisis.too-many-facts` and what `factFault` says.
 */
export async function addFact(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  content: FactContent,
): Promise<{ id: string }> {
  refuse(content)
  return inRoomAfterwards(varde, caller, crisisId, async (trx, file, now) => {
    if ((await factsOf(trx, crisisId)).length >= MOST_FACTS)
      throw new Failure('conflict', 'crisis.too-many-facts', { most: MOST_FACTS })
    const id = newId('fct')
    await insertFact(trx, { id, crisis_id: crisisId, ...content, revision: 1, by: caller.id, at: now })
    const { state, text, source, police } = content
    const params = { text, source, fact: id, revision: 1 }
    await noteInRoom(trx, { crisisId, code: `fact-${state}`, params, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.factKept, now, { factId: id, from: null, to: state, police })
    await setStopOfFact(trx, caller, file, content, now)
    if (await tieToWords(trx, file, { factId: id, before: null, by: caller.id, now })) {
      await flagStatements(trx, caller, file, { factId: id, denied: null, falls: true }, now)
      await fallOnStatus(trx, file, { by: caller.id, at: now })
    }
    await tellOfUnread(trx, file, id, { by: caller.id, at: now })
    await changeCrisis(trx, crisisId)
    return { id }
  })
}

export type FactChange = { factId: string; revision: number; content: FactContent }

/**
 * Changes how sure we are, or what it is. How it was stands in the log, and what was made of it ends in the same transaction. `demandGraver`: called when
 * words that are out or on their way end with it, and throws for whoever may not do that. Throws `crisis.no-such-fact`, `crisis.closed`,
 * `crisis.fact-changed-meanwhile` and what `factFault` says.
 */
export async function changeFactInRoom(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { factId, revision, content }: FactChange,
  demandGraver: () => void = () => {},
): Promise<void> {
  refuse(content)
  await inRoomAfterwards(varde, caller, crisisId, async (trx, file, now) => {
    const before = await findFact(trx, crisisId, factId)
    if (!before) throw new Failure('not-found', 'crisis.no-such-fact')
    if (!(await changeFact(trx, { id: factId, revision }, content, { by: caller.id, at: now })))
      throw new Failure('conflict', 'crisis.fact-changed-meanwhile')
    const { state, text, source, police } = content
    const params = { text, source, from: before.state, fact: factId, revision: revision + 1 }
    await noteInRoom(trx, { crisisId, code: `fact-${state}`, params, by: caller.id, at: now })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.factKept, now, {
      factId,
      from: before.state,
      to: state,
      police,
    })
    await setStopOfFact(trx, caller, file, content, now)
    // What is confirmed again in the same words, or by somebody else, changes no words: those that rested on it were told when it fell, and hold again.
    const isTied = await tieToWords(trx, file, { factId, before, by: caller.id, now })
    const denied = before.state === 'rumour' ? before.worded_revision : null
    const falls = isTied || maySay(before) || before.text !== text
    const hasEnded = await flagStatements(trx, caller, file, { factId, denied, falls }, now)
    if (hasEnded && (isTied || maySay(before) || before.counter.trim() !== '')) demandGraver()
    await tellOfUnread(trx, file, factId, { by: caller.id, at: now })
    await fallOnStatus(trx, file, { by: caller.id, at: now })
    await changeCrisis(trx, crisisId)
  })
}

function refuse(content: FactContent): void {
  const fault = factFault(content)
  if (fault === 'police') throw new Failure('invalid', 'crisis.fact-waits-for-police')
  if (fault === 'counter') throw new Failure('invalid', 'crisis.counter-without-rumour')
}
