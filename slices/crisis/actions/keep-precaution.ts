import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askApproval, type Effect, type Follows, type Stands, type Waiting } from '../../approval/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import type { HardStop } from '../rules/crisis.ts'
import { turned } from '../rules/scenario-change.ts'
import type { ScenarioRow } from '../store/crises.ts'
import { agencyUnitId } from '../store/first-messages.ts'
import { lockScenario, scenarioUses, setPrecaution } from '../store/scenarios.ts'
import { ALL_FIRST_WORDS } from './keep-phrases.ts'
import { keepVersion, numberAfter } from './keep-version.ts'

export type Precaution = { hardStop: HardStop | null; policeOwnsFacts: boolean }

/** A leader of the whole agency: what must come before the public decides who hears first. */
export async function mayKeepPrecautions(db: Database, caller: Caller): Promise<boolean> {
  const unitId = await agencyUnitId(db)
  return caller.kind === 'person' && unitId !== null && may(caller, 'crisis.keep-precautions', unitId)
}

/**
 * Asks that something else must come before the public in crises of this kind; it does when somebody else has said yes. Throws
 * `crisis.precaution-not-allowed`, `crisis.no-such-scenario`, `crisis.scenario-changed-meanwhile`, `crisis.scenario-goes-on`,
 * `crisis.precaution-same`, and as `askApproval`.
 */
export async function changePrecaution(
  varde: Varde,
  caller: Caller,
  { key, version, ...to }: Precaution & { key: string; version: number },
): Promise<Waiting> {
  if (!(await mayKeepPrecautions(varde.db, caller))) throw new Failure('not-allowed', 'crisis.precaution-not-allowed')
  return varde.db.transaction().execute(async (trx) => {
    const kind = await kindAtRest(trx, key)
    await numberAfter(trx, key, version)
    const from = precautionOf(kind)
    if (!turned(from, to)) throw new Failure('invalid', 'crisis.precaution-same')
    const words = [
      { language: 'nb', part: 'precaution-now', text: codeOf(from) },
      { language: 'nb', part: 'precaution', text: codeOf(to) },
    ]
    const unitId = (await agencyUnitId(trx))!
    return askApproval(trx, varde, caller, {
      ...{ kind: 'crisis.precaution', subject: key, unitId, title: kind.names.nb, words, content: { from, to } },
      stands: precautionStands,
      ...ALL_FIRST_WORDS,
    })
  })
}

/** What must come first in this kind now. */
const precautionStands: Stands = async (trx, { subject: key }) => {
  const kind = await lockScenario(trx, key)
  return kind && precautionOf(kind)
}

/** What follows from a yes. Throws as `changePrecaution`. */
const applyPrecaution: Follows = async (trx, varde, caller, { subject: key, content, asked_by }) => {
  const { from, to } = content as { from: Precaution; to: Precaution }
  const kind = await kindAtRest(trx, key)
  await setPrecaution(trx, key, { hard_stop: to.hardStop, police_owns_facts: to.policeOwnsFacts })
  const hardStop = turned(from.hardStop, to.hardStop)
  const policeOwnsFacts = turned(from.policeOwnsFacts, to.policeOwnsFacts)
  await keepVersion(trx, varde, caller, {
    ...{ name: CRISIS_EVENTS.precautionChanged, told: { from: codeOf(from), to: codeOf(to) } },
    ...{ key, number: await numberAfter(trx, key), isActive: kind.is_active, askedBy: asked_by },
    content: { names: kind.names, ...to },
    changes: { ...(hardStop && { hardStop }), ...(policeOwnsFacts && { policeOwnsFacts }) },
  })
}

export const precautionEffect: Effect = { stands: precautionStands, follows: applyPrecaution }

const precautionOf = ({ hard_stop, police_owns_facts }: ScenarioRow): Precaution => ({
  hardStop: hard_stop,
  policeOwnsFacts: police_owns_facts,
})

/** As the approver's page and the log have words for it: `precaution.<code>`. */
const codeOf = ({ hardStop, policeOwnsFacts }: Precaution) => `${hardStop ?? 'none'}${policeOwnsFacts ? '-police' : ''}`

/** The kind, held. What holds back what is public now is lifted in the room, by name, and not here. */
async function kindAtRest(trx: Trx, key: string): Promise<ScenarioRow> {
  const kind = await lockScenario(trx, key)
  if (!kind) throw new Failure('invalid', 'crisis.no-such-scenario')
  const isOpen = (await scenarioUses(trx)).get(key)?.isOpen ?? false
  if (isOpen) throw new Failure('conflict', 'crisis.scenario-goes-on')
  return kind
}
