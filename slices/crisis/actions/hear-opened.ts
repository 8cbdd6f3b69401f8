import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { reachesMinistry, untoldTop } from '../store/desk-told.ts'
import { findStatement, partOfVersion } from '../store/statements.ts'
import { noteInRoom } from './append-entry.ts'

/** Words went to the ministry before anything was handed over to the desk of the directorate: the room says so. */
export async function hearOpened(trx: Trx, { content, at, mode }: BusEvent): Promise<void> {
  const { versionId, waveId } = content
  if (mode === 'exercise' || typeof versionId !== 'string' || typeof waveId !== 'string') return
  const part = await partOfVersion(trx, versionId)
  if (!part || !(await reachesMinistry(trx, waveId))) return
  const statement = await findStatement(trx, part.statement_id)
  const file = statement && (await lockCrisis(trx, statement.crisis_id))
  const untold = file && (await untoldTop(trx, file.id, at))
  if (!file || !untold) return
  const params = { number: statement.number, unit: untold.name }
  await noteInRoom(trx, { crisisId: file.id, code: 'ministry-before-desk', params, by: 'system:crisis', at })
  await changeCrisis(trx, file.id)
}
