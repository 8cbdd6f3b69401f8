import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { FactContent } from '../rules/fact.ts'
import { tellsOfDeath } from '../rules/tells-of-death.ts'
import { type CrisisRow, scenarios, setNextOfKinStop } from '../store/crises.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

/**
 * A fact tells that somebody is dead in a room whose kind sets no stop for that, as in a fire: from now next of kin hear first here too. What is on its way was approved
 * before it was known, and says nothing of it.
 */
export async function setStopOfFact(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  fact: Pick<FactContent, 'state' | 'text'>,
  at: Date,
): Promise<void> {
  if (file.next_of_kin_stop_at !== null || !tellsOfDeath(fact)) return
  const kind = (await scenarios(trx)).find(({ key }) => key === file.scenario_key)
  if (kind?.hard_stop === 'next-of-kin') return
  await setNextOfKinStop(trx, file.id, at)
  const stop = 'next-of-kin'
  await noteInRoom(trx, { crisisId: file.id, code: 'stop-set', params: { stop }, by: caller.id, at })
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.stopSet, at, { stop })
}
