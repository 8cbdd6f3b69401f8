import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { keyFrom, type ScenarioContent } from '../rules/scenario.ts'
import { scenarios } from '../store/crises.ts'
import { agencyUnitId } from '../store/first-messages.ts'
import {
  insertScenarioVersion,
  lockScenario,
  newestScenarioVersions,
  putPhrases,
  putScenario,
  putScenarioCards,
  scenarioUses,
  setScenarioActive,
} from '../store/scenarios.ts'
import { allCards } from '../store/tasks.ts'
import { mayWriteFirst } from './keep-first-message.ts'

/** A new kind of crisis. Throws `crisis.scenario-not-allowed`. */
export async function addScenario(varde: Varde, caller: Caller, content: ScenarioContent): Promise<{ key: string }> {
  return asWriter(varde, caller, async (trx) => {
    const known = await scenarios(trx)
    const key = keyFrom(
      content.names.nb,
      known.map((one) => one.key),
    )
    await write(trx, key, content)
    await keep(trx, varde, caller, { key, number: 1, content: { ...content, isActive: true } })
    return { key }
  })
}

/**
 * Changes a kind; how it was stands as a version. Crises that are going on keep their tasks. Throws `crisis.scenario-not-allowed`,
 * `crisis.no-such-scenario`, `crisis.scenario-changed-meanwhile` and `crisis.scenario-goes-on`.
 */
export async function changeScenario(
  varde: Varde,
  caller: Caller,
  { key, version, content }: { key: string; version: number; content: ScenarioContent },
): Promise<void> {
  await asWriter(varde, caller, async (trx) => {
    const before = await lockScenario(trx, key)
    if (!before) throw new Failure('invalid', 'crisis.no-such-scenario')
    const number = await numberAfter(trx, key, version)
    const isOpen = (await scenarioUses(trx)).get(key)?.isOpen ?? false
    // A stop that holds back what is public now is lifted in the room, by name, and not here.
    if (isOpen && before.hard_stop !== content.hardStop) throw new Failure('conflict', 'crisis.scenario-goes-on')
    await write(trx, key, content)
    await keep(trx, varde, caller, { key, number, content: { ...content, isActive: before.is_active } })
  })
}

/** Retires a kind, so that nobody declares it any more, or takes it into use again. Throws what `changeScenario` does. */
export async function retireScenario(
  varde: Varde,
  caller: Caller,
  { key, version, isActive }: { key: string; version: number; isActive: boolean },
): Promise<void> {
  await asWriter(varde, caller, async (trx) => {
    const before = await lockScenario(trx, key)
    if (!before) throw new Failure('invalid', 'crisis.no-such-scenario')
    if (before.is_active === isActive) return
    const number = await numberAfter(trx, key, version)
    await setScenarioActive(trx, key, isActive)
    await keep(trx, varde, caller, { key, number, content: { names: before.names, isActive } })
  })
}

async function asWriter<T>(varde: Varde, caller: Caller, does: (trx: Trx) => Promise<T>): Promise<T> {
  if (!(await mayWriteFirst(varde.db, caller))) throw new Failure('not-allowed', 'crisis.scenario-not-allowed')
  return varde.db.transaction().execute(does)
}

async function numberAfter(trx: Trx, key: string, version: number): Promise<number> {
  const last = (await newestScenarioVersions(trx)).get(key)?.number ?? 0
  if (last !== version) throw new Failure('conflict', 'crisis.scenario-changed-meanwhile')
  return last + 1
}

async function write(trx: Trx, key: string, content: ScenarioContent): Promise<void> {
  const { names, hardStop, policeOwnsFacts, phrases, cards } = content
  const all = await allCards(trx)
  // A line that holds for others too is not changed from here.
  const isOwn = (card: string) =>
    all.some((one) => one.key === card && one.scenario_keys.length === 1 && one.scenario_keys[0] === key)
  const taken = all.map((one) => one.key)
  await putScenario(trx, {
    ...{ key, names: JSON.stringify(names), hard_stop: hardStop, police_owns_facts: policeOwnsFacts },
  })
  await putScenarioCards(
    trx,
    key,
    cards.map((card, position) => {
      const cardKey = (card.key && isOwn(card.key) ? card.key : null) ?? keyFrom(`${key} ${card.role}`, taken)
      taken.push(cardKey)
      const texts = JSON.stringify(card.texts)
      return { key: cardKey, role: card.role, texts, due_minutes: card.dueMinutes, position: 500 + position }
    }),
  )
  await putPhrases(trx, key, phrases)
}

type Kept = { key: string; number: number; content: Partial<ScenarioContent> | object }

async function keep(trx: Trx, varde: Varde, caller: Caller, { key, number, content }: Kept): Promise<void> {
  const at = varde.now()
  const row = { scenario_key: key, number, content: JSON.stringify(content), kept_by: caller.id, kept_at: at }
  await insertScenarioVersion(trx, row)
  await publish(trx, {
    ...{ name: CRISIS_EVENTS.scenarioKept, mode: varde.mode, subject: key, actor: caller.id, at },
    unitId: await agencyUnitId(trx),
    content: { scenarioKey: key, version: number, isActive: 'isActive' in content ? content.isActive : true },
  })
}
