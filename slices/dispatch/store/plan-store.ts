import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { WavePlan } from '../rules/plan.ts'
import { tables } from './tables.ts'

export type NewDispatch = {
  id: string
  number: string
  mode: Mode
  message_id: string
  version_id: string
  unit_id: string
  title: string
  corrects_id: string | null
  not_after: Date | null
  created_by: string
  created_at: Date
}

export async function insertDispatch(
  trx: Database,
  dispatch: NewDispatch,
  waves: (WavePlan & { position: number })[],
): Promise<void> {
  const db = tables(trx)
  await db
    .insertInto('dispatch.dispatch')
    .values({ ...dispatch, state: 'planned', started_by: null, started_at: null, closed_at: null })
    .execute()
  const rows = waves.map((wave) => ({
    id: newId('wav'),
    dispatch_id: dispatch.id,
    position: wave.position,
    name: wave.name,
    audiences: JSON.stringify(wave.audiences),
    audience_kinds: wave.audienceKinds,
    publishes: wave.publishes,
    channels: wave.channels,
    gate: JSON.stringify(wave.gate) as unknown as WavePlan['gate'],
    second_channel_minutes: wave.secondChannelMinutes,
    fall_back_seconds: wave.fallBackSeconds ?? null,
    opened_at: null,
    opened_by: null,
    override_by: null,
    override_reason: null,
    frozen_total: null,
  }))
  await db.insertInto('dispatch.wave').values(rows).execute()
}

/** Has this version been dispatched, or is it about to be? */
export async function dispatchesOfVersion(db: Database, versionId: string): Promise<{ id: string; state: string }[]> {
  return tables(db)
    .selectFrom('dispatch.dispatch')
    .select(['id', 'state'])
    .where('version_id', '=', versionId)
    .execute()
}
