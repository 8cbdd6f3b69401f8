import type { Trx } from '../../../kit/db/database.ts'
import { addScenarios } from '../store/crises.ts'
import { addPackRules } from '../store/pack-rules.ts'
import { addCards } from '../store/tasks.ts'
import { importFirstWords } from './read-first-words.ts'
import { type CrisisPack, readCrisisPack } from './read-pack.ts'
import { importScripts } from './read-scripts.ts'

/** Writes the scenarios, action cards, first words and scripts of exercises of a pack. What is there already stays as it is. */
export async function importPack(trx: Trx, pack: CrisisPack | string): Promise<{ scenarios: number }> {
  const from = typeof pack === 'string' ? await readCrisisPack(pack) : pack
  const rows = (from?.scenarios ?? []).map((one, position) => ({
    key: one.key,
    names: JSON.stringify(one.names),
    position,
    hard_stop: one.hardStop ?? null,
    police_owns_facts: one.policeOwnsFacts,
    is_active: true,
  }))
  await addCards(
    trx,
    (from?.cards ?? []).map((card, position) => ({
      key: card.key,
      role: card.role,
      position,
      texts: JSON.stringify(card.texts),
      scenario_keys: card.scenarios,
      due_minutes: card.dueMinutes ?? null,
      done_when: card.doneWhen ?? null,
      phase: card.phase,
      is_active: true,
    })),
  )
  await addPackRules(trx, {
    ...(from?.dutyDesk && { 'duty-desk': from.dutyDesk }),
    ...(from?.declaring && { declaring: from.declaring }),
    ...(from?.hardStops && { 'hard-stops': from.hardStops }),
  })
  const added = await addScenarios(trx, rows)
  if (typeof pack === 'string') {
    await importFirstWords(trx, pack)
    await importScripts(trx, pack)
  }
  return { scenarios: added }
}
