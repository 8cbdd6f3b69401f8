import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { type FirstAudience, writtenFor } from '../rules/first-message.ts'
import type { ScenariosView } from '../rules/scenario.ts'
import { scenarios } from '../store/crises.ts'
import { type FirstMessageRow, firstMessages, neededLanguages } from '../store/first-messages.ts'
import { allPhrases, newestScenarioVersions, scenarioUses } from '../store/scenarios.ts'
import { allCards, type CardRow } from '../store/tasks.ts'
import { firstCoverage } from './first-coverage.ts'
import { mayWriteFirst } from './keep-first-message.ts'
import { mayKeepPrecautions } from './keep-precaution.ts'

/** Every kind of crisis, those in use first, with its cards and what first messages it lacks. */
export async function viewKinds(varde: Varde, caller: Caller): Promise<ScenariosView> {
  const { db } = varde
  const [rows, cards, versions, phrases, uses, needed, cells, words] = await Promise.all([
    scenarios(db),
    allCards(db),
    newestScenarioVersions(db),
    allPhrases(db),
    scenarioUses(db),
    neededLanguages(db),
    firstCoverage(db, varde.now()),
    firstMessages(db),
  ])
  const names = await personNames(db, [...new Set([...versions.values()].map((one) => one.kept_by))])
  const card = ({ role, texts, due_minutes }: CardRow) => ({ role, texts, dueMinutes: due_minutes })
  const isOwn = (one: CardRow, key: string) => one.scenario_keys.length === 1 && one.scenario_keys[0] === key
  return {
    items: rows
      .toSorted((a, b) => Number(b.is_active) - Number(a.is_active))
      .map(({ key, names: called, hard_stop, police_owns_facts, is_active }) => {
        const kept = versions.get(key)
        const own = cells.filter((cell) => cell.scenarioKey === key)
        return {
          ...{ key, names: called, hardStop: hard_stop, policeOwnsFacts: police_owns_facts, isActive: is_active },
          version: kept?.number ?? 0,
          keptBy: kept ? { id: kept.kept_by, name: names.get(kept.kept_by) ?? null } : null,
          keptAt: kept?.kept_at.toISOString() ?? null,
          phrases: Object.fromEntries(
            phrases.filter((one) => one.scenario_key === key).map((one) => [one.language, one.phrase]),
          ),
          cards: cards.filter((one) => isOwn(one, key)).map((one) => ({ key: one.key, ...card(one) })),
          shared: cards
            .filter((one) => !isOwn(one, key))
            .filter((one) => one.scenario_keys.length === 0 || one.scenario_keys.includes(key))
            .map(card),
          lacking: own.filter((cell) => cell.readiness !== 'ready').length,
          needed: own.length,
          declared: uses.get(key)?.declared ?? 0,
          saysPhrase: saysPhrase(words, needed, key),
        }
      }),
    languages: [...new Set(['nb', 'nn', 'en', ...needed.map((one) => one.language)])],
    mayWrite: await mayWriteFirst(db, caller),
    mayKeepPrecautions: await mayKeepPrecautions(db, caller),
  }
}

/** How many first messages of a kind say what the event is called, by language. */
function saysPhrase(
  rows: readonly FirstMessageRow[],
  needed: readonly { audience: FirstAudience; language: string }[],
  scenarioKey: string,
): Record<string, number> {
  const said = needed.filter((one) => {
    const row = writtenFor(rows, { scenarioKey, ...one })
    return row !== null && `${row.title} ${row.body}`.includes('{event}')
  })
  const byLanguage = Map.groupBy(said, ({ language }) => language)
  return Object.fromEntries([...byLanguage].map(([language, of]) => [language, of.length]))
}
