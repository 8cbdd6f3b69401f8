import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { ScenarioNames } from '../rules/crisis-view.ts'
import type { PracticeStart } from '../rules/declaration.ts'
import type { CrisisRow } from '../store/crises.ts'
import { insertInjects } from '../store/injects.ts'
import { addPace, changePractice, findScript, insertPractice, namePeople } from '../store/practices.ts'
import { announceCrisis } from './announce-crisis.ts'

/**
 * Gives a new exercise its clock, its script and those who watch, in the transaction of the declaration; whoever declares it leads it.
 * Throws `crisis.observer-takes-part` and `crisis.no-such-script`.
 */
export async function startPractice(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  { scriptKey, language, observerIds, pace }: PracticeStart,
  participantIds: readonly string[],
): Promise<void> {
  const at = file.declared_at
  if (observerIds.some((id) => participantIds.includes(id))) throw new Failure('invalid', 'crisis.observer-takes-part')
  await insertPractice(trx, { crisis_id: file.id, script_key: null, language, goals: '[]', held_at: null })
  await addPace(trx, file.id, { fromAt: at, shows: at, pace, by: caller.id })
  const named = { crisis_id: file.id, named_by: caller.id, named_at: at }
  await namePeople(trx, [
    { ...named, person_id: caller.id, part: 'director' },
    ...observerIds
      .filter((id) => id !== caller.id)
      .map((id) => ({ ...named, person_id: id, part: 'observer' as const })),
  ])
  if (scriptKey !== null) await layScript(trx, caller, file, { scriptKey, language, shows: at, at })
}

type Laid = { scriptKey: string; language: PracticeStart['language']; shows: Date; at: Date }

/** Puts the injects of a script in line, counted from what the clock of the exercise shows now. Throws `crisis.no-such-script`. */
export async function layScript(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  { scriptKey, language, shows, at }: Laid,
): Promise<void> {
  const script = await findScript(trx, scriptKey)
  if (!script?.is_active) throw new Failure('invalid', 'crisis.no-such-script')
  const { content } = script
  const said = (names: ScenarioNames) => names[language] ?? names.nb
  await changePractice(trx, file.id, { script_key: scriptKey, language, goals: JSON.stringify(content.goals) })
  await insertInjects(
    trx,
    file.id,
    content.injects
      .toSorted((a, b) => a.afterMinutes - b.afterMinutes)
      .map((one) => ({
        id: newId('inj'),
        due_at: new Date(shows.getTime() + one.afterMinutes * 60_000),
        role: one.role,
        how: one.how,
        sender: said(one.from),
        text: said(one.texts),
        expects: one.expects ? said(one.expects.texts) : '',
        expect_minutes: one.expects?.minutes ?? null,
        made_by: 'script',
      })),
  )
  const held = { scriptKey, injects: content.injects.length }
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.scriptChosen, at, held)
}
