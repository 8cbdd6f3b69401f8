import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { becomes } from '../rules/inject.ts'
import type { CrisisRow } from '../store/crises.ts'
import { insertFact } from '../store/facts.ts'
import { type InjectRow, settleInject } from '../store/injects.ts'
import { findPractice } from '../store/practices.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'

export const SYSTEM = systemCaller('crisis')

type Given = { now: Date; shows: Date; by: string }

/**
 * An inject comes to those who play, once: a marked line in the log, and as what it is, a fact that nobody has confirmed, a rumour, or
 * something that is asked. The room must be held. False when it had come already, or was skipped.
 */
export async function giveInject(trx: Trx, file: CrisisRow, id: string, { now, shows, by }: Given): Promise<boolean> {
  const inject = await settleInject(trx, id, { state: 'given', at: now, shows, by })
  if (!inject) return false
  const { role, sender, text, number } = inject
  const factId = becomes(inject.how) === 'question' ? null : newId('fct')
  const params = { role, sender, text, inject: id, fact: factId }
  await noteInRoom(trx, { crisisId: file.id, code: 'inject', params, by: SYSTEM.id, at: now })
  if (factId) await keepAsFact(trx, file, { ...inject, factId }, now)
  const content = { injectId: id, inject: number, role, how: inject.how, isByHand: by !== SYSTEM.id }
  await announceCrisis(trx, { id: by }, file, CRISIS_EVENTS.injectGiven, now, content)
  return true
}

type Kept = InjectRow & { factId: string }
async function keepAsFact(trx: Trx, file: CrisisRow, inject: Kept, now: Date): Promise<void> {
  const language = (await findPractice(trx, file.id))?.language ?? 'nb'
  const source = translator(language)('practice:fact.source', { sender: inject.sender })
  await insertFact(trx, {
    ...{ id: inject.factId, crisis_id: file.id, text: inject.text.slice(0, 500), source, counter: '' },
    state: becomes(inject.how) === 'rumour' ? 'rumour' : 'unconfirmed',
    // What the police know is theirs to say; in an exercise too it is cleared with them first.
    police: inject.how === 'police' ? 'waiting' : 'none',
    ...{ revision: 1, by: SYSTEM.id, at: now },
  })
}
