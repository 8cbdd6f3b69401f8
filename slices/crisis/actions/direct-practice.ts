import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { PracticeStart } from '../rules/declaration.ts'
import { usualPace } from '../rules/practice-clock.ts'
import { moveWaiting } from '../store/injects.ts'
import { reachOf } from '../store/line.ts'
import { addPace, changePractice, findPractice, namePeople, pacesOf, removeObserver } from '../store/practices.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { inPractice } from './in-practice.ts'
import { loadCrisis } from './load-crisis.ts'
import { layScript } from './start-practice.ts'

/** Chooses the script of an exercise that has none; it begins now. Throws what `inPractice` does, `crisis.script-chosen` and `crisis.no-such-script`. */
export async function chooseScript(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { scriptKey, language }: { scriptKey: string; language: PracticeStart['language'] },
): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, { now, shows }) => {
    if ((await findPractice(trx, crisisId))?.script_key) throw new Failure('conflict', 'crisis.script-chosen')
    await layScript(trx, caller, file, { scriptKey, language, shows, at: now })
  })
}

/**
 * Sets how fast the clock of the exercise goes: 1, 2, 5 or 10 times; 0 stops it, null lets it go on as before it was stopped.
 * Everybody in the room sees that it was done.
 */
export async function setPace(varde: Varde, caller: Caller, crisisId: string, asked: number | null): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, { now, shows }) => {
    const paces = await pacesOf(trx, crisisId)
    const pace = asked ?? usualPace(paces)
    if (paces.at(-1)?.pace === pace) return
    await addPace(trx, crisisId, { fromAt: now, shows, pace, by: caller.id })
    const code = pace === 0 ? 'practice-paused' : 'practice-paced'
    await noteInRoom(trx, { crisisId, code, params: { pace, shows }, by: caller.id, at: now })
    const content = { pace, shows: shows.toISOString() }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.practicePaced, now, content)
  })
}

/** Holds the script, so that nothing comes by itself; or lets it go on, each inject as much later as it was held. */
export async function holdScript(varde: Varde, caller: Caller, crisisId: string, isHeld: boolean): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, { now, shows }) => {
    const since = (await findPractice(trx, crisisId))?.held_at ?? null
    if ((since !== null) === isHeld) return
    if (since) await moveWaiting(trx, crisisId, Math.max(0, shows.getTime() - since.getTime()))
    await changePractice(trx, crisisId, { held_at: isHeld ? shows : null })
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.scriptHeld, now, { isHeld })
  })
}

/**
 * Names one more who watches. Throws what `inPractice` does, `crisis.no-such-person` and `crisis.observer-takes-part`.
 */
export async function addObserver(varde: Varde, caller: Caller, crisisId: string, personId: string): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, { now }) => {
    const { candidates, calls } = await loadCrisis(trx, caller, crisisId)
    const plays =
      candidates.some((one) => one.person_id === personId) || calls.some((one) => one.person_id === personId)
    if (plays) throw new Failure('invalid', 'crisis.observer-takes-part')
    if ((await reachOf(trx, [personId])).length === 0) throw new Failure('invalid', 'crisis.no-such-person')
    const named = { crisis_id: crisisId, person_id: personId, named_by: caller.id, named_at: now }
    await namePeople(trx, [{ ...named, part: 'observer' }])
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.observerNamed, now, { personId, isNamed: true })
  })
}

/** This person watches no more; what they have noted stays. Nothing happens when they did not. */
export async function dropObserver(varde: Varde, caller: Caller, crisisId: string, personId: string): Promise<void> {
  await inPractice(varde, caller, crisisId, async (trx, file, { now }) => {
    if (!(await removeObserver(trx, crisisId, personId))) return
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.observerNamed, now, { personId, isNamed: false })
  })
}
