import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { keyFrom, type NewScenario, type ScenarioContent } from '../rules/scenario.ts'
import { cardLine, turned } from '../rules/scenario-change.ts'
import { scenarios } from '../store/crises.ts'
import { lockScenario, putScenario, putScenarioCards, setScenarioActive } from '../store/scenarios.ts'
import type { Names } from '../store/tables.ts'
import { allCards, type CardRow } from '../store/tasks.ts'
import { mayWriteFirst } from './keep-first-message.ts'
import { askPhrases } from './keep-phrases.ts'
import { keepVersion, numberAfter } from './keep-version.ts'

/** Phrases that hold for any kind lie under this key. */
const ANY = 'any'

/**
 * A new kind of crisis. What it is called in a sentence waits for somebody else's yes; until then first words say what any kind is called.
 * Throws `crisis.scenario-not-allowed`, and as `askPhrases`.
 */
export async function addScenario(varde: Varde, caller: Caller, content: NewScenario): Promise<{ key: string }> {
  return asWriter(varde, caller, async (trx) => {
    const { names, hardStop, policeOwnsFacts, phrases, cards } = content
    const known = (await scenarios(trx)).map((one) => one.key)
    const key = keyFrom(names.nb, [...known, ANY])
    const stop = { hard_stop: hardStop, police_owns_facts: policeOwnsFacts }
    await putScenario(trx, { key, names: JSON.stringify(names), ...stop })
    await writeCards(trx, key, cards)
    await keepVersion(trx, varde, caller, {
      ...{ key, number: 1, isActive: true, content: { names, hardStop, policeOwnsFacts, cards } },
      changes: {
        names: { from: null, to: names },
        ...(hardStop && { hardStop: { from: null, to: hardStop } }),
        ...(policeOwnsFacts && { policeOwnsFacts: { from: false, to: true } }),
        ...(cards.length > 0 && { cards: { from: [], to: cards.map(cardLine) } }),
      },
      told: { from: '–', to: toldOf(names.nb, cards.map(cardLine)) },
    })
    await askPhrases(trx, varde, caller, { key, title: names.nb, phrases })
    return { key }
  })
}

/**
 * Changes what a kind is called and its cards; how it was stands as a version. What it is called in a sentence is asked for (`askPhrases`).
 * Crises that are going on keep their tasks. Throws `crisis.scenario-not-allowed`, `crisis.no-such-scenario`,
 * `crisis.scenario-changed-meanwhile`, and as `askPhrases`.
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
    const { names, cards, phrases } = content
    const { hard_stop, police_owns_facts, is_active: isActive } = before
    const lines = await ownLines(trx, key)
    await putScenario(trx, { key, names: JSON.stringify(names), hard_stop, police_owns_facts })
    await writeCards(trx, key, cards)
    const linesNow = await ownLines(trx, key)
    const [called, dealt] = [turned<Names>(before.names, names), turned(lines, linesNow)]
    if (called || dealt)
      await keepVersion(trx, varde, caller, {
        ...{ key, number, isActive, content: { names, cards } },
        changes: { ...(called && { names: called }), ...(dealt && { cards: dealt }) },
        told: { from: toldOf(before.names.nb, lines), to: toldOf(names.nb, linesNow) },
      })
    await askPhrases(trx, varde, caller, { key, title: names.nb, phrases })
  })
}

/**
 * Retires a kind, so that nobody declares it any more, or takes it into use again. A kind where something must come first is retired when
 * that is taken away by two (`changePrecaution`): declared as something else, nothing would come first. Throws what `changeScenario`
 * does, and `crisis.precaution-first`.
 */
export async function retireScenario(
  varde: Varde,
  caller: Caller,
  { key, version, isActive }: { key: string; version: number; isActive: boolean },
): Promise<void> {
  await asWriter(varde, caller, async (trx) => {
    const before = await lockScenario(trx, key)
    if (!before) throw new Failure('invalid', 'crisis.no-such-scenario')
    if (before.is_active === isActive) return
    if (!isActive && (before.hard_stop || before.police_owns_facts))
      throw new Failure('conflict', 'crisis.precaution-first')
    const number = await numberAfter(trx, key, version)
    await setScenarioActive(trx, key, isActive)
    const changes = { isActive: { from: before.is_active, to: isActive } }
    const name = isActive ? CRISIS_EVENTS.scenarioUsedAgain : CRISIS_EVENTS.scenarioRetired
    await keepVersion(trx, varde, caller, { name, key, number, isActive, content: { names: before.names }, changes })
  })
}

async function asWriter<T>(varde: Varde, caller: Caller, does: (trx: Trx) => Promise<T>): Promise<T> {
  if (!(await mayWriteFirst(varde.db, caller))) throw new Failure('not-allowed', 'crisis.scenario-not-allowed')
  return varde.db.transaction().execute(does)
}

const toldOf = (name: string, lines: readonly string[]): string => [name, ...lines].join('; ')

/** A line that holds for others too is not changed from here. */
const isOwn = (card: CardRow, key: string) => card.scenario_keys.length === 1 && card.scenario_keys[0] === key

async function ownLines(trx: Trx, key: string): Promise<string[]> {
  const own = (await allCards(trx)).filter((one) => isOwn(one, key))
  return own.map(({ role, texts, due_minutes }) => cardLine({ role, texts, dueMinutes: due_minutes }))
}

async function writeCards(trx: Trx, key: string, cards: ScenarioContent['cards']): Promise<void> {
  const all = await allCards(trx)
  const own = new Set(all.filter((one) => isOwn(one, key)).map((one) => one.key))
  const taken = all.map((one) => one.key)
  await putScenarioCards(
    trx,
    key,
    cards.map((card, position) => {
      const cardKey = (card.key && own.has(card.key) ? card.key : null) ?? keyFrom(`${key} ${card.role}`, taken)
      taken.push(cardKey)
      const texts = JSON.stringify(card.texts)
      return { key: cardKey, role: card.role, texts, due_minutes: card.dueMinutes, position: 500 + position }
    }),
  )
}
