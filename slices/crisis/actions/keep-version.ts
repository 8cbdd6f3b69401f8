import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { ScenarioChanges, Turned } from '../rules/scenario-change.ts'
import { agencyUnitId } from '../store/first-messages.ts'
import { insertScenarioVersion, newestScenarioVersions } from '../store/scenarios.ts'

type Kept = {
  name?: string
  key: string
  number: number
  content: object
  isActive: boolean
  changes: ScenarioChanges
  /** The same as the log tells it in a sentence. */
  told?: Turned<string>
  /** Who asked, where somebody else's yes made it so. */
  askedBy?: string
}

/** The number of the next version; `version`: the one that was read. Throws `crisis.scenario-changed-meanwhile`. */
export async function numberAfter(trx: Trx, key: string, version?: number): Promise<number> {
  const last = (await newestScenarioVersions(trx)).get(key)?.number ?? 0
  if (version !== undefined && last !== version) throw new Failure('conflict', 'crisis.scenario-changed-meanwhile')
  return last + 1
}

/** How the kind stands now becomes a version, and the log says from what to what. */
export async function keepVersion(trx: Trx, varde: Varde, caller: Caller, kept: Kept): Promise<void> {
  const { name = CRISIS_EVENTS.scenarioKept, key, number, content, isActive, changes, told, askedBy } = kept
  const at = varde.now()
  const row = { scenario_key: key, number, content: JSON.stringify({ ...content, isActive }) }
  await insertScenarioVersion(trx, { ...row, kept_by: askedBy ?? caller.id, kept_at: at })
  await publish(trx, {
    ...{ name, mode: varde.mode, subject: key, actor: caller.id, at },
    unitId: await agencyUnitId(trx),
    content: { scenarioKey: key, version: number, isActive, changes, ...told, ...(askedBy && { askedBy }) },
  })
}
