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
  await tables(trx)
    .insertInto('dispatch.dispatch')
    .values({ ...dispatch, state: 'planned', started_by: null, started_at: null, closed_at: null })
    .execute()
  await insertWaves(trx, dispatch.id, waves)
}

/** The waves of a correction that is not started, as whoever got the old text stands now. */
export async function renewWaves(
  trx: Database,
  dispatchId: string,
  waves: (WavePlan & { position: number })[],
): Promise<void> {
  await tables(trx).deleteFrom('dispatch.wave').where('dispatch_id', '=', dispatchId).execute()
  await insertWaves(trx, dispatchId, waves)
}

async function insertWaves(
  trx: Database,
  dispatchId: string,
  waves: (WavePlan & { position: number })[],
): Promise<void> {
  const rows = waves.map((wave) => ({
    id: newId('wav'),
    dispatch_id: dispatchId,
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
    corrects_wave_ids: wave.correctsWaveIds ?? [],
  }))
  await tables(trx).insertInto('dispatch.wave').values(rows).execute()
}

/** Nobody starts, stops or opens anything of what carries this message until the transaction ends. */
export async function lockDispatchesOf(trx: Database, messageId: string): Promise<void> {
  await tables(trx)
    .selectFrom('dispatch.dispatch')
    .select('id')
    .where('message_id', '=', messageId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Has this version been dispatched, or is it about to be? Oldest first. */
export async function dispatchesOfVersion(db: Database, versionId: string): Promise<{ id: string; state: string }[]> {
  return tables(db)
    .selectFrom('dispatch.dispatch')
    .select(['id', 'state'])
    .where('version_id', '=', versionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
