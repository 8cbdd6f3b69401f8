import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { chainAt, loadDutyBook } from '../../duty/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { withoutMinistry } from '../rules/crisis-right.ts'
import type { Cell } from '../rules/first-message.ts'
import { mayReadPlan } from '../rules/plan-right.ts'
import type { ReadinessRow } from '../rules/plan-view.ts'
import { type Readiness, readinessOf } from '../rules/readiness.ts'
import { silentPhones } from '../rules/test-call.ts'
import { ministryIds } from '../store/line.ts'
import { lastTests, rolloutOf, type VersionRow, versionsOf } from '../store/plans.ts'
import { agencyLanguages, lastExercises, plannedDays, planUnits, spokenIn } from '../store/readiness-reads.ts'
import { phoneTests } from '../store/test-calls.ts'
import { dutyTelephones } from './duty-telephones.ts'
import { firstCoverage } from './first-coverage.ts'

/** The units whose plans the caller may read, each with what it lacks. */
export async function viewReadiness(varde: Varde, caller: Caller): Promise<{ items: ReadinessRow[] }> {
  const { db } = varde
  const inAgency = withoutMinistry(caller, await ministryIds(db))
  const all = await planUnits(db)
  const units = all.filter((unit) => mayReadPlan(inAgency, unit.id))
  const ids = units.map((unit) => unit.id)
  const [stands, versions, held, planned] = await Promise.all([
    readinessIn(db, ids, varde.now()),
    newestVersions(db, ids),
    lastExercises(db),
    plannedDays(db, ids),
  ])
  const today = dayOf(varde.now())
  const top = Math.min(...all.map((unit) => unit.path.length))
  return {
    items: units.map(({ id, name, kind, path }) => {
      const version = versions.get(id)
      return {
        unit: { id, name, kind, depth: path.length - top },
        version: version?.number ?? null,
        revisedOn: version?.revised_on ?? null,
        reviseBy: version?.revise_by ?? null,
        ...stands.get(id)!,
        exercisedOn: held.get(id) ?? null,
        exerciseNextOn: planned.get(id)?.find((on) => on >= today) ?? null,
      }
    }),
  }
}

/** How ready each of these units is, from what is approved, tried and held. */
export async function readinessIn(
  db: Database,
  unitIds: readonly string[],
  now: Date,
): Promise<Map<string, Readiness>> {
  const [versions, tests, rollout, liaisons, exercises, planned, cells, agencyWide, spoken, tried, phones] =
    await Promise.all([
      newestVersions(db, unitIds),
      lastTests(db, unitIds),
      rolloutOf(db, unitIds),
      liaisonsIn(db, unitIds, now),
      lastExercises(db),
      plannedDays(db, unitIds),
      firstCoverage(db, now),
      agencyLanguages(db),
      spokenIn(db, unitIds),
      phoneTests(db, unitIds),
      dutyTelephones(db, unitIds, { now, reader: null }),
    ])
  return new Map(
    unitIds.map((id) => [
      id,
      readinessOf({
        today: dayOf(now),
        approved: versions.get(id)?.content ?? null,
        tests: tests
          .filter((test) => test.unit_id === id)
          .map(({ number, outcome, tested_at }) => ({ number, outcome, on: dayOf(tested_at) })),
        silentPhones: silentPhones(
          tried.filter((one) => one.unitId === id),
          phones.get(id) ?? [],
        ).length,
        liaisons: liaisons.get(id) ?? 0,
        lastExercise: exercises.get(id) ?? null,
        planned: planned.get(id) ?? [],
        reported: Object.fromEntries(
          rollout.filter((one) => one.unit_id === id).map((one) => [one.step, one.reached_on]),
        ),
        languagesLacking: languagesLacking(cells, {
          scenarioKeys: versions.get(id)?.content.scenarioKeys ?? [],
          languages: new Set([...agencyWide, ...(spoken.get(id) ?? [])]),
        }),
      }),
    ]),
  )
}

/** How many of the unit itself answer relatives now, by turn, duty or as a deputy; the leader in their place does not count. */
async function liaisonsIn(db: Database, unitIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const at = now.getTime()
  const { book } = await loadDutyBook(db, { from: now, to: new Date(at + 1), duties: ['relatives-liaison'] })
  const own = (unitId: string) =>
    book === null
      ? []
      : chainAt(book, { unitId, duty: 'relatives-liaison' }, at).filter(
          (one) => one.unitId === unitId && (one.as === 'primary' || one.as === 'alternate'),
        )
  return new Map(unitIds.map((id) => [id, own(id).length]))
}

type Needs = { scenarioKeys: readonly string[]; languages: ReadonlySet<string> }

/** Languages that the unit needs, in which some kind of crisis in its plan has no first words that may leave today. */
function languagesLacking(cells: readonly Cell[], { scenarioKeys, languages }: Needs): string[] {
  const concerns = ({ scenarioKey, language }: Cell) =>
    scenarioKey !== null && scenarioKeys.includes(scenarioKey) && languages.has(language)
  const lacking = cells.filter((cell) => cell.readiness !== 'ready' && concerns(cell))
  return [...new Set(lacking.map((cell) => cell.language))]
}

/** The plan that holds in each unit. */
export async function newestVersions(db: Database, unitIds: readonly string[]): Promise<Map<string, VersionRow>> {
  const newestFirst = await versionsOf(db, unitIds)
  return new Map(newestFirst.toReversed().map((version) => [version.unit_id, version]))
}
