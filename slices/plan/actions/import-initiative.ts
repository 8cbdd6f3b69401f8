import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { importAnalysis } from '../../cases/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { keysOf } from '../rules/initiative.ts'
import { insertApproval } from '../store/approvals.ts'
import { nearestHolder } from '../store/holders.ts'
import { findInitiative, insertInitiative, insertRevision, putTargets } from '../store/initiatives.ts'
import { columnsOf, targetRows } from './document-of.ts'
import { elementNames } from './element-names.ts'
import { importInitiativeCourse } from './import-initiative-course.ts'
import { packDocument } from './pack-document.ts'
import type { PackInitiative } from './read-pack.ts'

const DAY_MS = 86_400_000
const PLANNED_DAYS = 14

/** Adds one initiative of the demo with its whole history; false when it is there already or its unit has nobody. */
export async function importInitiative(trx: Trx, from: PackInitiative, now: Date, mode: Mode): Promise<boolean> {
  const id = `ini_${from.key}`
  const unitId = `unt_${from.unit}`
  if (await findInitiative(trx, id)) return false
  const ownerId = await nearestHolder(trx, unitId, from.owner)
  const leaderId = await nearestHolder(trx, unitId, 'leader')
  if (!ownerId || !leaderId) return false
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const document = packDocument(from, unitId, ownerId, (days) => dayOf(at(days)))
  const made = at(Math.min(from.starts ?? 0, 0) - PLANNED_DAYS)
  const isApproved = !['draft', 'in-review'].includes(from.state) && from.state !== 'stopped'
  await insertInitiative(trx, {
    id,
    mode,
    ...columnsOf(document),
    state: from.state,
    step: from.step ?? null,
    element_names: JSON.stringify((await elementNames(trx, keysOf(document))).names),
    revision: 1,
    approved_revision: isApproved ? 1 : null,
    stopped_reason: from.state === 'stopped' ? (from.stoppedReason ?? 'Demo') : null,
    created_by: ownerId,
    created_at: made,
    updated_at: made,
  })
  await putTargets(trx, id, targetRows(id, document), made)
  const revision = { initiative_id: id, number: 1, document: JSON.stringify(document), author_id: ownerId }
  await insertRevision(trx, { ...revision, saved_at: made })
  if (isApproved || from.state === 'in-review')
    await insertApproval(trx, {
      id: `pap_${from.key}`,
      initiative_id: id,
      revision: 1,
      asked_by: ownerId,
      asked_at: made,
      decision: isApproved ? 'approved' : null,
      decided_by: isApproved ? leaderId : null,
      decided_at: isApproved ? new Date(made.getTime() + DAY_MS) : null,
      instead_of: null,
      reason: null,
    })
  const rows = from.analysis.map(({ group, breadth, channels, shaping }) => ({
    groupKey: group,
    breadth,
    channelKeys: channels,
    shaping,
  }))
  await importAnalysis(trx, { kind: 'initiative', id }, rows, { mode, unitId, by: ownerId, at: made })
  await importInitiativeCourse(trx, from, { id, mode, ownerId, leaderId, document, at })
  return true
}
